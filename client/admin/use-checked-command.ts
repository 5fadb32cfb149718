import { newCommand } from '#client/sync/new-command.ts'
import { decideHere } from '#client/sync/rules-here.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import type { CommandId, PersonId } from '#shared/board/identity.ts'
import type { Position } from '#shared/board/position.ts'
import type { Refusal } from '#shared/board/refusal.ts'

type Checked = { ok: true; id: CommandId } | { ok: false; refusal: Refusal }

/**
 * Asks for something only if the rules, as far as this screen knows, allow it: a form can then say at once what is
 * wrong. `basis` is where the board stood when the form was opened. From which device the same person changed something
 * meanwhile, this one included, only the server can tell.
 */
export function useCheckedCommand(): <Type extends CommandType>(
  type: Type,
  payload: CommandOf<Type>['payload'],
  basis?: Position,
) => Checked {
  const sync = useSync()
  return (type, payload, basis) => {
    const { board, confirmed, me } = sync.state()
    const now = sync.now()
    const command = newCommand(type, payload, { basis: basis ?? confirmed.position, observedAt: now })
    const decision = decideHere(board, command, { person: me, client: 'this', now })
    if (decision.ok || isOwn(decision.refusal, me)) return { ok: true, id: sync.submit(type, payload, basis) }
    return { ok: false, refusal: decision.refusal }
  }
}

const isOwn = (refusal: Refusal, me: PersonId): boolean => refusal.kind === 'conflict' && refusal.theirs.by === me
