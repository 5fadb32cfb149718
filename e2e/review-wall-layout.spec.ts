import { expect, type Page, test } from '@playwright/test'
import { layoutFaults } from '../client/testing/layout-faults.ts'
import { serveStage } from '../client/testing/serve-stage.ts'

/** Diagonals that ask, at five metres, for these floors, in px of a 1080p screen. */
const INCHES = { 24: 120, 34: 86, 52: 55 } as const
const SIZES = { 1080: { width: 1920, height: 1080 }, 2160: { width: 3840, height: 2160 } } as const
const MOMENTS = ['waiting', 'briefed', 'session', 'called', 'adjourned', 'signed', 'closed'] as const
/** Steps of a session that a key leads to, from the front and from the end: the agenda in between is as long as it is. */
const STEPS = [3, 4, 5, 6, 7, 20, -6, -5, -4, -3] as const
const IS_LONG = process.env['LAYOUT'] === 'whole'

test.describe('RV-32 every view of a review keeps the floor, with 40 workstreams and 60 delegations', () => {
  let stage: Awaited<ReturnType<typeof serveStage>>
  test.beforeAll(async () => {
    stage = await serveStage()
  })
  test.afterAll(() => stage.close())

  for (const floor of [24, 34, 52] as const)
    test(`at ${INCHES[floor]} inches`, async ({ page }) => {
      test.slow()
      let turn = floor
      for (const moment of MOMENTS) {
        await page.setViewportSize(SIZES[1080])
        await page.goto(new URL(`/review?crowded=1&moment=${moment}&inch=${INCHES[floor]}`, stage.url).href)
        await page.locator('main').waitFor()
        for (const place of moment === 'session' ? STEPS : [null]) {
          if (place !== null) await jump(page, place)
          // Each view in each language; of sizes and colours, in turn, one of each pair unless the whole is asked for.
          for (const language of ['k', 'e'] as const)
            for (const height of IS_LONG
              ? ([1080, 2160] as const)
              : [turn++ % 3 === 0 ? (2160 as const) : (1080 as const)])
              for (const theme of IS_LONG ? ['l', 'l'] : [turn % 2 === 0 ? 'l' : '']) {
                await page.setViewportSize(SIZES[height])
                for (const key of [language, theme]) if (key !== '') await page.keyboard.press(key)
                await expect(page.locator('html')).toHaveAttribute('lang', language === 'k' ? 'ko' : 'en')
                await drawn(page)
                const where = `${moment} ${place ?? ''} ${language} ${height}p`
                expect.soft(await page.evaluate(layoutFaults, (floor * height) / 1080), where).toEqual([])
                expect.soft(await page.locator('main section').count(), where).toBeLessThanOrEqual(7)
              }
        }
      }
    })
})

/** Steps count from the end where they are negative. */
async function jump(page: Page, place: number): Promise<void> {
  const footer = page.locator('footer')
  const [, of = ''] = /(?:\/|of) (\d+)/.exec(await footer.innerText()) ?? []
  const target = place > 0 ? place : Number(of) + 1 + place
  // What comes right after another step is taken for a doubled press.
  await expect(async () => {
    for (const digit of String(target)) await page.keyboard.press(digit)
    await page.keyboard.press('Enter')
    await expect(footer).toContainText(new RegExp(`(^|\\D)${target} (/|of) \\d`), { timeout: 500 })
  }).toPass()
}

const drawn = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await document.fonts.ready
  })
