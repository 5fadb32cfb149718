import { DAY, HOUR, type Instant, MINUTE } from '#shared/board/instant.ts'
import type { PersonId } from '#shared/board/identity.ts'

/** Somebody at a screen of theirs, or a wall: the two differ in how long they stay signed in. */
export type AccountKind = 'person' | 'wall'

/** One browser signed in (not a session of the summit). */
export type AccountSession = {
  sessionId: string
  personId: PersonId
  kind: AccountKind
  /** Moved on while the session is used: never kept for longer than the cache does. */
  expiresAt: Instant
  /** When the person last proved who they are: by signing in, by a link, or by `confirmPassword`. */
  authenticatedAt: Instant
}

/** How long a session lasts without use: a day at work; a wall between two rehearsals. */
export const SESSION_LENGTH: Record<AccountKind, number> = { person: 12 * HOUR, wall: 90 * DAY }

/** Use moves the end on, but is written down no more often than this. */
export const RENEWAL_INTERVAL = 10 * MINUTE

/**
 * The cookie outlives every session (400 days is the longest that browsers keep one): the server alone says when a
 * session ends, so that nothing has to be sent again while it is renewed.
 */
export const COOKIE_LIFETIME = 400 * DAY
