import { link, tick } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'

test('an officer whom an admin disables is out at once, on every device', async ({ board, open }) => {
  const desk = await open.as('msit', '/desk?session=ministerial')
  const phone = await open.as('msit', '/field')
  const onDesk = tick(desk, '독일')
  const onPhone = phone.getByRole('button', { name: '문제 신고' })
  await expect(onDesk).toBeVisible()
  await expect(onPhone).toBeVisible()
  await expect(link(phone, '실시간')).toBeVisible()

  const admin = await open.as('admin', '/admin')
  await admin.getByRole('button', { name: '과기정통부 데스크 관리' }).click()
  await admin.getByRole('menuitem', { name: '사용 중지' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: '사용 중지' }).click()

  for (const shown of [onDesk, onPhone]) {
    const page = shown.page()
    await expect(page.getByRole('heading', { name: '로그인' })).toBeVisible()
    await expect(shown).toBeHidden()
    expect((await page.request.get('/api/board')).status()).toBe(401)
  }
  expect(board.liveBoard.board().persons[board.people.msit]?.active.value).toBe(false)
})
