import { create } from 'zustand'

/** Reloaded more often than this (milliseconds), a client that does not fit its server would do nothing else. */
const AT_MOST_EVERY = 5 * 60_000
/** Walls of one room are not to go dark together (milliseconds). */
const SPREAD = 10_000
/** How long (milliseconds) a new version that was put off is not spoken of. */
const PUT_OFF = 10 * 60_000
/** The new shell has this long (milliseconds) to take over before the page is loaded again anyway. */
const TAKEOVER = 3_000
const RELOADED_AT = 'chaebi.reloaded-at'

/** Whether a newer client has been heard of, and whether the person has asked to be left in peace for now. */
const useNewVersionStore = create<{ heard: 'no' | 'yes' | 'later' }>(() => ({ heard: 'no' }))

/** True once there is a newer client than this one, unless it has been put off. */
export const useIsNewVersionHere = (): boolean => useNewVersionStore(({ heard }) => heard === 'yes')

/** Says that a newer client is there, for a person to choose the moment. A wall loads it by itself. */
export function announceNewVersion(isWall: boolean, load?: () => Promise<void>): void {
  if (useNewVersionStore.getState().heard === 'no') useNewVersionStore.setState({ heard: 'yes' })
  if (isWall) reloadByItself(load)
}

/** Says so if the server has replaced this client, one of whose parts could not be had: that may be the network too. */
export async function announceIfReplaced(isWall: boolean): Promise<void> {
  if (await isServed()) announceNewVersion(isWall)
}

/** Says no more of it for a while. */
export function putNewVersionOff(): void {
  useNewVersionStore.setState({ heard: 'later' })
  setTimeout(() => useNewVersionStore.setState({ heard: 'yes' }), PUT_OFF)
}

let isToReload = false

/** Loads the page again soon, as nobody sits there to do it: not with its neighbours, and not again and again. */
export function reloadByItself(load: () => Promise<void> = loadOnceServed): void {
  if (isToReload) return
  isToReload = true
  setTimeout(() => void load(), waitBeforeReload() + Math.random() * SPREAD)
}

/** Loaded while the server is away, the page would be the browser's own, from which nobody there finds back. */
async function loadOnceServed(): Promise<void> {
  if (await isServed()) await loadNewVersion()
  else setTimeout(() => void loadOnceServed(), SPREAD)
}

const isServed = (): Promise<boolean> =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

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
