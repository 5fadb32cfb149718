import { describe, expect, it } from 'vitest'
import { BoardLog } from '../testing/board-log.ts'
import { expectFact, forbidden, notFound, UNCHANGED } from '../testing/outcomes.ts'
import { droppedTexts } from './held-texts.ts'

describe('erasing a text', () => {
  it('TX-18 is for the admin and the command line, and leaves the record that it stood there', () => {
    const log = new BoardLog()
    const ref = log.board.items['draft']?.title ?? ''
    expect(log.ask('mofa-chair', 'text.erase', { ref })).toEqual(forbidden('role'))
    expectFact(log.ask('operator', 'text.erase', { ref }))
    expect(log.board.items['draft']?.title).toBe(ref)
    expect(log.board.erased).toEqual({ [ref]: true })
    expect(log.ask('admin', 'text.erase', { ref })).toEqual(UNCHANGED)
  })

  it('TX-19 is never certain to a client: only the store knows every text', () => {
    const log = new BoardLog()
    const ref = log.board.items['draft']?.title ?? ''
    const decision = log.ask('admin', 'text.erase', { ref }, { textOnRecord: false })
    expect(decision).toEqual(notFound('summit:small-summit'))
  })

  it('TX-20 takes it from everybody who holds it', () => {
    const log = new BoardLog()
    const before = log.board
    const ref = before.items['draft']?.title ?? ''
    log.ask('admin', 'text.erase', { ref })
    const [change] = log.changes.slice(-1)
    expect(change && droppedTexts(before, log.board, change)).toEqual([ref])
  })
})
