import { useState } from 'react'
import type { AccountAnswer } from '#client/sync/account-answer.ts'
import { randomUuid } from '#client/sync/random-uuid.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import type { CommandOf } from '#shared/board/command.ts'
import { approveWall } from './account-requests.ts'

/**
 * Approves one screen. Pressed again after an answer that got lost, it is the same command, so that no second wall is
 * admitted for one screen. It is sent once or not at all, never by the outbox: a screen waits for ten minutes only.
 */
export function useApproval(
  pairingId: string,
): (wall: CommandOf<'wall.pair'>['payload']) => Promise<AccountAnswer<null>> {
  const sync = useSync()
  // The id of this browser is for conflicts, and a new wall can have none.
  const [client] = useState(randomUuid)
  const [last, setLast] = useState<CommandOf<'wall.pair'> | null>(null)
  return (payload) => {
    const stamp = { basis: sync.state().confirmed.position, observedAt: sync.now() }
    const isSame = last !== null && JSON.stringify(last.payload) === JSON.stringify(payload)
    const command = isSame ? last : { id: randomUuid(), type: 'wall.pair' as const, ...stamp, payload }
    setLast(command)
    return approveWall(pairingId, { person: sync.state().me, client, command })
  }
}
