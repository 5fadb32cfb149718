import { useEffect, useRef } from 'react'
import { useOutbox } from '#client/sync/use-sync-state.ts'
import type { CommandId } from '#shared/board/identity.ts'
import { useDesk } from '../state/use-desk.ts'
import { standingOf } from './input-standing.ts'

/** Says of each conflict once that it is there, whatever the person is at. */
export function useConflictsTold(): void {
  const { store } = useDesk()
  const outbox = useOutbox()
  const told = useRef<ReadonlySet<CommandId>>(new Set())
  useEffect(() => {
    const conflicts = outbox.filter((entry) => standingOf(entry) === 'conflict').map(({ command }) => command.id)
    const fresh = conflicts.find((id) => !told.current.has(id))
    told.current = new Set(conflicts)
    if (fresh !== undefined) store.setState({ said: { what: 'conflict', id: fresh } })
  }, [outbox, store])
}
