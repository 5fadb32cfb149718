import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARGEST_FLOOR } from '#client/design/wall/measures.ts'
import { overviewPlan, type TileHead } from './overview-plan.ts'

const FULL_HD = { width: 1920, height: 1080 }
const short: TileHead = { name: 5, daysLeft: 2.4 }
const long: TileHead = { name: 30, daysLeft: 2.4 }
const planOf = (floor: number, sessions: number, head = short) =>
  overviewPlan(
    floor,
    FULL_HD,
    Array.from({ length: sessions }, () => head),
  )
const rowsOf = ({ rowSpace, maxRows, measures }: ReturnType<typeof planOf>) =>
  Math.min(maxRows, Math.floor(rowSpace / measures.row))

describe('at 34 px, 86 inches at five metres', () => {
  it.each([1, 2, 3])('%i sessions have every line of their tiles in one row, and five rows below', (sessions) => {
    const plan = planOf(34, sessions)
    expect(plan).toMatchObject({ unit: 34, tiles: 'full', columns: sessions, tileCount: sessions, reduced: false })
    expect(rowsOf(plan)).toBe(5)
  })

  it.each([4, 5, 6])(
    '%i sessions stand in two rows, and give up lines before the list gives up its third row',
    (sessions) => {
      const plan = planOf(34, sessions)
      expect(plan.tiles).toBe('compact')
      expect(plan.columns).toBe(sessions === 4 ? 2 : 3)
      expect(rowsOf(plan)).toBeGreaterThanOrEqual(3)
    },
  )

  it('a name that needs two lines costs a row of the list, not the size of text', () => {
    const plan = planOf(34, 3, long)
    expect(plan).toMatchObject({ unit: 34, tiles: 'full' })
    expect(rowsOf(plan)).toBe(4)
  })

  it('counts the sessions that have no tile', () => {
    expect(planOf(34, 9)).toMatchObject({ tileCount: 6, tiles: 'compact' })
  })
})

describe('the size of text', () => {
  it('is larger than the floor where everything still fits, but no larger than the drawing', () => {
    expect(planOf(24, 3)).toMatchObject({ unit: 34, tiles: 'full' })
    expect(planOf(24, 6)).toMatchObject({ unit: 26, tiles: 'full' })
  })

  it('leaves out the date from 38 px up, and all but badges and three rows from 44', () => {
    expect(planOf(38, 3)).toMatchObject({ unit: 38, tiles: 'undated', reduced: false })
    expect(rowsOf(planOf(38, 3))).toBeGreaterThanOrEqual(4)
    for (const floor of [44, 52]) {
      const plan = planOf(floor, 3)
      expect(plan).toMatchObject({ unit: floor, tiles: 'badges', reduced: true })
      expect(rowsOf(plan)).toBe(3)
    }
  })

  it('never leaves the screen, however small it is for its distance', () => {
    expect(planOf(1440, 6)).toMatchObject({ unit: LARGEST_FLOOR, tiles: 'badges' })
  })
})

it('always fits the height of the screen, and never goes below the floor', () => {
  const floors = fc.integer({ min: 24, max: 200 })
  const viewports = fc.record({
    width: fc.integer({ min: 1920, max: 4000 }),
    height: fc.integer({ min: 1080, max: 2400 }),
  })
  const heads = fc.array(fc.record({ name: fc.float({ min: 1, max: 60, noNaN: true }), daysLeft: fc.constant(3) }), {
    minLength: 1,
    maxLength: 10,
  })
  fc.assert(
    fc.property(floors, viewports, heads, (floor, viewport, sessions) => {
      const { unit, rowSpace, measures: m, tile, tileCount, columns, maxRows } = overviewPlan(floor, viewport, sessions)
      const tileRows = Math.ceil(tileCount / columns)
      const tiles = tileRows * tile.height + (tileRows - 1) * m.gap
      const used = m.top + m.topBar + m.verdict + tiles + m.listHead + rowSpace + m.bottomBar + m.bottom + 4 * m.gap
      expect(unit).toBeGreaterThanOrEqual(Math.min(floor, LARGEST_FLOOR))
      expect(used * unit).toBeLessThanOrEqual(viewport.height + 1)
      expect(rowSpace).toBeGreaterThanOrEqual(0)
      expect(maxRows).toBeLessThanOrEqual(5)
    }),
  )
})
