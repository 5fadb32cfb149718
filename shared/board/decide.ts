import type { Board } from './board.ts'
import type { Command } from './command.ts'
import { type Context, type Decision, invalid, refuse } from './decision.ts'
import { decideDelegation } from './delegation.ts'
import { decideErasure } from './erasure.ts'
import { isOf } from './is-of.ts'
import { decideItem } from './item.ts'
import { decideParticipation } from './participation.ts'
import { decidePerson } from './person.ts'
import { decideRequest } from './request.ts'
import { decideReview } from './review/decide-review.ts'
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
  if (isOf(command, 'session')) return decideSession({ ...about, command })
  if (isOf(command, 'item')) return decideItem({ ...about, command })
  if (isOf(command, 'delegation')) return decideDelegation({ ...about, command })
  if (isOf(command, 'participation')) return decideParticipation({ ...about, command })
  if (isOf(command, 'request')) return decideRequest({ ...about, command })
  if (isOf(command, 'person') || isOf(command, 'wall')) return decidePerson({ ...about, command })
  if (isOf(command, 'review') || isOf(command, 'remote')) return decideReview({ ...about, command })
  // What is left is of no aggregate; another command has to find its place above, or this does not compile.
  return command.type === 'undo' ? decideUndo({ ...about, command }) : decideErasure({ ...about, command })
}
