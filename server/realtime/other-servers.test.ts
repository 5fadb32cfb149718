import { describe, expect, it } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import {
  type Attendance,
  attendances,
  forgetOthers,
  hear,
  hearOwnBeat,
  isConnectedTo,
  lookedElsewhere,
  lookersAt,
  lostElsewhere,
  type News,
  NO_OTHERS,
  type OtherServers,
} from './other-servers.ts'
import { inPieces } from './screen-news.ts'

const ITEM = 'item:plenary-text'

const attendance = (person: string, more: Partial<Attendance> = {}): Attendance => ({
  person,
  open: 1,
  lastHeard: instant(1_000),
  parked: 0,
  looking: [],
  ...more,
})
const screens = (by: string, ...of: Attendance[]): News => ({ type: 'screens', by, at: instant(2_000), of })
const beat = (by: string, at: number): News => ({ type: 'beat', by, at: instant(at) })
const after = (...news: News[]): OtherServers => news.reduce(hear, NO_OTHERS)

describe('what is known of other servers', () => {
  it('is what each said last of each person', () => {
    const known = after(
      screens('one', attendance('kim', { looking: [ITEM] }), attendance('lee')),
      screens('other', attendance('lee', { open: 2 })),
      screens('one', attendance('kim', { parked: 3 })),
    )
    expect(attendances(known)).toEqual([
      attendance('kim', { parked: 3 }),
      attendance('lee'),
      attendance('lee', { open: 2 }),
    ])
    expect(lookersAt(known, ITEM)).toEqual([])
  })

  it('names the things at which somebody has begun or ceased to look, and no others', () => {
    const before = after(
      screens('one', attendance('kim', { looking: [ITEM] }), attendance('lee', { looking: ['x:y'] })),
    )
    const away = hear(before, screens('one', attendance('kim')))
    expect(lookersAt(before, ITEM)).toEqual(['kim'])
    expect(lookedElsewhere(before, away)).toEqual(new Set([ITEM]))
    expect(lookedElsewhere(away, before)).toEqual(new Set([ITEM]))
    expect(lookedElsewhere(before, before)).toEqual(new Set())
  })

  it('has lost whose last screen is gone, but nobody who has one at a third', () => {
    const before = after(screens('one', attendance('kim'), attendance('lee')), screens('third', attendance('lee')))
    const gone = hear(before, screens('one', attendance('kim', { open: 0 }), attendance('lee', { open: 0 })))
    expect(lostElsewhere(before, gone)).toEqual(new Map([['kim', 2_000]]))
    expect(isConnectedTo(gone, 'lee')).toBe(true)
  })

  it('forgets a server after three of the own beats without a word, and keeps when its people were last heard', () => {
    const before = after(screens('one', attendance('kim')), beat('one', 5_000))
    const twice = hearOwnBeat(hearOwnBeat(before))
    expect(isConnectedTo(twice, 'kim')).toBe(true)
    expect(isConnectedTo(hearOwnBeat(hear(twice, beat('one', 7_000))), 'kim')).toBe(true)
    const forgotten = hearOwnBeat(twice)
    expect(attendances(forgotten)).toEqual([])
    expect(forgotten.gone).toEqual(new Map([['kim', 1_000]]))
    expect(lostElsewhere(twice, forgotten)).toEqual(new Map([['kim', 5_000]]))
  })

  it('ends with a farewell, or with the line', () => {
    const known = after(screens('one', attendance('kim')), screens('other', attendance('lee')))
    const left = hear(known, { type: 'farewell', by: 'one', at: instant(3_000) })
    expect(attendances(left)).toEqual([attendance('lee')])
    expect(attendances(forgetOthers(known))).toEqual([])
  })
})

describe('news', () => {
  it('come in pieces that a notification can carry, all of them and in order', () => {
    const everybody = Array.from({ length: 500 }, (_, index) =>
      attendance(`person-${index}`.padEnd(64, 'x'), { looking: Array.from({ length: index % 20 }, () => ITEM) }),
    )
    const pieces = inPieces(everybody)
    expect(pieces.flat()).toEqual(everybody)
    for (const of of pieces) expect(JSON.stringify(screens(crypto.randomUUID(), ...of)).length).toBeLessThan(7_900)
  })
})
