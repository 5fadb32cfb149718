import type { Board, Tally } from './board.ts'
import { isConfirmed } from './participation.ts'

const nothing: Tally = { items: 0, done: 0, blocked: 0, confirmed: 0 }

/** Counts every session of the board. */
export function tally(board: Board): Record<string, Tally> {
  const sessions: Record<string, Tally> = {}
  for (const id of Object.keys(board.sessions)) sessions[id] = { ...nothing }
  for (const item of Object.values(board.items)) {
    const session = sessions[item.session]
    const { status } = item.state.value
    if (session === undefined || item.retired !== null || status === 'not-applicable') continue
    session.items += 1
    if (status === 'done') session.done += 1
    if (status === 'blocked') session.blocked += 1
  }
  for (const participation of Object.values(board.participations)) {
    const session = sessions[participation.session]
    if (session === undefined || participation.retired !== null) continue
    if (board.delegations[participation.delegation]?.group === true) continue
    if (isConfirmed(participation.attendance.value.status)) session.confirmed += 1
  }
  return sessions
}

export const sumOfTallies = (tallies: Iterable<Tally>): Tally => {
  const sum = { ...nothing }
  for (const one of tallies) {
    sum.items += one.items
    sum.done += one.done
    sum.blocked += one.blocked
    sum.confirmed += one.confirmed
  }
  return sum
}
