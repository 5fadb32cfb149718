import { setTimeout as pause } from 'node:timers/promises'
import type { BoardServer } from '../../bench/servers/start-board-server.ts'

/** Milliseconds between two questions. */
const ASK_EVERY = 20

/** What a server says of itself at `/readyz`; one that is gone is not ready. */
const isReady = ({ url }: BoardServer): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

/** @returns the milliseconds until it says that it is ready, or is not; infinity if it still doesn't after so many */
export async function timeUntil(server: BoardServer, ready: boolean, withinMs: number): Promise<number> {
  const from = performance.now()
  while ((await isReady(server)) !== ready) {
    if (performance.now() - from > withinMs) return Infinity
    await pause(ASK_EVERY)
  }
  return performance.now() - from
}
