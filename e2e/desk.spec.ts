import type { Page } from '@playwright/test'
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
