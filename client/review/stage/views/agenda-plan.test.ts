import { describe, expect, it } from 'vitest'
import { MEASURES, REDUCED_MEASURES } from '#client/design/wall/measures.ts'
import { agendaPlan, type AgendaWants } from './agenda-plan.ts'

const wants: AgendaWants = {
  question: 10.4,
  reasons: 3,
  changes: 3,
  undertakings: 1,
  sentenceLines: [1, 1],
  words: [2.8, 2.35, 2],
}
const room = (height: number) => ({ height, row: MEASURES.row, head: MEASURES.listHead, gap: MEASURES.gap })
/** Between the bars of 86 inches at five metres, and of 55. */
const USUAL = room(25.5)
const SMALL = { ...room(14.9), row: REDUCED_MEASURES.row, head: REDUCED_MEASURES.listHead, gap: REDUCED_MEASURES.gap }

describe('an agenda item', () => {
  it('shows three reasons before any change, and a condition with its owner', () => {
    expect(agendaPlan(wants, USUAL)).toMatchObject({
      reasons: 3,
      changes: 2,
      undertakings: 1,
      sentenceLines: [1, 1],
      word: 2.8,
    })
  })

  it('gives a long sentence its second line only if a condition still stands below', () => {
    const long = { ...wants, sentenceLines: [2, 2], words: [2.8] }
    expect(agendaPlan(long, USUAL)).toMatchObject({ sentenceLines: [1, 1], undertakings: 1 })
    expect(agendaPlan({ ...long, undertakings: 0 }, USUAL)).toMatchObject({ sentenceLines: [2, 2], undertakings: 0 })
  })

  it('draws the word of a call smaller rather than cut what was said: the fallback of a no-go stands at its end', () => {
    const noGo = { ...wants, sentenceLines: [2, 1] }
    expect(agendaPlan(noGo, USUAL)).toMatchObject({ sentenceLines: [2, 1], undertakings: 1, word: 2.35 })
  })

  it('shows two conditions before the word of a call is as large as it may be', () => {
    expect(agendaPlan({ ...wants, undertakings: 3 }, USUAL)).toMatchObject({
      undertakings: 2,
      sentenceLines: [1, 1],
      word: 2,
    })
  })

  it('draws few reasons larger, and no more than there is room for', () => {
    const few = agendaPlan({ ...wants, question: 6, reasons: 1, changes: 0 }, USUAL)
    expect(few.row).toBeGreaterThan(MEASURES.row)
    expect(agendaPlan(wants, USUAL).row).toBeLessThan(few.row)
  })

  it('counts conditions beside the joint call where there is no room for a list', () => {
    expect(agendaPlan({ ...wants, words: [2] }, SMALL)).toMatchObject({ undertakings: null, sentenceLines: [0, 0] })
  })
})
