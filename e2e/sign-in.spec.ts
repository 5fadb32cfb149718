import type { Page } from '@playwright/test'
import { HOUR } from '#shared/board/instant.ts'
import { NO_NETWORK } from './fixtures/guards.ts'
import { link } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'
import type { TestBoard } from './fixtures/test-board.ts'

const NAME = 'kist.logistics'
const PASSWORD = '푸른 바다 위의 종이배'

/** A link as an admin makes it for somebody new. */
async function invitation({ accounts, people }: TestBoard): Promise<string> {
  const { token } = await accounts.createLink(people.kist, 'set-password', HOUR)
  return `/link#${token}`
}

async function accept(page: Page): Promise<void> {
  await page.getByLabel('아이디').fill(NAME)
  await page.getByLabel('새 비밀번호').fill(PASSWORD)
  await page.getByRole('button', { name: '정하고 들어가기' }).click()
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('아이디').fill(NAME)
  await page.getByLabel('비밀번호').fill(PASSWORD)
  await page.getByRole('button', { name: '로그인', exact: true }).click()
}

test('a link sets a password once, and then the form lets in', async ({ board, guards, open }) => {
  const address = await invitation(board)
  const preview = await open.asNobody(address)
  await expect(preview.getByRole('heading', { name: 'KIST 현장 님, 반갑습니다.' })).toBeVisible()

  // Looking at it has not used it up.
  const page = await open.asNobody(address)
  await accept(page)
  await expect(page.getByRole('heading', { name: '장관 세션' })).toBeVisible()
  expect(page.url()).toBe(`${board.origin}/field`)

  guards.allow(/status of 4\d\d/)
  await accept(preview)
  await expect(preview.getByRole('alert')).toContainText('이미 사용한 링크입니다.')

  await page.getByRole('button', { name: '로그아웃' }).click()
  await signIn(page)
  await expect(page.getByRole('heading', { name: '장관 세션' })).toBeVisible()
})

test('a link for signing in lets in by one press, and a wall as a wall', async ({ board, open }) => {
  const desk = await open.asNobody(`/link#${await board.entry('mofa')}`)
  await desk.getByRole('button', { name: '들어가기' }).click()
  await expect(desk).toHaveURL('/desk')

  const wall = await open.asNobody(`/link#${await board.entry('wall')}`)
  await wall.getByRole('button', { name: '들어가기' }).click()
  await expect(wall).toHaveURL('/wall')
  expect(await (await wall.request.get('/api/me')).json()).toMatchObject({ kind: 'wall' })
})

test('the form says what is wrong, and not which of the two', async ({ board, guards, open }) => {
  const page = await open.asNobody('/')
  guards.allow(/status of 4\d\d/)
  await signIn(page)
  await expect(page.getByRole('alert')).toContainText('아이디 또는 비밀번호가 맞지 않습니다.')
  expect(new URL(page.url()).origin).toBe(board.origin)
})

test('signing out keeps what was not sent, and signing in sends it', async ({ board, guards, open }) => {
  guards.allow(NO_NETWORK)
  const page = await open.asNobody(await invitation(board))
  await accept(page)
  await expect(link(page, '실시간')).toBeVisible()

  await page.route('**/api/commands', (route) => route.abort())
  await page.getByRole('checkbox').first().click()
  await expect(page.getByText('이 전화기에만 있음').first()).toBeVisible()
  await page.getByRole('button', { name: '로그아웃' }).click()
  await expect(page.getByText('전송되지 않은 입력 1건이 보관되어 있습니다.')).toBeVisible()

  await page.unroute('**/api/commands')
  const { seq } = board.liveBoard.board().position
  await signIn(page)
  await expect.poll(() => board.liveBoard.board().position.seq).toBe(seq + 1)
})
