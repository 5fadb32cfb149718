import { expect, type Page, test } from '@playwright/test'
import { layoutFaults } from '../client/wall/testing/layout-faults.ts'
import { serveStage } from '../client/wall/testing/serve-stage.ts'

/** Diagonals at five metres that ask for these floors, in px of a 1080p screen. */
const SCREENS = [
  { inch: 120, floor: 24 },
  { inch: 86, floor: 34 },
  { inch: 75, floor: 38 },
  { inch: 65, floor: 44 },
  { inch: 55, floor: 52 },
]
const SIZES = [
  { width: 1920, height: 1080, px: 1 },
  { width: 3840, height: 2160, px: 2 },
]

let stage: Awaited<ReturnType<typeof serveStage>>
test.beforeAll(async () => {
  stage = await serveStage()
})
test.afterAll(() => stage.server.close())

const open = (page: Page, path: string, query: Record<string, string | number>) =>
  page.goto(
    new URL(
      `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]))}`,
      stage.url,
    ).href,
  )

/** Nothing is cut, covered or too small, in both languages and themes, on both sizes of screen; all without a reload. */
async function expectLegible(page: Page, floor: number): Promise<void> {
  for (const { width, height, px } of SIZES) {
    await page.setViewportSize({ width, height })
    for (const key of ['k', 'e', 'l', 'k', 'l']) {
      await page.keyboard.press(key)
      // Each language draws with slices of the typeface of its own, which come when they are first used.
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => document.fonts.ready)
      expect(await page.evaluate(layoutFaults, floor * px), `${width}, after ${key}`).toEqual([])
    }
  }
}

for (const { inch, floor } of SCREENS) {
  test(`a floor of ${floor}: 40 delegations, 16 workstreams a session and the longest names`, async ({ page }) => {
    await open(page, '/wall', { scene: 'crowded', inch })
    await expectLegible(page, floor)
    await page.keyboard.press('1')
    await expectLegible(page, floor)
    await expectAllCounted(page)
  })

  test(`a floor of ${floor}: a usual day, live and with the link lost`, async ({ page }) => {
    await open(page, '/wall', { scene: 'lively', inch })
    await expectLegible(page, floor)
    await page.keyboard.press('2')
    await expectLegible(page, floor)
    await open(page, '/wall', { scene: 'lively', inch, cut: 72 })
    await expectLegible(page, floor)
    await page.keyboard.press('2')
    await expectLegible(page, floor)
  })
}

for (const sessions of [1, 2, 4, 5, 6, 7])
  test(`${sessions} sessions`, async ({ page }) => {
    for (const { inch, floor } of SCREENS) {
      await open(page, '/wall', { scene: 'crowded', sessions, inch })
      await expectLegible(page, floor)
    }
  })

test('a summit of which nothing is reported yet, and one in which all is well', async ({ page }) => {
  for (const scene of ['fresh', 'green']) {
    await open(page, '/wall', { scene })
    await expectLegible(page, 34)
    await page.keyboard.press('1')
    await expectLegible(page, 34)
  }
})

test('a screen that asks to be let in', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page, '/wall/pair', {})
  expect(await page.evaluate(layoutFaults, 34)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('4738-2916')).toBeVisible()
  expect(await page.evaluate(layoutFaults, 34)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByLabel('화면 크기(인치)').fill('55')
  await page.keyboard.press('Enter')
  await expect(page.getByText('4738-2916')).toBeVisible()
  expect(await page.evaluate(layoutFaults, 52)).toEqual([])
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
