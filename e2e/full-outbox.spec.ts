import type { Page } from '@playwright/test'
import { NO_NETWORK } from './fixtures/guards.ts'
import { tick } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'

const ADDRESS = '/desk?session=ministerial'

/** Makes one input in a tab that no server gets to see. */
async function withUnsent(page: Page): Promise<void> {
  await page.route('**/api/commands', (route) => route.abort())
  await tick(page, '독일').focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('button', { name: '미전송 1건' })).toBeVisible()
}

/** As the system ends a tab that takes too much memory: the page has no last moment. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const devTools = await page.context().newCDPSession(page)
  // There is nobody left who could answer.
  devTools.send('Page.crash').catch(() => {})
  await crashed
}

test('what was in the outbox of a tab that was killed is sent by the next one, once', async ({
  board,
  guards,
  open,
}) => {
  guards.allow(NO_NETWORK)
  const tab = await open.as('mofa', ADDRESS)
  const attendance = () => board.liveBoard.board().participations['de@ministerial']?.attendance
  await withUnsent(tab)
  const { seq } = board.liveBoard.board().position
  await kill(tab)
  expect(attendance()?.last).toBeNull()

  const next = await tab.context().newPage()
  await next.goto(ADDRESS)
  await expect(next.getByText('모두 저장됨')).toBeVisible()
  expect(attendance()).toMatchObject({ value: { status: 'confirmed' }, last: { by: board.people.mofa } })
  expect(board.liveBoard.board().position.seq).toBe(seq + 1)
})

test('of two tabs of one person the one that is left sends what the other could not', async ({
  board,
  guards,
  open,
}) => {
  guards.allow(NO_NETWORK)
  const first = await open.as('mofa', ADDRESS)
  const second = await first.context().newPage()
  await second.goto(ADDRESS)
  await withUnsent(first)
  await expect(second.getByRole('button', { name: '미전송 1건' })).toBeVisible()
  await kill(first)
  await expect(second.getByText('모두 저장됨')).toBeVisible()
  await expect(tick(second, '독일')).toHaveAccessibleName(/^독일: 참석 확정/)
  expect(board.liveBoard.board().participations['de@ministerial']?.attendance.value.status).toBe('confirmed')
})
