import { type Instant, instant } from '#shared/board/instant.ts'
import type { AccountSession } from './account-session.ts'

/** How long an answer about a session may be reused: the longest that a revocation elsewhere goes unnoticed here. */
const CACHE_LIFETIME = 15_000

export type SessionCache = {
  get(token: string): AccountSession | null
  /** Looks a session up and keeps the answer, unless somebody was forgotten while the look-up was under way. */
  fill(token: string, lookUp: () => Promise<AccountSession | null>): Promise<AccountSession | null>
  forget(personId: string): void
  /** Forgets everybody. */
  clear(): void
}

export function createSessionCache(now: () => Instant): SessionCache {
  // In the order of filling, so that what is out of date stands first.
  const entries = new Map<string, { session: AccountSession; until: Instant }>()
  let forgettings = 0

  function keep(token: string, session: AccountSession): void {
    for (const [other, { until }] of entries) {
      if (until > now()) break
      entries.delete(other)
    }
    entries.delete(token)
    entries.set(token, { session, until: instant(Math.min(now() + CACHE_LIFETIME, session.expiresAt)) })
  }

  return {
    get(token) {
      const entry = entries.get(token)
      return entry !== undefined && entry.until > now() ? entry.session : null
    },
    async fill(token, lookUp) {
      const before = forgettings
      const session = await lookUp()
      if (session !== null && forgettings === before) keep(token, session)
      return session
    },
    forget(personId) {
      forgettings += 1
      for (const [token, { session }] of entries) if (session.personId === personId) entries.delete(token)
    },
    clear() {
      forgettings += 1
      entries.clear()
    },
  }
}
