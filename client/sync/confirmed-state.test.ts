import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '#shared/board/identity.ts'
import { textsOfBoard } from '#shared/board/held-texts.ts'
import { type Step, stepArbitrary } from '#client/testing/commands-arbitrary.ts'
import { LocalLog } from '#client/testing/local-log.ts'
import { type PersonaName, PERSONAS, testId } from '#client/testing/personas.ts'
import { readSummit } from '#client/testing/summit-file.ts'
import { advance, type Confirmed, fromSnapshot, type Stretch } from './confirmed-state.ts'

const summit = readSummit('hanbit-water-forum')

describe('a stretch of changes', () => {
  const log = new LocalLog(summit)
  const me = PERSONAS.mofaDesk.id
  const start = fromSnapshot(log.snapshot(me))
  const since = log.board.position.seq
  for (const number of [0, 2, 4]) log.step({ by: 'mofaDesk', ask: 'addDelegation', number })
  const stretch = log.changesSince(since, me)

  test('that follows on is applied', () => {
    expect(advance(start, stretch)).toMatchObject({ kind: 'advanced', confirmed: { board: log.board } })
  })

  test('that comes twice, or overlaps, is applied once', () => {
    const half = advance(start, log.changesSince(since, me, 2))
    if (half.kind !== 'advanced') throw new Error(half.kind)
    const whole = advance(half.confirmed, stretch)
    expect(whole).toMatchObject({ kind: 'advanced', confirmed: { board: log.board }, changes: { length: 1 } })
    if (whole.kind !== 'advanced') throw new Error(whole.kind)
    expect(advance(whole.confirmed, stretch)).toEqual({ kind: 'advanced', confirmed: whole.confirmed, changes: [] })
  })

  test('that leaves a gap is not applied', () => {
    expect(advance(start, log.changesSince(since + 1, me))).toEqual({ kind: 'gap' })
  })

  test('of another log is not applied', () => {
    expect(advance(start, { ...stretch, log: testId(2000) })).toEqual({ kind: 'other-log' })
  })

  test('brings a wall nothing but public texts, whatever it carries', () => {
    const wall = advance(fromSnapshot({ ...log.snapshot(me), person: PERSONAS.wall.id }), stretch)
    if (wall.kind !== 'advanced') throw new Error(wall.kind)
    expect(stretch.texts.some((text) => text.class !== 'public')).toBe(true)
    expect([...wall.confirmed.texts.values()].filter((text) => text.class !== 'public')).toEqual([])
  })

  test('that changes my own rights leaves nothing to build on; that of another does not', () => {
    const { seq } = log.board.position
    log.step({ by: 'admin', ask: 'disable', number: 0 })
    const disabling = log.changesSince(seq, me)
    expect(advance(fromSnapshot(log.snapshot(me)), disabling).kind).toBe('advanced')
    const others = {
      ...fromSnapshot(log.snapshot(me)),
      board: { ...log.board, position: { ...log.board.position, seq } },
    }
    expect(advance(others, disabling)).toEqual({ kind: 'rights-changed' })
    expect(advance({ ...others, person: PERSONAS.msitDesk.id }, disabling).kind).toBe('advanced')
  })
})

/** A client of the simplest kind: it takes what it is given, and asks as the follower would. */
class Client {
  readonly #log: LocalLog
  readonly #person: PersonId
  held: Confirmed | null = null

  constructor(log: LocalLog, person: PersonId) {
    this.#log = log
    this.#person = person
  }

  take(stretch: Stretch): void {
    if (this.held === null) return
    const step = advance(this.held, stretch)
    if (step.kind === 'advanced') this.held = step.confirmed
    else if (step.kind !== 'gap') this.held = null
  }

  snapshot(): void {
    this.held = fromSnapshot(this.#log.snapshot(this.#person))
  }

  page(limit?: number): void {
    if (this.held === null) this.snapshot()
    else this.take(this.#log.changesSince(this.held.board.position.seq, this.#person, limit))
  }

  /** What was kept on the device, read by the next page. */
  reload(): void {
    if (this.held !== null) this.held = structuredClone(this.held)
  }

  catchUp(): void {
    while (this.held?.board.position.seq !== this.#log.board.position.seq) this.page(20)
  }
}

type Delivery =
  | { kind: 'command'; step: Step }
  | { kind: 'frame' | 'snapshot' | 'reload' | 'page'; to: PersonaName; limit: number }

const READERS = ['mofaDesk', 'msitDesk', 'logistics', 'admin', 'wall'] as const
const deliveryArbitrary: fc.Arbitrary<Delivery> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('command'), step: stepArbitrary }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('frame', 'frame', 'page', 'page', 'reload', 'snapshot'),
      to: fc.constantFrom(...READERS),
      limit: fc.integer({ min: 1, max: 9 }),
    }),
  },
)

test('after any path of frames, pages, snapshots, reloads, reveals, role changes and erasures a client holds the identical board and exactly the texts that its person may read', () => {
  fc.assert(
    fc.property(fc.array(deliveryArbitrary, { maxLength: 120, size: 'max' }), (deliveries) => {
      const log = new LocalLog(summit)
      const clients = new Map(READERS.map((name) => [name as PersonaName, new Client(log, PERSONAS[name].id)]))
      for (const delivery of deliveries) {
        if (delivery.kind === 'command') log.step(delivery.step)
        else {
          const client = clients.get(delivery.to)
          const { seq } = log.board.position
          const frame = log.changesSince(Math.max(0, seq - delivery.limit), PERSONAS[delivery.to].id)
          if (delivery.kind === 'frame') client?.take(frame)
          else if (delivery.kind === 'page') client?.page(delivery.limit)
          else client?.[delivery.kind]()
        }
      }
      for (const [name, client] of clients) {
        client.catchUp()
        expect(client.held?.board).toEqual(log.board)
        const allowed = log.readableBy(PERSONAS[name].id, textsOfBoard(log.board))
        expect(byRef(client.held?.texts.values() ?? [])).toEqual(byRef(allowed))
      }
    }),
  )
})

const byRef = (texts: Iterable<{ ref: string }>) => [...texts].toSorted((a, b) => a.ref.localeCompare(b.ref))
