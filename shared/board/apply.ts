import type { Board } from './board.ts'
import type { Change } from './change.ts'
import { applyDelegation } from './delegation.ts'
import { applyErasure } from './erasure.ts'
import { seoulDay } from './instant.ts'
import { applyItem } from './item.ts'
import { applyParticipation } from './participation.ts'
import { applyPerson } from './person.ts'
import { withRecent } from './recent.ts'
import { applyRequest } from './request.ts'
import { applySession } from './session.ts'
import { applySummit } from './summit.ts'
import { tally } from './tally.ts'
import type { Stamp } from './tracked.ts'

/** The board after one more change. Total: it never refuses, whatever the log holds, and shares what it does not touch. */
export function apply(board: Board, change: Change): Board {
  const { seq, at, observedAt, by, client, commandId } = change
  const stamp: Stamp = { seq, at, observedAt, by, client, commandId }
  const changed = applyFact(board, change, stamp)
  return {
    ...changed,
    position: { log: board.position.log, seq },
    at,
    days: board.position.seq > 0 && seoulDay(board.at) !== seoulDay(at) ? [...board.days, dayEnd(board)] : board.days,
    recent: withRecent(board.recent, change),
  }
}

const dayEnd = (board: Board) => ({ day: seoulDay(board.at), sessions: tally(board) })

function applyFact(board: Board, change: Change, stamp: Stamp): Board {
  switch (change.type) {
    case 'summit.defined':
      return applySummit(board, change, stamp)
    case 'session.phase-set':
    case 'session.stepped-back':
    case 'session.scheduled':
      return applySession(board, change, stamp)
    case 'item.status-set':
    case 'item.evidence-added':
    case 'item.reconfirmed':
    case 'item.assigned':
    case 'item.due-set':
    case 'item.added':
    case 'item.retired':
      return applyItem(board, change, stamp)
    case 'delegation.added':
    case 'delegation.announced':
      return applyDelegation(board, change)
    case 'participation.status-set':
    case 'participation.evidence-added':
    case 'participation.reconfirmed':
    case 'participation.head-set':
    case 'participation.head-announced':
    case 'participation.contact-set':
    case 'participation.arrangements-set':
    case 'participation.added':
    case 'participation.retired':
      return applyParticipation(board, change, stamp)
    case 'request.opened':
    case 'request.accepted':
    case 'request.escalated':
    case 'request.answered':
    case 'request.closed':
      return applyRequest(board, change, stamp)
    case 'person.admitted':
    case 'person.role-set':
    case 'person.disabled':
    case 'person.enabled':
      return applyPerson(board, change, stamp)
    case 'text.erased':
      return applyErasure(board, change)
  }
}

/** Applies changes in order. */
export const applyAll = (board: Board, changes: readonly Change[]): Board => changes.reduce(apply, board)
