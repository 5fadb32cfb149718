import type { Page } from '@playwright/test'
import { HOUR, instant } from '#shared/board/instant.ts'
import { NO_NETWORK } from './fixtures/guards.ts'
import { tick } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'

const ITEM = '회의장 인수·상태 확인'

test('a reason that is scrolled away from is still written: none of its letters becomes a tick', async ({
  board,
  open,
}) => {
  const desk = await open.as('mofa', '/desk?session=ministerial&show=items')
  await tick(desk, ITEM).focus()
  await desk.keyboard.press('b')
  const reason = desk.getByRole('textbox', { name: '사유' })
  await expect(reason).toBeFocused()
  const { seq } = board.liveBoard.board().position

  await desk.getByRole('grid').hover()
  await desk.mouse.wheel(0, 4_000)
  await expect(reason).not.toBeInViewport()
  await desk.keyboard.type('cdz')
  await expect(reason).toBeFocused()
  await expect(reason).toHaveValue('cdz')
  expect(board.liveBoard.board().position.seq).toBe(seq)
})

test('a dialog that the network has kept back is offered again, and opens without a reload', async ({
  open,
  guards,
}) => {
  guards.allow(NO_NETWORK)
  guards.allow(/Failed to fetch dynamically imported module/)
  // A service worker would have it at hand.
  const prepare = async (page: Page) => {
    await page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  }
  const desk = await open.as('mofa', '/desk?session=ministerial', { prepare })
  await desk.route(/assets\/help-dialog-.*\.js/, (route) => route.abort())
  await expect(desk.getByRole('grid')).toBeVisible()
  await desk.keyboard.press('?')
  const failed = desk.getByRole('dialog', { name: '창을 열지 못했습니다' })
  await expect(failed).toBeVisible()
  await desk.unrouteAll()
  await failed.getByRole('button', { name: '다시 시도' }).click()
  await expect(desk.getByRole('dialog', { name: /단축키|키/ })).toBeVisible()
})

/** Widths, in px, of what the names of rows have on a narrow screen; and heads and chips that reach into the next column. */
const crowding = (desk: Page) =>
  desk.getByRole('grid').evaluate((grid) => {
    const rows = [...grid.querySelectorAll('tr')].filter((row) => row.cells.length > 1)
    const shown = rows.map((row) => [...row.cells].filter((cell) => cell.offsetParent !== null))
    return {
      narrowest: Math.min(...shown.map(([name]) => name?.clientWidth ?? 0)),
      over: shown.flatMap((cells) =>
        cells.flatMap((cell, index) => {
          const inner = cell.querySelector('button > *')?.getBoundingClientRect().right ?? 0
          return inner > (cells[index + 1]?.getBoundingClientRect().left ?? Infinity) ? [cell.textContent ?? ''] : []
        }),
      ),
    }
  })

test('names of rows keep room on a narrow desk, and nothing reaches into the next column, in either language', async ({
  board,
  open,
}) => {
  const due = instant(board.liveBoard.now() + HOUR)
  const wish = { ko: '배치도를 보내 주십시오.', en: 'Please send the layout.' }
  const request = await board.ask(
    'request.open',
    { item: 'room-layout', to: 'msit', due, ask: wish },
    board.people.mofa,
  )
  await board.ask('request.accept', { request }, board.people.msit)
  const desk = await open.as('msit', '/desk', { viewport: { width: 1024, height: 768 } })
  for (const language of ['ko', 'en'])
    for (const table of ['session=ministerial', 'show=items&session=ministerial', 'show=requests']) {
      await desk.evaluate((chosen) => localStorage.setItem('chaebi.language', chosen), language)
      await desk.goto(`/desk?${table}`)
      await expect(desk.getByRole('grid').getByRole('button').first()).toBeVisible()
      const { narrowest, over } = await crowding(desk)
      expect.soft(narrowest, `${language} ${table}`).toBeGreaterThan(140)
      expect.soft(over, `${language} ${table}`).toEqual([])
    }
})
