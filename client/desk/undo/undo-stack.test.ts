import { describe, expect, it } from 'vitest'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { nextUndo, type Undo, undoOf, withUndo } from './undo-stack.ts'

const germany = 'de@ministerial'
const france = 'fr@ministerial'

function confirm(sync: LocalSync, participation: string): Undo {
  const payload = { participation, status: 'confirmed' } as const
  const undo = undoOf(sync.submit('participation.set-status', payload), { type: 'participation.set-status', payload })
  if (undo === null) throw new Error('a status can be undone')
  return undo
}
function next(sync: LocalSync, stack: readonly Undo[]) {
  const { board, me, outbox } = sync.state()
  return nextUndo(stack, board, me, outbox)
}

describe('what the next undo would take back', () => {
  it('is the latest own input, then the one before', () => {
    const sync = createLocalSync()
    const first = confirm(sync, germany)
    const second = confirm(sync, france)
    const stack = withUndo(withUndo([], first), second)
    expect(next(sync, stack)).toEqual({ undo: second, overtakenBy: null })
    sync.submit('undo', { commandId: second.id, of: second.of, group: second.group })
    expect(next(sync, stack)).toEqual({ undo: first, overtakenBy: null })
  })

  it('is nothing before the first input, and for what has no undo', () => {
    expect(next(createLocalSync(), [])).toBeNull()
    const asked = { type: 'participation.reconfirm', payload: { participation: germany } } as const
    expect(undoOf('00000000-0000-4000-8000-000000000000', asked)).toBeNull()
  })

  it('names who went over it since', () => {
    const sync = createLocalSync()
    const stack = [confirm(sync, germany)]
    sync.command('msitDesk', 'participation.set-status', { participation: germany, status: 'registered' })
    expect(next(sync, stack)?.overtakenBy?.by).toBe(PERSONAS.msitDesk.id)
  })

  it('names who has said since that it is still true', () => {
    const sync = createLocalSync()
    const stack = [confirm(sync, germany)]
    sync.command('msitDesk', 'participation.reconfirm', { participation: germany })
    expect(next(sync, stack)?.overtakenBy?.by).toBe(PERSONAS.msitDesk.id)
  })

  it('passes over an input that was refused', () => {
    const sync = createLocalSync()
    const first = confirm(sync, germany)
    sync.hold()
    const refused = confirm(sync, france)
    sync.command('msitDesk', 'participation.set-status', { participation: france, status: 'declined' })
    sync.release()
    expect(next(sync, [first, refused])?.undo).toBe(first)
  })

  it('keeps one input of each group', () => {
    const sync = createLocalSync()
    const first = confirm(sync, germany)
    const payload = { participation: germany, status: 'confirmed', evidence: { kind: 'mail' } } as const
    const second = undoOf(sync.submit('participation.set-status', payload), {
      type: 'participation.set-status',
      payload,
    })
    expect(second && withUndo([first], second)).toEqual([second])
  })
})
