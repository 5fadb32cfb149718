import { QueryClient } from '@tanstack/react-query'
import type { PersonId } from '#shared/board/identity.ts'
import { listenToDevice } from './device-events.ts'
import { DeviceStore } from './device-store.ts'
import { isSignedInHere } from './last-sign-in.ts'
import { LiveSync, type LiveSyncParts } from './live-sync.ts'
import { randomUuid } from './random-uuid.ts'
import { serverApi } from './server-api.ts'
import { openSocket } from './socket.ts'
import { unstoredOf } from './unstored.ts'

/** A sync with what it runs on, until `close`. */
export type OpenedSync = { sync: LiveSync; queryClient: QueryClient; close(): void }

/** Opens the sync of a person who is signed in here, with what an earlier page kept for them, and starts it. */
export async function openSync(
  person: PersonId,
  events: Pick<LiveSyncParts, 'onSignedOut' | 'onTurnedAway' | 'onUnreadable' | 'onReconnected'>,
): Promise<OpenedSync> {
  const fresh = randomUuid()
  const storage = await DeviceStore.open().catch(() => null)
  const [client, kept] = await Promise.all([
    storage?.clientOf(person, fresh).catch(() => fresh) ?? fresh,
    storage?.boardOf(person).catch(() => undefined),
  ])
  const queryClient = new QueryClient()
  const channel = new BroadcastChannel(`chaebi.outbox.${person}`)
  const ended = new AbortController()
  const sync = new LiveSync({
    person,
    client,
    queryClient,
    api: serverApi,
    openLink: (link) => openSocket(person, link),
    storage,
    unstored: unstoredOf(person),
    kept: kept ?? null,
    channel,
    isStillMine: () => isSignedInHere(person),
    ...events,
  })
  await sync.start()
  listenToDevice({ onNetwork: (online) => sync.setNetwork(online), onHidden: () => sync.keep() }, ended.signal)
  return {
    sync,
    queryClient,
    close() {
      ended.abort()
      sync.stop()
      channel.close()
      storage?.close()
      queryClient.clear()
    },
  }
}
