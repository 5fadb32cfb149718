import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Milliseconds that a process has to stop by itself. */
const STOP_WITHIN = 10_000

/** Resolves with the first message of a forked process; rejects if it ends without one, or takes too long. */
export async function messageOf(child: ChildProcess, withinMs: number): Promise<unknown> {
  const settled = new AbortController()
  const signal = AbortSignal.any([AbortSignal.timeout(withinMs), settled.signal])
  const told = once(child, 'message', { signal }).then(([message]): unknown => message)
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`a process of the bench ended early (${String(code)})`)
  })
  try {
    return await Promise.race([told, ended])
  } finally {
    // Nothing goes on listening to a process that is asked again and again.
    settled.abort()
  }
}

/** Asks a process to stop, and ends it if it doesn't. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN)
  child.kill('SIGTERM')
  await exited
  clearTimeout(force)
}
