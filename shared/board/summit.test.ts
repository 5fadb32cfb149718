import { describe, expect, it } from 'vitest'
import { BoardLog, uuid } from '../testing/board-log.ts'
import { REVIEW_AT, smallSummit } from '../testing/small-summit.ts'
import { applyAll } from './apply.ts'
import { emptyBoard } from './board.ts'
import { changeSchema } from './change.ts'
import { textsOfBoard } from './held-texts.ts'
import { HOUR } from './instant.ts'
import { summitFileSchema } from './summit-file.ts'
import { summitFaults } from './summit-rules.ts'
import { defineSummit } from './summit.ts'

const define = (file = smallSummit()) =>
  defineSummit(file, { commandId: uuid(1), mode: 'rehearsal', clock: { kind: 'real' } })

describe('the first entry of a log', () => {
  it('SU-1 holds the whole definition, and no word of it', () => {
    const { fact } = define()
    expect(JSON.stringify(fact)).not.toMatch(/[가-힣]/)
    expect(fact.payload).toMatchObject({ mode: 'rehearsal', clock: { kind: 'real' } })
  })

  it('SU-1 knows of no public holidays where it was written before they were asked for', () => {
    const { board, changes } = new BoardLog({ ...smallSummit(), holidays: ['2024-05-15'] })
    expect(board.summit.holidays).toEqual(['2024-05-15'])
    const [first] = changes
    if (first?.type !== 'summit.defined') throw new Error('no first entry')
    const { holidays: _, ...payload } = first.payload
    const older = changeSchema.parse({ ...first, payload })
    expect(applyAll(emptyBoard(board.position.log), [older]).summit.holidays).toEqual([])
  })

  it('SU-2 brings every text of the file, public, under a reference of its own', () => {
    const { texts } = define()
    expect(new Set(texts.map(({ ref }) => ref)).size).toBe(texts.length)
    expect(texts.every((text) => text.class === 'public' && text.ministry === null)).toBe(true)
    const log = new BoardLog()
    expect(textsOfBoard(log.board).filter((ref) => !log.texts.has(ref))).toEqual([])
  })

  it('SU-3 counts hours as milliseconds, and times as instants', () => {
    const { board } = new BoardLog()
    expect(board.sessions['ministers']).toMatchObject({ staleAfter: 6 * HOUR, replyWithin: 48 * HOUR })
    expect(board.summit.reviewAt).toBe(Date.parse(REVIEW_AT))
  })

  it('SU-4 quotes the public sentence that a status rests on, with its source', () => {
    const file = smallSummit()
    const quote = { ko: '참석을 확정하였다', en: 'have confirmed' }
    const evidence = { kind: 'public-statement', date: '2024-05-09', quote, source: '보도자료 1쪽' } as const
    file.participations = [{ delegation: 'beta', session: 'leaders', role: 'guest', status: 'tentative', evidence }]
    const { board, texts } = new BoardLog(file)
    const [piece] = board.participations['beta@leaders']?.attendance.value.evidence ?? []
    expect(piece).toMatchObject({ kind: 'public-statement', at: Date.parse('2024-05-09T00:00:00+09:00') })
    expect(texts.get(piece?.note ?? '')?.text.ko).toBe('“참석을 확정하였다” (보도자료 1쪽)')
  })

  it('SU-5 starts every thing untouched, confirmed when the log began', () => {
    const log = new BoardLog()
    const { state, confirmedAt, retired } = log.board.items['draft'] ?? {}
    expect({ state, confirmedAt, retired }).toEqual({
      state: {
        value: { status: 'not-started', reason: null, evidence: [] },
        changedAt: log.now,
        last: null,
        before: null,
        relied: null,
        reliedByOther: null,
      },
      confirmedAt: log.now,
      retired: null,
    })
  })
})

it('SU-6 the small summit of these tests is a sound one', () => {
  expect(summitFaults(summitFileSchema.parse(smallSummit()))).toEqual([])
})
