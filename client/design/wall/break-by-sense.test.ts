import { expect, it } from 'vitest'
import { breakBySense } from './break-by-sense.ts'

it('breaks after what is acted on, not where the line ends', () => {
  expect(breakBySense('통역 부스 전원을 임시 발전기로 대체하시겠습니까?', 16)).toBe(
    '통역 부스 전원을\n임시 발전기로 대체하시겠습니까?',
  )
})

it('leaves alone what fits, what has no pause that fits, and other languages', () => {
  for (const [text, room] of [
    ['전원을 대체하시겠습니까?', 30],
    ['통역 부스 전원을 임시 발전기로 대체하시겠습니까?', 5],
    ['Power the booths from temporary generators?', 14],
  ] as const)
    expect(breakBySense(text, room)).toBe(text)
})
