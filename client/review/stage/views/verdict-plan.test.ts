import { describe, expect, it } from 'vitest'
import { DETAIL_LINE, verdictPlan } from './verdict-plan.ts'

const room = (height: number) => ({ height, row: 1.88, listHead: 1.41 })

describe('a verdict', () => {
  it('names every workstream before it explains one', () => {
    const { lines } = verdictPlan([2, 1, 1, 0, 0], room(1.41 + 6 * 1.88 + 1))
    expect(lines).toEqual([0, 0, 0, 0, 0])
  })

  it('gives each a line before the gravest gets its second', () => {
    expect(verdictPlan([3, 1, 0], room(1.41 + 4 * 1.88 + 3 * DETAIL_LINE)).lines).toEqual([2, 1, 0])
  })

  it('keeps a row for what it only counts', () => {
    const { lines, row } = verdictPlan(
      Array.from({ length: 20 }, () => 1),
      room(16),
    )
    expect(lines.length).toBe(5)
    expect(1.41 + 7 * row).toBeLessThanOrEqual(16)
  })

  it('draws few rows larger, and no row out of its room', () => {
    for (const wanted of [[], [0], [1, 1], [3, 3, 3], [1, 1, 1, 1, 1, 1]])
      for (const height of [9, 12, 17, 20]) {
        const { lines, row } = verdictPlan(wanted, room(height))
        const drawn = lines.length + 1 + Number(lines.length < wanted.length)
        const details = lines.reduce((sum, count) => sum + count, 0) * DETAIL_LINE
        expect(1.41 + drawn * row + details).toBeLessThanOrEqual(height + 1e-6)
        expect(row).toBeGreaterThanOrEqual(1.88)
      }
  })
})
