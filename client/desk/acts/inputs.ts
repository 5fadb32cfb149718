import type { CommandId } from '#shared/board/identity.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { presentStatus } from '../inputs/present-status.ts'
import { inputsByThing, standingOf } from '../inputs/input-standing.ts'
import type { Desk } from '../state/use-desk.ts'
import { remember } from './ask.ts'

/** Lets their value stand: the own input leaves this device. */
export function keepTheirs({ sync, store }: Desk, of: ThingRef, id: CommandId): void {
  sync.discard(id)
  store.setState({ said: { what: 'chosen', of } })
}

/** Enters the own value over theirs, as seen now. */
export function keepMine(desk: Desk, of: ThingRef, id: CommandId): void {
  const entry = desk.sync.state().outbox.find(({ command }) => command.id === id)
  if (entry === undefined) return
  const was = presentStatus(desk.sync.state().board, entry.command)
  remember(desk, desk.sync.insist(id), entry.command, was)
  desk.store.setState({ said: { what: 'chosen', of } })
}

/** Chooses in the first conflict of a row by figure; false if it has none, or the figure means neither side. */
export function chooseByNumber(desk: Desk, of: ThingRef, number: number): boolean {
  const conflict = inputsByThing(desk.sync.state().outbox)
    .get(of)
    ?.find((entry) => standingOf(entry) === 'conflict')
  if (conflict === undefined || (number !== 1 && number !== 2)) return false
  const choose = number === 1 ? keepTheirs : keepMine
  choose(desk, of, conflict.command.id)
  return true
}
