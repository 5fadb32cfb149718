import { describe, expect, it } from 'vitest'
import { showsAt } from './clock.ts'
import { DAY, daysUntil, HOUR, instant, instantSchema, later, seoulDay } from './instant.ts'

const at = (iso: string) => instant(Date.parse(iso))

describe('an instant', () => {
  it.each([0, 1_715_302_800_000, Date.UTC(9999, 11, 31)])('TI-1 is whole milliseconds since 1970: %d', (value) => {
    expect(instant(value)).toBe(value)
  })

  it.each([-1, 0.5, NaN, Infinity, Date.UTC(10_000, 0), Number.MAX_SAFE_INTEGER])(
    'TI-2 is nothing that no calendar can show: %d',
    (value) => {
      expect(instantSchema.safeParse(value).success).toBe(false)
    },
  )

  it('TI-3 is later or not than another', () => {
    expect([later(instant(1), instant(2)), later(instant(2), instant(1))]).toEqual([2, 2])
  })
})

describe('the day of the summit', () => {
  it('TI-4 begins at midnight in Seoul', () => {
    expect(seoulDay(at('2024-05-10T14:59:59.999Z'))).toBe('2024-05-10')
    expect(seoulDay(at('2024-05-10T15:00:00Z'))).toBe('2024-05-11')
  })

  it.each([
    ['2024-05-10T00:00:00+09:00', 11],
    ['2024-05-10T23:59:59+09:00', 11],
    ['2024-05-20T23:59:59+09:00', 1],
    ['2024-05-21T00:00:00+09:00', 0],
    ['2024-05-22T12:00:00+09:00', -1],
    ['2024-02-28T12:00:00+09:00', 83],
  ])('TI-5 is counted in calendar days: from %s D-%i', (from, days) => {
    expect(daysUntil(at(from), '2024-05-21')).toBe(days)
  })
})

describe('the clock of a log', () => {
  const real = at('2026-01-05T09:30:00+09:00')
  const shows = at('2024-05-10T10:00:00+09:00')

  it('TI-6 is the real one', () => {
    expect(showsAt({ kind: 'real' }, real)).toBe(real)
  })

  it('TI-7 or a rehearsal’s, which runs at the same pace from another origin', () => {
    const clock = { kind: 'rehearsal', shows, started: real } as const
    expect(showsAt(clock, real)).toBe(shows)
    expect(showsAt(clock, instant(real + DAY + HOUR))).toBe(shows + DAY + HOUR)
  })

  it('TI-8 and never shows what was before the rehearsal began', () => {
    expect(showsAt({ kind: 'rehearsal', shows, started: real }, instant(real - HOUR))).toBe(shows)
  })
})
