import type { Board } from './board.ts'
import type { Command } from './command.ts'
import { type Case, type Context, type Decision, invalid, refuse } from './decision.ts'
import { decideDelegation } from './delegation.ts'
import { decideErasure } from './erasure.ts'
import { isOf } from './is-of.ts'
import { decideItem } from './item.ts'
import { decideParticipation } from './participation.ts'
import { decidePerson } from './person.ts'
import { decideRequest } from './request.ts'
import type { ReviewCommand } from './review/is-review.ts'
import { actorOf, RIGHTS } from './rights.ts'
import { decideSession } from './session.ts'
import { decideUndo } from './undo.ts'

export type Decide = (board: Board, command: Command, context: Context) => Decision
export type DecideReview = (asked: Case<ReviewCommand>) => Decision

/**
 * Every rule but those of a review, which are as many again: a screen on which nobody asks by them loads none of them.
 * With them it is `decide`.
 */
export const decideWith =
  (decideReview: DecideReview): Decide =>
  (board, command, context) => {
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
