import { expect, it } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { fromSeoulInput, toSeoulInput } from './seoul-input.ts'

const moment = instant(Date.parse('2024-05-21T20:00:00+09:00'))

it('shows and reads a moment on the clocks of Seoul, wherever the browser is', () => {
  expect(toSeoulInput(moment)).toBe('2024-05-21T20:00')
  expect(fromSeoulInput('2024-05-21T20:00')).toBe(moment)
})

it.each(['', '2024-05-21', '2024-13-41T20:00', '275760-01-01T00:00'])('takes %j for no moment', (value) => {
  expect(fromSeoulInput(value)).toBeNull()
})
