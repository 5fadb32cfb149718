import { expect, test } from './fixtures/test.ts'

test('a screen is let in by its code, as a wall of its own, and out again', async ({ board, open }) => {
  const screen = await open.asNobody('/wall', { viewport: { width: 1920, height: 1080 } })
  await expect(screen).toHaveURL('/wall/pair')
  await screen.getByLabel('이 화면의 이름').fill('1층 상황실')
  await screen.getByRole('button', { name: '연결 번호 받기' }).click()
  const code = screen.getByText(/^\d{4}-\d{4}$/)
  await expect(code).toBeVisible()

  const desk = await open.as('msit', '/pair')
  await desk.getByLabel('연결 번호').fill(await code.innerText())
  await desk.getByRole('button', { name: '화면 찾기' }).click()
  await expect(desk.getByText('86인치')).toBeVisible()
  await expect(desk.getByLabel('화면 이름')).toHaveValue('1층 상황실')
  await desk.getByRole('button', { name: '승인' }).click()
  await expect(desk.getByText('‘1층 상황실’ 화면을 연결했습니다.')).toBeVisible()

  await expect(screen.getByRole('heading', { name: 'AI 서울 정상회의 준비 현황' })).toBeVisible()
  await expect(screen).toHaveURL('/wall')
  const persons = Object.values(board.liveBoard.board().persons)
  expect(persons.filter((person) => person.screen !== null)).toHaveLength(2)

  const admin = await open.as('admin', '/admin')
  await admin.getByRole('row', { name: '1층 상황실' }).getByRole('button', { name: '연결 해제' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: '연결 해제' }).click()
  await expect(screen).toHaveURL('/wall/pair')
  // It remembers what it is, and shows another code at once.
  await expect(screen.getByText(/^\d{4}-\d{4}$/)).toBeVisible()
  await expect(screen.getByText('1층 상황실')).toBeVisible()
})
