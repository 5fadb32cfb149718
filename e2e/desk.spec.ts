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
