import type { Page } from '@playwright/test'
import { NO_NETWORK } from './fixtures/guards.ts'
import { tick } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'

/** What stood behind these names has gone with an update of the server. */
const replace = (page: Page, part: string) => page.route(`**/assets/${part}-*.js`, (route) => route.abort())

/** As on plain http, where no service worker keeps the parts. */
async function withoutWorker(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
}

const banner = (page: Page) => page.getByRole('status').filter({ hasText: '새 판이 나왔습니다.' })

test('a dialog or a room that an update has replaced takes nothing along that was being written', async ({
  guards,
  open,
}) => {
  guards.allow(NO_NETWORK)
  guards.allow(/Failed to fetch dynamically imported module|Unable to preload/)
  const desk = await open.as('mofa', '/desk?session=ministerial', { prepare: withoutWorker })
  await tick(desk, '독일').focus()
  await desk.keyboard.press('d')
  await desk.keyboard.type('schedule')
  await desk.keyboard.press('Escape')

  await replace(desk, 'help-dialog')
  await desk.keyboard.press('?')
  const failed = desk.getByRole('dialog', { name: '창을 열지 못했습니다' })
  await expect(failed).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(failed).toBeHidden()
  await expect(banner(desk)).toBeVisible()
  await expect(desk.getByRole('row', { name: /독일/ })).toContainText('작성 중')

  await replace(desk, 'field-page')
  await desk.getByRole('link', { name: '현장' }).click()
  await expect(desk.getByRole('heading', { name: '화면에 문제가 생겼습니다.' })).toBeVisible()
  await desk.goBack()
  await expect(desk.getByRole('row', { name: /독일/ })).toContainText('작성 중')
})

test('on a phone the news of a new version covers nothing, and can wait', async ({ open }) => {
  const phone = await open.as('kist', '/field')
  const report = phone.getByRole('button', { name: '문제 신고' })
  await expect(report).toBeVisible()
  await phone.evaluate(() => dispatchEvent(new Event('vite:preloadError')))
  await expect(banner(phone)).toBeVisible()
  // Clicks nothing, but would wait in vain for a button that something lies on.
  await report.click({ trial: true })
  await phone.getByRole('button', { name: /^도착 확인/ }).click({ trial: true })
  await banner(phone).getByRole('button', { name: '나중에' }).click()
  await expect(banner(phone)).toBeHidden()
})
