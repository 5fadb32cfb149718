import { newCommand } from '#client/sync/new-command.ts'
import { learnReviews } from '#client/sync/rules-here.ts'
import type { Sync } from '#client/sync/sync.ts'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import { decide } from '#shared/board/decide.ts'
import { decideReview } from '#shared/board/review/decide-review.ts'
import type { Refusal } from '#shared/board/refusal.ts'

learnReviews(decideReview)

/** What the server would say to a command now, as far as this client knows its rules; null if it would accept it. */
export function adviceOn<Type extends CommandType>(
  sync: Sync,
  type: Type,
  payload: CommandOf<Type>['payload'],
): Refusal | null {
  const { board, me } = sync.state()
  const command = newCommand(type, payload, { basis: board.position, observedAt: sync.now() })
  const decision = decide(board, command, { person: me, client: 'advice', now: sync.now() })
  return decision.ok ? null : decision.refusal
}
