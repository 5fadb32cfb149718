import { expect, it } from 'vitest'
import { firstThatFits, textWidth } from './text-width.ts'

// Measured in Chromium: Pretendard GOV, weight 700, at 100 px.
it.each([
  ['장관 세션의 핵심 항목 2건이 막혀 있습니다.', 17.29],
  ['Two critical items block the Ministers’ Session.', 22.45],
  ['5. 22.(수) 오후 · KIST', 9.3],
  ['외교부 → 과기정통부', 8.41],
])('%s is at most as wide as estimated, and not much less', (text, measured) => {
  expect(textWidth(text)).toBeGreaterThanOrEqual(measured)
  expect(textWidth(text)).toBeLessThan(measured * 1.06)
})

it('takes what it does not know for wide', () => {
  expect(textWidth('中')).toBe(1)
})

it('says as much as there is room for, and the shortest where there is none', () => {
  const ways = ['5. 22.(수) 오후 · KIST', '5. 22.(수) 오후', '5. 22.(수)']
  expect(firstThatFits(ways, 12)).toBe(ways[0])
  expect(firstThatFits(ways, 8)).toBe(ways[1])
  expect(firstThatFits(ways, 1)).toBe(ways[2])
})
