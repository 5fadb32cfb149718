import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { LastSignIn } from '#client/sync/last-sign-in.ts'
import type { LiveSync } from '#client/sync/live-sync.ts'
import { openSync, type OpenedSync } from '#client/sync/open-sync.ts'
import { SyncProvider } from '#client/sync/sync-context.tsx'
import { LoadingPage } from './loading-page.tsx'
import { announceNewVersion } from './new-version.ts'
import { lookForNewVersionSoon } from './service-worker.ts'

type SignedInProps = {
  signIn: LastSignIn
  /** The server may no longer know this sign-in: who is here is to be asked again. */
  onDoubt: () => Promise<void>
  children: ReactNode
}

/** Before a sync that was told to stop starts again because it is signed in after all (milliseconds). */
const RESTART_AFTER = 5_000

/** Runs the sync of whoever is signed in, and shows `children` while there is a board. */
export function SignedIn({ signIn, onDoubt, children }: SignedInProps) {
  const opened = useOpenedSync(signIn, onDoubt)
  return opened === null ? <LoadingPage /> : <WithBoard {...opened}>{children}</WithBoard>
}

function WithBoard({ sync, queryClient, children }: OpenedSync & { children: ReactNode }) {
  if (!useIsReady(sync)) return <LoadingPage />
  return (
    <QueryClientProvider client={queryClient}>
      <SyncProvider sync={sync}>{children}</SyncProvider>
    </QueryClientProvider>
  )
}

const useIsReady = (sync: LiveSync): boolean =>
  useSyncExternalStore(
    (listener) => sync.subscribe(listener),
    () => sync.isReady(),
  )

function useOpenedSync({ person, kind }: LastSignIn, onDoubt: () => Promise<void>): OpenedSync | null {
  const [opened, setOpened] = useState<OpenedSync | null>(null)
  const [restarts, setRestarts] = useState(0)
  const doubt = useEffectEvent(onDoubt)
  useEffect(() => {
    let current: OpenedSync | null = null
    let left = false
    let restart: ReturnType<typeof setTimeout> | undefined
    const handleSignedOut = async () => {
      await doubt()
      if (!left) restart = setTimeout(() => setRestarts((count) => count + 1), RESTART_AFTER)
    }
    const open = async () => {
      const next = await openSync(person, {
        onSignedOut: () => void handleSignedOut(),
        onTurnedAway: () => void doubt(),
        onUnreadable: () => announceNewVersion(kind === 'wall'),
        onReconnected: lookForNewVersionSoon,
      })
      if (left) return next.close()
      current = next
      setOpened(next)
    }
    void open()
    return () => {
      left = true
      clearTimeout(restart)
      current?.close()
      setOpened(null)
    }
  }, [person, kind, restarts])
  return opened
}
