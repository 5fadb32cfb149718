import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, expect, type Locator, type Page } from '@playwright/test'
import { pino } from 'pino'
import { type Demo, type DemoOptions, startDemo } from '#server/demo/start-demo.ts'
import { browserLaunch } from './find-browser.ts'
import { holdReview } from './fixtures/held-review.ts'
import { holdCommands } from './fixtures/hold-commands.ts'
import { link, tick } from './fixtures/on-screen.ts'

/** `npm run screenshots`: takes the pictures of the README from the demo, in a browser as its visitors have it. */

const FOLDER = join(import.meta.dirname, '../docs/screenshots')
const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } }
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true }

async function demoOf(story: DemoOptions['story']): Promise<Demo> {
  const onLost = (error: Error): never => {
    throw error
  }
  return startDemo({ story, port: 0, logger: pino({ level: 'warn' }), onLost })
}

/** A page of somebody who has gone in by their link. */
async function pageOf(browser: Browser, { visits }: Demo, host: string, screen: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage({ ...screen, locale: 'ko-KR' })
  await page.goto(visits.find(({ visitor }) => visitor.host === host)?.url ?? '')
  await page.getByRole('button', { name: '들어가기' }).click()
  await expect(link(page, '실시간')).toBeVisible()
  return page
}

/** Goes to an address of the same server. */
async function go(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, page.url()).href)
}

/** What the panel tells of the selected row, as the server knows it. */
const history = (desk: Page): Locator => desk.getByRole('complementary')

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' })
  console.log(`docs/screenshots/${name}.png`)
}

async function takeWalls(browser: Browser, demo: Demo): Promise<void> {
  const wall = await pageOf(browser, demo, 'wall', WALL)
  await take(wall, 'wall')
  for (const [name, address, live] of [
    ['wall-en', '/wall?lang=en', 'Live'],
    ['wall-light', '/wall?theme=light', '실시간'],
    ['wall-attendance', '/wall/attendance/ministerial?theme=dark', '실시간'],
  ] as const) {
    await go(wall, address)
    await expect(link(wall, live)).toBeVisible()
    await take(wall, name)
  }
  const screen = await browser.newPage({ ...WALL, locale: 'ko-KR' })
  await screen.goto(`http://new-wall.localhost:${demo.port}/wall`)
  await screen.getByRole('button', { name: '연결 번호 받기' }).click()
  await expect(screen.getByText(/^\d{4}-\d{4}$/)).toBeVisible()
  await take(screen, 'pair')
}

async function takeDesks(browser: Browser, demo: Demo): Promise<void> {
  const mofa = await pageOf(browser, demo, 'mofa-desk', DESK)
  await go(mofa, '/desk?session=ministerial')
  await tick(mofa, '나 나라').focus()
  await mofa.keyboard.press('c')
  await mofa.keyboard.press('1')
  await expect(history(mofa)).toContainText('시연 동료')
  await take(mofa, 'desk')

  const msit = await pageOf(browser, demo, 'msit-desk', DESK)
  await go(msit, '/desk?session=ministerial')
  await tick(msit, '다 나라').focus()
  const letGo = await holdCommands(msit)
  await msit.keyboard.press('g')
  await tick(mofa, '다 나라').focus()
  await mofa.keyboard.press('c')
  await expect(mofa.getByText('모두 저장됨')).toBeVisible()
  letGo()
  await expect(msit.getByRole('group', { name: /두 입력이 다릅니다/ })).toBeVisible()
  await expect(history(msit)).toContainText('시연 동료')
  await take(msit, 'desk-conflict')

  await take(await pageOf(browser, demo, 'admin', DESK), 'admin')
  const door = await browser.newPage({ ...DESK, locale: 'ko-KR' })
  await door.goto(`http://door.localhost:${demo.port}/`)
  await expect(door.getByRole('button', { name: '로그인', exact: true })).toBeVisible()
  await take(door, 'sign-in')
}

async function takeReview(browser: Browser, demo: Demo): Promise<void> {
  const review = holdReview(demo)
  const desk = await pageOf(browser, demo, 'mofa-desk', DESK)
  const wall = await pageOf(browser, demo, 'wall', WALL)
  await review.freeze()
  await go(desk, `/review/${review.id}/brief`)
  await expect(desk.getByText(/기준:/).first()).toBeVisible()
  await take(desk, 'review-brief')
  await review.open()
  await review.discussFirst()
  await expect(wall.getByText('조건부').first()).toBeVisible()
  await take(wall, 'review')
  await go(desk, `/review/${review.id}`)
  await expect(desk.getByText('발전기 2대를 임차하여 배치한다.').first()).toBeVisible()
  await take(desk, 'review-desk')
  await review.finish()
  await review.sign('mofa')
  await expect(wall.getByText('서명 완료')).toBeVisible()
  await take(wall, 'review-sign')
}

async function takePhones(browser: Browser, demo: Demo): Promise<void> {
  const phone = await pageOf(browser, demo, 'kist', PHONE)
  await take(phone, 'field')
  await phone.context().setOffline(true)
  for (const name of [/명패/, /비상구/]) await phone.getByRole('checkbox', { name }).click()
  await expect(phone.getByText('입력 2건은 이 기기에 있습니다')).toBeVisible()
  await take(phone, 'field-offline')
}

mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch(browserLaunch())
const reviewDay = await demoOf('review-day')
await takeWalls(browser, reviewDay)
await takeDesks(browser, reviewDay)
await reviewDay.stop()
// Links are good for once.
const held = await demoOf('review-day')
await takeReview(browser, held)
await held.stop()
const summitDay = await demoOf('summit-day')
await takePhones(browser, summitDay)
await summitDay.stop()
await browser.close()
