import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds between two looks. */
const LOOK_EVERY = 5

/** What was to come did not, in all the time that it had. */
class NotInTime extends Error {}

/** Whether `isSo` before so many milliseconds are over. */
export async function isInTime(isSo: () => boolean, withinMs: number): Promise<boolean> {
  try {
    await until(isSo, withinMs, () => '')
    return true
  } catch (error) {
    if (error instanceof NotInTime) return false
    throw error
  }
}

/**
 * Resolves once `isSo`.
 * @throws {NotInTime} after `withinMs` milliseconds
 */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  withinMs: number,
  what: () => string,
): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new NotInTime(`not within ${withinMs / 1000} s: ${what()}`)
    await pause(LOOK_EVERY)
  }
}
