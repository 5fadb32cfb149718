import type { CDPSession, Page } from '@playwright/test'
import { tick } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'

test('a tick needs no mouse: from the top of the page to the row, the status, back, and its evidence', async ({
  board,
  open,
}) => {
  const desk = await open.as('mofa', '/desk?session=ministerial')
  await expect(tick(desk, '독일')).toBeVisible()
  const focused = desk.locator(':focus')
  do await desk.keyboard.press('Tab')
  while ((await focused.getAttribute('data-tick')) === null)

  do await desk.keyboard.press('ArrowDown')
  while ((await focused.getAttribute('aria-label')) !== '독일: 잠정 참석')
  expect(await focused.evaluate((element) => element.matches(':focus-visible'))).toBe(true)
  await desk.keyboard.press('c')
  await expect(focused).toHaveAccessibleName('독일: 참석 확정 · 근거 미등록')
  await desk.keyboard.press('z')
  await expect(focused).toHaveAccessibleName('독일: 잠정 참석')
  await desk.keyboard.press('c')
  await desk.keyboard.press('2')
  await expect(focused).toHaveAccessibleName('독일: 참석 확정')
  await expect
    .poll(() => board.liveBoard.board().participations['de@ministerial']?.attendance.value)
    .toMatchObject({ status: 'confirmed', evidence: [{ kind: 'mail' }] })
})

/** Types as the Hangul input method does: each key reaches the page as 229, and the syllable grows. */
async function compose(devTools: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await devTools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' })
    await devTools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await devTools.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 229, key: 'Process' })
  }
  await devTools.send('Input.insertText', { text: steps.at(-1) ?? '' })
}

async function search(desk: Page): Promise<string> {
  return desk.getByRole('searchbox').inputValue()
}

test('Hangul that is begun on the table is looked for: no key is taken for a command, no syllable is lost', async ({
  board,
  open,
}) => {
  const desk = await open.as('mofa', '/desk?session=ministerial')
  const devTools = await desk.context().newCDPSession(desk)
  await tick(desk, '독일').focus()
  const { seq } = board.liveBoard.board().position

  await compose(devTools, ['ㄷ', '도', '독'])
  await expect.poll(() => search(desk)).toBe('독')
  await compose(devTools, ['이', '일'])
  await expect.poll(() => search(desk)).toBe('독일')

  await expect(tick(desk, '프랑스')).toBeHidden()
  await expect(tick(desk, '독일')).toBeVisible()
  await expect(desk.getByRole('dialog')).toBeHidden()
  await expect(desk.getByText('미전송 0건')).toBeVisible()
  expect(board.liveBoard.board().position.seq).toBe(seq)
})
