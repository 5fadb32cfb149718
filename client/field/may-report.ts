import type { Board } from '#shared/board/board.ts'
import type { PersonId } from '#shared/board/identity.ts'
import { actorOf, outOfScope, RIGHTS } from '#shared/board/rights.ts'
import type { Session } from '#shared/board/session-schema.ts'

/** Whether a person may say how things stand at a session: status, arrivals and phases alike. */
export function mayReport(board: Board, person: PersonId, { lead, venue }: Session): boolean {
  const actor = actorOf(board, person)
  const scope = actor === null ? undefined : RIGHTS['item.set-status'][actor.role]
  return actor !== null && scope !== undefined && outOfScope(scope, actor, { lead, venue }) === null
}
