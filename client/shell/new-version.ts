import { create } from 'zustand'

/** Reloaded more often than this (milliseconds), a client that does not fit its server would do nothing else. */
const AT_MOST_EVERY = 5 * 60_000
/** Walls of one room are not to go dark together (milliseconds). */
const SPREAD = 10_000
/** The new shell has this long (milliseconds) to take over before the page is loaded again anyway. */
const TAKEOVER = 3_000
const RELOADED_AT = 'chaebi.reloaded-at'

const useNewVersionStore = create<{ isHere: boolean }>(() => ({ isHere: false }))

/** True once there is a newer client than this one. */
export const useIsNewVersionHere = (): boolean => useNewVersionStore((state) => state.isHere)

/** Says that a newer client is there, for a person to choose the moment. A wall loads it by itself. */
export function announceNewVersion(isWall: boolean, load: () => Promise<void> = loadNewVersion): void {
  if (useNewVersionStore.getState().isHere) return
  useNewVersionStore.setState({ isHere: true })
  if (isWall) setTimeout(() => void load(), waitBeforeReload() + Math.random() * SPREAD)
}

/** Loads the page again, on the newest shell if there is a service worker to bring it. */
export async function loadNewVersion(): Promise<void> {
  await activateNewShell().catch(() => {})
  noteReload()
  location.reload()
}

/** Notes, for the page that comes, that this one was loaded again. */
export function noteReload(): void {
  try {
    sessionStorage.setItem(RELOADED_AT, String(Date.now()))
  } catch {
    // Without storage the spread and the person's own finger are the only brakes.
  }
}

/** How many milliseconds are left until a page may load itself again. */
function waitBeforeReload(): number {
  try {
    const reloadedAt = sessionStorage.getItem(RELOADED_AT)
    if (reloadedAt === null) return 0
    const ago = Date.now() - Number(reloadedAt)
    // A clock that was set back says nothing.
    return ago < 0 ? AT_MOST_EVERY : Math.max(0, AT_MOST_EVERY - ago)
  } catch {
    return 0
  }
}

async function activateNewShell(): Promise<void> {
  // Missing on plain http, whatever the type says.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  const registration = await workers?.getRegistration()
  if (registration === undefined) return
  await registration.update()
  const next = registration.waiting ?? registration.installing
  if (next === null) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, TAKEOVER)
    workers.addEventListener('controllerchange', () => (clearTimeout(timer), resolve()), { once: true })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a service worker is of one origin
    whenInstalled(next, () => next.postMessage({ type: 'SKIP_WAITING' }))
  })
}

/** Calls `then` once a service worker is installed, which it may be already. */
export function whenInstalled(worker: ServiceWorker, then: () => void): void {
  if (worker.state === 'installed') then()
  else
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed') then()
    })
}
