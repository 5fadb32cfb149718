import { expect, type Page, test } from '@playwright/test'
import { layoutFaults } from '../client/testing/layout-faults.ts'
import { serveStage } from '../client/testing/serve-stage.ts'

/** Diagonals that ask, at five metres, for these floors, in px of a 1080p screen. */
const INCHES = { 24: 120, 34: 86, 38: 75, 44: 65, 52: 55 } as const
type Floor = keyof typeof INCHES

const FULL_HD = { width: 1920, height: 1080 }
const ULTRA_HD = { width: 3840, height: 2160 }

const IS_LONG = process.env['LAYOUT'] === 'whole'

let stage: Awaited<ReturnType<typeof serveStage>>
test.beforeAll(async () => {
  stage = await serveStage()
})
test.afterAll(() => stage.close())

async function open(page: Page, path: string, query: Record<string, string | number>): Promise<void> {
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]))
  await page.goto(new URL(`${path}?${asked}`, stage.url).href)
  await page.locator('main').waitFor()
}

/** Until the page is drawn with its typeface: each language loads slices of its own when they are first used. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await document.fonts.ready
  })

/** Nothing is cut, covered or too small after any of these keys: K and E change the language, L the colours. */
async function expectLegible(page: Page, floor: Floor, keys: string, size = FULL_HD): Promise<void> {
  await page.setViewportSize(size)
  for (const key of keys) {
    await page.keyboard.press(key)
    if (key !== 'l') await expect(page.locator('html')).toHaveAttribute('lang', key === 'k' ? 'ko' : 'en')
    await drawn(page)
    const least = (floor * size.height) / FULL_HD.height
    expect(await page.evaluate(layoutFaults, least), `${size.height}p after ${key}`).toEqual([])
  }
}

for (const floor of [24, 34, 52] as const)
  test(`a floor of ${floor}: 40 delegations, 16 workstreams a session and the longest names`, async ({ page }) => {
    await open(page, '/wall', { scene: 'crowded', inch: INCHES[floor] })
    for (const view of ['0', '1'])
      for (const size of [FULL_HD, ULTRA_HD]) {
        await page.keyboard.press(view)
        await expectLegible(page, floor, 'kelkl', size)
      }
    await expectAllCounted(page)
  })

for (const floor of [34, 38, 44, 52] as const)
  test(`a floor of ${floor}: a usual day, live and with the link lost`, async ({ page }) => {
    for (const cut of [0, 72]) {
      await open(page, '/wall', { scene: 'lively', inch: INCHES[floor], cut })
      await expectLegible(page, floor, 'ke')
      await page.keyboard.press('2')
      await expectLegible(page, floor, 'ke')
    }
  })

for (const sessions of [1, 2, 4, 5, 6, 7])
  test(`a summit of ${sessions} sessions`, async ({ page }) => {
    for (const [place, floor] of ([24, 34, 52] as const).entries())
      // Of long and short names, in turn, one of each pair unless the whole is asked for.
      for (const long of IS_LONG ? [0, 1] : [(sessions + place) % 2]) {
        await open(page, '/wall', { scene: 'crowded', sessions, long, inch: INCHES[floor] })
        await expectLegible(page, floor, 'ke')
      }
  })

test('a summit of which nothing is reported yet, one in which all is well, and one after a review', async ({
  page,
}) => {
  for (const scene of ['fresh', 'green', 'reviewed']) {
    await open(page, '/wall', { scene })
    await expectLegible(page, 34, 'ke')
    await page.keyboard.press('1')
    await expectLegible(page, 34, 'ke')
  }
})

for (const floor of [24, 34, 52] as const)
  test(`a floor of ${floor}: the burn-up`, async ({ page }) => {
    for (const scene of ['fresh', 'reviewed', 'crowded']) {
      await open(page, '/wall/progress', { scene, inch: INCHES[floor] })
      for (const size of [FULL_HD, ULTRA_HD]) await expectLegible(page, floor, 'kel', size)
    }
  })

test('the look itself sees text that is too small, cut off, or covered', async ({ page }) => {
  await page.setContent(`<div data-fresh style="position: fixed; inset: 0; font: 40px sans-serif">
    <p style="font-size: 20px">small</p>
    <section style="width: 3em; white-space: nowrap"><p>longer than its box</p></section>
    <p style="position: absolute; top: 500px">one</p><p style="position: absolute; top: 500px">other</p>
  </div>`)
  const faults = await page.evaluate(layoutFaults, 34)
  for (const fault of [/20 px is less than 34/, /overflows by/, /px outside of SECTION/, /lies on “other”/])
    expect(faults.map((one) => one.fault)).toContainEqual(expect.stringMatching(fault))
})

test('the look itself leaves out what is only spoken, and asks of no holder without a box that it holds', async ({
  page,
}) => {
  await page.setContent(`<div data-fresh style="position: fixed; inset: 0; font: 40px sans-serif">
    <p style="position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; font-size: 8px">spoken</p>
    <div style="display: contents"><p style="position: absolute; top: 200px">one</p></div>
    <section style="position: absolute; top: 400px; width: 3em; white-space: nowrap">
      <div style="display: contents"><p>longer than the box around</p></div>
    </section>
  </div>`)
  const faults = await page.evaluate(layoutFaults, 34)
  expect(faults.map(({ text }) => text)).toEqual(['SECTION', 'longer than the box around'])
})

test('a screen that asks to be let in', async ({ page }) => {
  await page.setViewportSize(FULL_HD)
  await open(page, '/wall/pair', {})
  const expectAllLegible = async (floor: Floor) => {
    await drawn(page)
    expect(await page.evaluate(layoutFaults, floor)).toEqual([])
  }
  await expectAllLegible(34)
  await expect(page.getByRole('button', { name: '연결 번호 받기' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('4738-2916')).toBeVisible()
  await expectAllLegible(34)
  await page.keyboard.press('Escape')
  await page.getByLabel('화면 크기(인치)').fill('55')
  await page.keyboard.press('Enter')
  await expect(page.getByText('4738-2916')).toBeVisible()
  await expectAllLegible(52)
})

/** In each column those named, those counted and those confirmed are all that are expected. */
async function expectAllCounted(page: Page): Promise<void> {
  const columns = await page.locator('main section:has(ul)').evaluateAll((sections) =>
    sections.map((section) => {
      const number = (text: string | null | undefined, pattern: RegExp) => Number(pattern.exec(text ?? '')?.[1] ?? 0)
      const rows = [...section.querySelectorAll('li')]
      const rest = rows.findLast((row) => row.querySelector('svg') === null)
      return {
        expected: number(section.querySelector('h3')?.textContent, /\/ (\d+)/),
        named: rows.filter((row) => row.querySelector('svg') !== null).length,
        counted: number(rest?.textContent, /(\d+)/),
        confirmed: number(section.querySelector('ul')?.parentElement?.nextElementSibling?.textContent, /(\d+)/),
      }
    }),
  )
  expect(columns.length).toBeGreaterThan(0)
  for (const { expected, named, counted, confirmed } of columns) expect(named + counted + confirmed).toBe(expected)
}
