import { NO_NETWORK } from './fixtures/guards.ts'
import { tick } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'
import type { Who } from './fixtures/people.ts'

test('a tick that was not sent before another account signed in under the open tab is never sent as theirs', async ({
  board,
  guards,
  open,
}) => {
  guards.allow(NO_NETWORK)
  guards.allow(/status of 401/)
  const tab = await open.as('mofa', '/desk?session=ministerial')
  const attendance = () => board.liveBoard.board().participations['de@ministerial']?.attendance
  const signIn = async (who: Who) =>
    expect(await tab.request.post('/api/link/redeem', { data: { token: await board.entry(who) } })).toBeOK()

  await tab.route('**/api/commands', (route) => route.abort())
  await tick(tab, '독일').focus()
  await tab.keyboard.press('c')
  await expect(tab.getByRole('button', { name: '미전송 1건' })).toBeVisible()

  // The browser's cookie is another's from here on, and the tab has not been told.
  await signIn('msit')
  await tab.unroute('**/api/commands')
  await expect(tab.getByRole('button', { name: /^과기정통부 데스크/ })).toBeVisible()
  await expect(tick(tab, '독일')).toHaveAccessibleName('독일: 잠정 참석')
  expect(attendance()?.last).toBeNull()

  await signIn('mofa')
  await tab.reload()
  await expect
    .poll(() => attendance())
    .toMatchObject({ value: { status: 'confirmed' }, last: { by: board.people.mofa } })
})
