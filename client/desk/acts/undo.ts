import { nextUndo } from '../undo/undo-stack.ts'
import type { Desk } from '../state/use-desk.ts'

/** Takes back the latest own input, or says who has gone over it since and lets go of it. */
export function undo({ sync, store }: Desk): void {
  const { board, me, outbox } = sync.state()
  const next = nextUndo(store.getState().undos, board, me, outbox)
  if (next === null) return
  const { undo: taken, overtakenBy } = next
  const undos = store.getState().undos.filter(({ id }) => id !== taken.id)
  if (overtakenBy !== null) return store.setState({ undos, said: { what: 'overtaken', undo: taken, by: overtakenBy } })
  const { of, group } = taken
  const id = sync.submit('undo', { commandId: taken.id, of, group })
  store.setState({ undos, redo: { ...taken, id }, said: { what: 'undone', undo: taken } })
}

/** Applies again what was undone last: the undo of an undo. */
export function redo({ sync, store }: Desk): void {
  const again = store.getState().redo
  if (again === null) return
  const { of, group } = again
  const id = sync.submit('undo', { commandId: again.id, of, group })
  store.setState(({ undos }) => ({ undos: [...undos, { ...again, id }], redo: null }))
}
