import type { Page } from '@playwright/test'
import { NO_NETWORK } from './fixtures/guards.ts'
import { latestChange, link } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'
import type { TestBoard } from './fixtures/test-board.ts'

test.use({ environment: { CLOCK: '2024-05-22T07:40:00+09:00' } })

/** What would otherwise stand against the first phase. */
async function finishCriticalItems({ ask, people }: TestBoard): Promise<void> {
  for (const item of ['room-power', 'safety-plan']) await ask('item.set-status', { item, status: 'done' }, people.msit)
}

/** Resolves once the page would open without a network, too. */
const shellIsKept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)

test('a phone works without a network, also when it is opened anew, and the wall follows when it is back', async ({
  board,
  guards,
  open,
}) => {
  guards.allow(NO_NETWORK)
  await finishCriticalItems(board)
  const wall = await open.as('wall', '/wall')
  const phone = await open.as('kist', '/field')
  await expect(link(phone, '실시간')).toBeVisible()
  await shellIsKept(phone)

  await phone.context().setOffline(true)
  await phone.reload()
  await expect(phone.getByRole('heading', { name: '장관 세션' })).toBeVisible()
  await expect(link(phone, '오프라인')).toBeVisible()

  const handover = phone.getByRole('checkbox', { name: '회의장 인수·상태 확인' })
  await handover.click()
  await phone.getByRole('button', { name: '설치로 바꾸기' }).click()
  await phone.getByRole('dialog').getByRole('button', { name: '설치로 바꾸기' }).click()
  await expect(phone.getByText('이 전화기에만 있음').first()).toBeVisible()
  await expect(phone.getByText('입력 2건은 이 기기에 있습니다')).toBeVisible()
  await expect(phone.getByRole('banner')).toContainText('설치')

  await phone.reload()
  await expect(phone.getByText('입력 2건은 이 기기에 있습니다')).toBeVisible()
  expect(board.liveBoard.board().sessions['ministerial']?.phase.value).toBe('planned')

  await phone.context().setOffline(false)
  await expect(latestChange(wall, '장관 세션', '설치')).toBeVisible()
  await expect(latestChange(wall, '회의장 인수·상태 확인', '완료')).toBeVisible()
  await expect(phone.getByText('모두 전송됨')).toBeVisible()
})
