import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendancePlan, type GroupToPlace, lanesFor } from './attendance-plan.ts'

const FULL_HD = { width: 1920, height: 1080 }
const rows = (count: number, tall = false) => Array.from({ length: count }, () => ({ tall }))
const names = (count: number, width = 4) => Array.from({ length: count }, () => width)
const lanesOf = (floor: number, ...members: number[]) =>
  lanesFor(floor, FULL_HD, (columns) => {
    const shown = members.slice(0, columns)
    const shared = members.slice(columns).reduce((sum, count) => sum + count, 0)
    return shown.map((count, index) => rows(index === shown.length - 1 ? count + shared : count))
  })

describe('columns', () => {
  it('are one for each kind, as wide as the screen allows, and text as large as the drawing', () => {
    expect(lanesOf(24, 6, 6, 4)).toMatchObject({ unit: 34, own: [1, 1, 1] })
    expect(lanesOf(34, 6, 6)).toMatchObject({ unit: 34, own: [1, 1] })
  })

  it('give a second to the kind that needs it, and smaller text before anybody is left out', () => {
    expect(lanesOf(24, 20, 6)).toMatchObject({ own: [2, 1] })
    expect(lanesOf(24, 20, 6).unit).toBeLessThan(34)
    expect(lanesOf(34, 20, 6)).toMatchObject({ unit: 34, own: [2, 1] })
  })

  it('are shared where text has to be large', () => {
    expect(lanesOf(52, 6, 6, 4)).toMatchObject({ unit: 52, own: [1, 1] })
  })
})

describe('rows', () => {
  it('that do not fit give their last place to the count of the rest', () => {
    const lanes = lanesOf(34, 14, 9, 4)
    const plan = attendancePlan(lanes, [
      { rows: rows(14), names: names(0) },
      { rows: rows(2), names: names(7) },
      { rows: rows(0), names: names(4) },
    ])
    const [countries, companies] = plan.groups
    expect(countries?.hidden).toBeGreaterThan(0)
    expect((countries?.lanes[0]?.to ?? 0) + (countries?.hidden ?? 0)).toBe(14)
    expect(companies).toMatchObject({ hidden: 0, lanes: [{ from: 0, to: 2 }] })
  })

  it('and names: always add up, and always fit', () => {
    const group = fc.record({
      rows: fc.array(fc.record({ tall: fc.boolean() }), { maxLength: 30 }),
      names: fc.array(fc.float({ min: 1, max: 50, noNaN: true }), { maxLength: 40 }),
    })
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 90 }), fc.array(group, { minLength: 1, maxLength: 3 }), (floor, given) => {
        const merge = (columns: number): GroupToPlace[] => {
          const rest = given.slice(columns - 1)
          return [
            ...given.slice(0, columns - 1),
            ...(rest.length === 0
              ? []
              : [{ rows: rest.flatMap((one) => one.rows), names: rest.flatMap((one) => one.names) }]),
          ]
        }
        const lanes = lanesFor(floor, FULL_HD, (columns) =>
          merge(columns).map((one) => [...one.rows, ...rows(one.names.length)]),
        )
        const groups = merge(lanes.own.length)
        const { groups: placed, confirmedLines } = attendancePlan(lanes, groups)
        const { row, rowTall, confirmedHead, confirmedLine } = lanes.measures
        placed.forEach(({ lanes: taken, hidden, named }, index) => {
          const all = groups[index]?.rows ?? []
          expect((taken.at(-1)?.to ?? 0) + hidden).toBe(all.length)
          expect(named).toBeLessThanOrEqual(groups[index]?.names.length ?? 0)
          taken.forEach(({ from, to }, lane) => {
            const rest = hidden > 0 && lane === taken.length - 1 ? row : 0
            const used = all.slice(from, to).reduce((sum, { tall }) => sum + (tall ? rowTall : row), rest)
            expect(used + confirmedHead + confirmedLines * confirmedLine).toBeLessThanOrEqual(lanes.height + 0.01)
          })
        })
      }),
    )
  })
})
