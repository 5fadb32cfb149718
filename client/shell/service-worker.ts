import { whenInstalled } from './new-version.ts'

/** How often (milliseconds) a page that is never closed looks for a newer client, */
const LOOK_EVERY = 60 * 60_000
/** and within how much of a reconnection: a server that comes back may have brought one. */
const SPREAD = 30_000

/**
 * Registers the service worker that opens every room without a network. Only of a built client, and only where the
 * browser trusts the connection. `onNewVersion` is called when a newer client waits to take over.
 */
export async function registerServiceWorker(onNewVersion: () => void): Promise<void> {
  // Missing on plain http, whatever the type says.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (!import.meta.env.PROD || workers === undefined) return
  const registration = await workers.register('/sw.js', { updateViaCache: 'none' })
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    // The first one ever takes over nothing.
    if (installing !== null && workers.controller !== null) whenInstalled(installing, onNewVersion)
  })
  if (registration.waiting !== null && workers.controller !== null) onNewVersion()
  setInterval(lookForNewVersion, LOOK_EVERY)
}

/** Asks whether there is a newer client, some time soon. */
export function lookForNewVersionSoon(): void {
  setTimeout(lookForNewVersion, Math.random() * SPREAD)
}

function lookForNewVersion(): void {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  // Without a network there is nothing to find; the next time will do.
  workers
    ?.getRegistration()
    .then((registration) => registration?.update())
    .catch(() => {})
}
