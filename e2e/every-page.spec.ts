import type { Page } from '@playwright/test'
import { HOUR, instant } from '#shared/board/instant.ts'
import { axeIsContent } from './fixtures/axe-is-content.ts'
import type { Who } from './fixtures/people.ts'
import { expect, test } from './fixtures/test.ts'
import type { TestBoard } from './fixtures/test-board.ts'

type Place = { path: string; who: Who | 'wall' | null; shows: RegExp }

/** Every page with something that is there once it has all it needs, in either language. */
const PLACES: readonly Place[] = [
  { path: '/', who: null, shows: /^(로그인|Sign in)$/ },
  { path: '/link', who: null, shows: /(반갑습니다|Welcome)/ },
  { path: '/wall/pair', who: null, shows: /^(연결 번호 받기|Get a code)$/ },
  { path: '/wall', who: 'wall', shows: /^(실시간|Live)$/ },
  { path: '/wall/attendance/ministerial', who: 'wall', shows: /^(실시간|Live)$/ },
  { path: '/desk', who: 'mofa', shows: /^(실시간|Live)$/ },
  { path: '/desk?show=items&session=ministerial', who: 'msit', shows: /^(실시간|Live)$/ },
  { path: '/desk?show=requests', who: 'msit', shows: /^(실시간|Live)$/ },
  { path: '/review', who: 'mofa', shows: /^(실시간|Live)$/ },
  { path: '/review/new', who: 'mofa', shows: /^(실시간|Live)$/ },
  { path: '/review/progress', who: 'mofa', shows: /^(실시간|Live)$/ },
  { path: '/field', who: 'kist', shows: /^(실시간|Live)$/ },
  { path: '/field?view=arrivals', who: 'kist', shows: /^(실시간|Live)$/ },
  { path: '/admin', who: 'admin', shows: /^(실시간|Live)$/ },
  { path: '/pair', who: 'mofa', shows: /^(화면 찾기|Find the screen)$/ },
]

/** Each language and each theme once; every pair of them if the whole is asked for. */
const LOOKS = (['ko', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    process.env['LAYOUT'] === 'whole' || (language === 'ko') === (colorScheme === 'light')
      ? [{ language, colorScheme }]
      : [],
  ),
)

type Look = (typeof LOOKS)[number]

/** Something of every kind for the pages to show. */
async function fill({ ask, people, liveBoard }: TestBoard): Promise<void> {
  const reason = { text: { ko: '확인이 더 필요합니다', en: 'Needs another look' } }
  await ask('item.set-status', { item: 'room-power', status: 'blocked', reason }, people.msit)
  await ask('item.set-status', { item: 'room-layout', status: 'done' }, people.msit)
  await ask('participation.set-status', { participation: 'sg@ministerial', status: 'confirmed' }, people.mofa)
  const due = instant(liveBoard.now() + HOUR)
  const wish = { ko: '배치도를 보내 주십시오.', en: 'Please send the layout.' }
  await ask('request.open', { item: 'room-layout', to: 'msit', due, ask: wish }, people.mofa)
}

/** Has a page come up in this look. */
async function putOn(page: Page, { language, colorScheme }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.addInitScript(
    ([chosen, theme]) => {
      localStorage.setItem('chaebi.language', chosen)
      localStorage.setItem('chaebi.wall-theme', theme)
    },
    [language, colorScheme] as const,
  )
}

for (const { path, who, shows } of PLACES)
  test(`axe finds nothing serious on ${path}, in either language and theme`, async ({ board, open }) => {
    await fill(board)
    const address = path === '/link' ? `/link#${await board.entry('mofa')}` : path
    // One browser signs in and loads all there is, once; each look is a page of it.
    const browser = who === null ? await open.asNobody('/healthz') : await open.as(who, '/healthz')
    for (const look of LOOKS) {
      const page = await browser.context().newPage()
      await putOn(page, look)
      await page.goto(address)
      await expect(page.getByText(shows).first()).toBeVisible()
      await axeIsContent(page, `${look.language}, ${look.colorScheme}`)
      await page.close()
    }
  })
