import { useState } from 'react'
import { useCommand } from '#client/sync/use-command.ts'
import { useOutbox } from '#client/sync/use-sync-state.ts'
import type { CommandOf } from '#shared/board/command.ts'
import type { CommandId } from '#shared/board/identity.ts'
import { itemRef } from '#shared/board/item.ts'
import { participationRef } from '#shared/board/participation.ts'
import type { Position } from '#shared/board/position.ts'
import type { ThingRef } from '#shared/board/text.ts'

/** Something entered here that can be taken back. */
export type Entry = {
  commandId: CommandId
  of: ThingRef
  group: 'state' | 'attendance'
  /** What was entered, in words. */
  said: string
}

type ItemStatus = CommandOf<'item.set-status'>['payload']

export type Entries = {
  /** The latest, until it is taken back, dismissed or refused. */
  latest: Entry | null
  setItem: (payload: ItemStatus, said: string, basis?: Position) => void
  arrive: (participation: string, said: string) => void
  undo: (entry: Pick<Entry, 'commandId' | 'of' | 'group'>) => void
  dismiss: () => void
}

/** What a person enters in this room, and how the latest of it is taken back. */
export function useEntries(): Entries {
  const submit = useCommand()
  const outbox = useOutbox()
  const [latest, setLatest] = useState<Entry | null>(null)
  const isRefused = outbox.some(
    ({ command, progress }) => command.id === latest?.commandId && progress.at === 'refused',
  )
  return {
    latest: isRefused ? null : latest,
    setItem: (payload, said, basis) => {
      const commandId = submit('item.set-status', payload, basis)
      setLatest({ commandId, of: itemRef(payload.item), group: 'state', said })
    },
    arrive: (participation, said) => {
      const commandId = submit('participation.set-status', { participation, status: 'arrived' })
      setLatest({ commandId, of: participationRef(participation), group: 'attendance', said })
    },
    undo: ({ commandId, of, group }) => {
      submit('undo', { commandId, of, group })
      setLatest(null)
    },
    dismiss: () => setLatest(null),
  }
}
