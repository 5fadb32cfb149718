import type { Board } from './board.ts'
import type { Command } from './command.ts'
import { type Context, type Decision, invalid, refuse } from './decision.ts'
import { decideDelegation } from './delegation.ts'
import { decideErasure } from './erasure.ts'
import { decideItem } from './item.ts'
import { decideParticipation } from './participation.ts'
import { decidePerson } from './person.ts'
import { decideRequest } from './request.ts'
import { decideReview } from './review/decide-review.ts'
import { isReviewCommand } from './review/is-review.ts'
import { actorOf, RIGHTS } from './rights.ts'
import { decideSession } from './session.ts'
import { decideUndo } from './undo.ts'

/**
 * The one implementation of every rule: what a command does to a board, or why not.
 * The server's answer counts; a client's is the same function on what it knows.
 */
export function decide(board: Board, command: Command, context: Context): Decision {
  const actor = actorOf(board, context.person)
  if (actor === null) return refuse({ kind: 'forbidden', rule: 'disabled' })
  const scope = RIGHTS[command.type][actor.role]
  if (scope === undefined) return refuse({ kind: 'forbidden', rule: 'role' })
  if (command.basis.log !== board.position.log) return invalid({ rule: 'other-log' })
  if (command.basis.seq > board.position.seq) return invalid({ rule: 'basis-ahead' })

  const about = { board, actor, scope, context }
  if (isReviewCommand(command)) return decideReview({ ...about, command })
  switch (command.type) {
    case 'session.set-phase':
    case 'session.step-back':
    case 'session.schedule':
      return decideSession({ ...about, command })
    case 'item.set-status':
    case 'item.reconfirm':
    case 'item.assign':
    case 'item.set-due':
    case 'item.add':
    case 'item.retire':
      return decideItem({ ...about, command })
    case 'delegation.add':
    case 'delegation.announce':
      return decideDelegation({ ...about, command })
    case 'participation.set-status':
    case 'participation.reconfirm':
    case 'participation.set-head':
    case 'participation.announce-head':
    case 'participation.set-contact':
    case 'participation.set-arrangements':
    case 'participation.add':
    case 'participation.retire':
      return decideParticipation({ ...about, command })
    case 'request.open':
    case 'request.accept':
    case 'request.escalate':
    case 'request.answer':
    case 'request.close':
      return decideRequest({ ...about, command })
    case 'person.admit':
    case 'person.set-role':
    case 'person.disable':
    case 'person.enable':
    case 'wall.pair':
    case 'wall.revoke':
      return decidePerson({ ...about, command })
    case 'text.erase':
      return decideErasure({ ...about, command })
    case 'undo':
      return decideUndo({ ...about, command })
  }
}
