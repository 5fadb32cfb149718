import { adviceOn } from '#client/sync/advice.ts'
import type { Sync } from '#client/sync/sync.ts'
import type { Command } from '#shared/board/command.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { presentStatus } from '../inputs/present-status.ts'
import { inputsByThing, standingOf } from '../inputs/input-standing.ts'
import type { Desk } from '../state/use-desk.ts'
import type { Intent } from '../state/draft.ts'
import { asksForReason, remember } from './ask.ts'
import { openDraft } from './drafts.ts'

/** Lets their value stand: the own input leaves this device. */
export function keepTheirs({ sync, store }: Desk, of: ThingRef, id: CommandId): void {
  sync.discard(id)
  store.setState({ said: { what: 'chosen', of } })
}

/** Enters the own value over theirs, as seen now; where their value makes that a step back, the reason is asked first. */
export function keepMine(desk: Desk, of: ThingRef, id: CommandId): void {
  const { sync, store } = desk
  const command = sync.state().outbox.find((entry) => entry.command.id === id)?.command
  if (command === undefined) return
  const intent = intentToExplain(sync, command)
  if (intent !== null) {
    const evidence = 'evidence' in command.payload ? command.payload.evidence : undefined
    return openDraft(desk, of, intent, { evidence, insteadOf: id })
  }
  const was = presentStatus(sync.state().board, command)
  remember(desk, sync.insist(id), command, was)
  store.setState({ said: { what: 'chosen', of } })
}

/** What a status has to be sent as if it now asks for a reason that it did not bring; null for anything else. */
function intentToExplain(sync: Sync, { type, payload }: Command): Intent | null {
  if (type === 'item.set-status' && asksForReason(adviceOn(sync, type, payload)))
    return { do: 'set-item', status: payload.status, needsReason: true }
  if (type === 'participation.set-status' && asksForReason(adviceOn(sync, type, payload)))
    return { do: 'set-attendance', status: payload.status, needsReason: true }
  return null
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
