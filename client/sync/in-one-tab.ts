/**
 * Runs `work` in one tab of this browser at a time, until `signal` is aborted; another tab takes over when that one
 * is closed. Without Web Locks (on plain http) it runs in every tab: a command sent twice still has one id.
 */
export async function inOneTab(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  // Missing on plain http, whatever the type says.
  const locks: LockManager | undefined = navigator.locks
  if (locks === undefined) return work()
  try {
    await locks.request(name, { signal }, work)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
