import { useEffect, useRef } from 'react'
import { useOutbox } from '#client/sync/use-sync-state.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { thingsOfCommand } from '#client/sync/things-of-command.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { Saying } from '../state/desk-store.ts'
import { useDesk } from '../state/use-desk.ts'
import { standingOf, waitsForPerson } from './input-standing.ts'

/** Says of an input once that it waits for the person, whatever they are at; of several at once of the first conflict. */
export function useWaitingTold(): void {
  const { store } = useDesk()
  const outbox = useOutbox()
  const told = useRef<ReadonlySet<CommandId>>(new Set())
  useEffect(() => {
    const waiting = outbox.filter(waitsForPerson)
    const fresh = waiting.filter(({ command }) => !told.current.has(command.id))
    told.current = new Set(waiting.map(({ command }) => command.id))
    const first = fresh.find((entry) => standingOf(entry) === 'conflict') ?? fresh[0]
    const said = first === undefined ? null : sayingOf(first)
    if (said !== null) store.setState({ said })
  }, [outbox, store])
}

function sayingOf(entry: OutboxEntry): Saying | null {
  const { id } = entry.command
  if (standingOf(entry) === 'conflict') return { what: 'conflict', id }
  const [of] = thingsOfCommand(entry.command)
  return of === undefined ? null : { what: 'waits', of, id }
}
