import type { Stamp } from '#shared/board/tracked.ts'
import type { SyncState } from '#client/sync/sync.ts'

/**
 * How far an entry of one's own has come. `shown`: the server has it and has been heard since, so every screen that is
 * connected shows it; whether anybody's screen is connected, no phone can know.
 */
export type Receipt = 'unkept' | 'kept' | 'parked' | 'received' | 'shown'

/** The receipt of what set a value last; null for what is somebody else's, or of the definition. */
export function receiptOf(
  last: Stamp | null,
  { me, outbox, connection }: Pick<SyncState, 'me' | 'outbox' | 'connection'>,
): Receipt | null {
  if (last === null || last.by !== me) return null
  const entry = outbox.find(({ command }) => command.id === last.commandId)
  if (entry === undefined) return connection.asOf > last.at ? 'shown' : 'received'
  switch (entry.progress.at) {
    case 'accepted':
      return 'received'
    case 'refused':
      return null
    default:
      return entry.progress.at
  }
}

/** Whether it is on this phone alone. */
export const isOnlyHere = (receipt: Receipt | null): boolean =>
  receipt === 'unkept' || receipt === 'kept' || receipt === 'parked'
