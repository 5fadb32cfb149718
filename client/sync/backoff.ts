const FIRST = 500
const LONGEST = 15_000

/**
 * Milliseconds before trying again after `attempt` failures in a row (0 after the first): longer each time, never
 * before the time that the server named, and spread so that clients do not come back all at once.
 */
export function backoff(attempt: number, retryAfter: number | null, random: () => number = Math.random): number {
  if (retryAfter !== null) return retryAfter * (1 + random() / 4)
  return Math.min(LONGEST, FIRST * 2 ** attempt) * (0.5 + random() / 2)
}
