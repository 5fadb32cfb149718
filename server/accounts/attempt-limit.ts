import type { Instant } from '#shared/board/instant.ts'

/** How many attempts one key (a name, an address, an approver) has within any stretch of that length. */
export type AttemptLimit = {
  /** Takes one attempt, or none and answers in how many seconds there will be one; 0 says that it was taken. */
  take(key: string): number
  /** Gives the last one back: what succeeded was no guess. */
  giveBack(key: string): void
}

/** Above this many keys, those that ran out are swept out: names that somebody invents must not fill the memory. */
const KEYS_BEFORE_SWEEP = 10_000

/** A sliding limit in the process's memory: a restart forgives. */
export function createAttemptLimit(attempts: number, perMs: number, now: () => Instant): AttemptLimit {
  const taken = new Map<string, Instant[]>()
  const recent = (key: string): Instant[] => (taken.get(key) ?? []).filter((at) => at > now() - perMs)
  const keep = (key: string, times: Instant[]): void => {
    if (times.length === 0) taken.delete(key)
    else taken.set(key, times)
  }
  return {
    take(key) {
      const times = recent(key)
      const [oldest] = times
      if (oldest !== undefined && times.length >= attempts) return Math.ceil((oldest + perMs - now()) / 1000)
      if (taken.size >= KEYS_BEFORE_SWEEP) for (const other of taken.keys()) keep(other, recent(other))
      keep(key, [...times, now()])
      return 0
    },
    giveBack: (key) => keep(key, recent(key).slice(0, -1)),
  }
}

/** Takes an attempt of every limit, or of none: the seconds until there is one of all, 0 when they were taken. */
export function takeAll(limits: readonly (readonly [AttemptLimit, string])[]): number {
  for (const [index, [limit, key]] of limits.entries()) {
    const seconds = limit.take(key)
    if (seconds === 0) continue
    for (const [earlier, earlierKey] of limits.slice(0, index)) earlier.giveBack(earlierKey)
    return seconds
  }
  return 0
}

export function giveAllBack(limits: readonly (readonly [AttemptLimit, string])[]): void {
  for (const [limit, key] of limits) limit.giveBack(key)
}
