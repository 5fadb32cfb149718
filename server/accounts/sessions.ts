import type { Where } from 'better-auth/types'
import { type Instant, instant } from '#shared/board/instant.ts'
import { type AccountKind, type AccountSession, RENEWAL_INTERVAL, SESSION_LENGTH } from './account-session.ts'
import type { AuthLibrary } from './auth-library.ts'
import type { SessionCache } from './session-cache.ts'
import { sessionCookie } from './session-cookie.ts'
import type { SessionRow } from './session-row.ts'

/** A new session, with the `Set-Cookie` values that hand it to the browser. */
export type OpenedSession = { session: AccountSession; cookies: string[] }

/** `cookie` is a `Cookie` header with nothing else in it. */
export type FoundSession = { session: AccountSession; token: string; cookie: string }

export type SessionEnd = { sessionId: string; personId: string }

export type Sessions = ReturnType<typeof createSessions>

/**
 * The library's sessions, with lengths of our own.
 * @param onEnd told of those whose time is over; the library itself tells of all that are deleted by it
 */
export function createSessions(
  { api, adapter, internalAdapter, authCookies }: AuthLibrary,
  cache: SessionCache,
  now: () => Instant,
  onEnd: (ended: SessionEnd) => void,
) {
  /** Reads a session from the database; null for a forged, ended or expired cookie. */
  async function find(cookieHeader: string | undefined): Promise<FoundSession | null> {
    const cookie = sessionCookie(cookieHeader, authCookies.sessionToken.name)
    if (cookie === null) return null
    const found = await api.findSession({ headers: new Headers({ cookie: cookie.header }) })
    if (found === null) return null
    const session = accountSession(found.row)
    if (session.expiresAt > now()) return { token: found.token, session, cookie: cookie.header }
    await internalAdapter.deleteSession(found.token)
    return null
  }

  async function findAndRenew(cookieHeader: string | undefined): Promise<AccountSession | null> {
    const found = await find(cookieHeader)
    if (found === null) return null
    const renewed = instant(now() + SESSION_LENGTH[found.session.kind])
    if (renewed - found.session.expiresAt < RENEWAL_INTERVAL) return found.session
    // It may have been ended since it was found.
    const updated = await internalAdapter.updateSession(found.token, { expiresAt: new Date(renewed) })
    return updated === null ? null : { ...found.session, expiresAt: renewed }
  }

  /** Takes over a session that the library has just opened. */
  async function adopt(token: string, headers: Headers): Promise<OpenedSession> {
    const row = await adapter.findOne<SessionRow>({ model: 'session', where: [{ field: 'token', value: token }] })
    if (row === null) throw new Error('the session that was just opened is gone')
    return { session: accountSession(row), cookies: headers.getSetCookie() }
  }

  async function endWhere(where: Where[]): Promise<void> {
    const rows = await adapter.findMany<SessionRow>({ model: 'session', where })
    if (rows.length === 0) return
    // Those that were found, and none that came to be like them since.
    const found: Where[] = [{ field: 'id', operator: 'in', value: rows.map(({ id }) => id) }]
    await adapter.deleteMany({ model: 'session', where: found })
    for (const { id, userId } of rows) onEnd({ sessionId: id, personId: userId })
  }

  return {
    find,
    adopt,

    async sessionOf(cookieHeader: string | undefined): Promise<AccountSession | null> {
      const key = sessionCookie(cookieHeader, authCookies.sessionToken.name)?.value
      if (key === undefined) return null
      return cache.get(key) ?? cache.fill(key, () => findAndRenew(cookieHeader))
    },

    /** As the database has it now. */
    async sessionNow(cookieHeader: string | undefined): Promise<AccountSession | null> {
      const key = sessionCookie(cookieHeader, authCookies.sessionToken.name)?.value
      return key === undefined ? null : cache.fill(key, () => findAndRenew(cookieHeader))
    },

    /** @param token one that only the browser can make; else one is drawn */
    async open(personId: string, kind: AccountKind, token?: string): Promise<OpenedSession> {
      const { headers, response } = await api.openSession({ body: { personId, kind, token }, returnHeaders: true })
      return adopt(response.token, headers)
    },

    /** Hands a session to its browser once more; null if there is none of this token. */
    async handOver(token: string): Promise<OpenedSession | null> {
      const { headers, response } = await api.handOverSession({ body: { token }, returnHeaders: true })
      return response.isThere ? adopt(token, headers) : null
    },

    async signOut(cookieHeader: string | undefined): Promise<string[]> {
      const found = await find(cookieHeader)
      const { headers } = await api.closeSession({ body: { token: found?.token ?? null }, returnHeaders: true })
      return headers.getSetCookie()
    },

    revokeAllOf: (personId: string): Promise<void> => internalAdapter.deleteUserSessions(personId),

    async markAuthenticated(token: string, personId: string): Promise<Instant> {
      const authenticatedAt = now()
      await internalAdapter.updateSession(token, { authenticatedAt: new Date(authenticatedAt) })
      cache.forget(personId)
      return authenticatedAt
    },

    /** Ends every session whose time is over, so that its sockets are closed without anybody asking for it. */
    endExpired: (): Promise<void> => endWhere([{ field: 'expiresAt', operator: 'lte', value: new Date(now()) }]),

    /** Ends the sessions of somebody that were opened, or proved anew, before that moment. */
    endOlderOf: (personId: string, before: Instant): Promise<void> =>
      endWhere([
        { field: 'userId', value: personId },
        { field: 'authenticatedAt', operator: 'lt', value: new Date(before) },
      ]),
  }
}

function accountSession({ id, userId, expiresAt, kind, authenticatedAt }: SessionRow): AccountSession {
  return {
    sessionId: id,
    personId: userId,
    kind: kind === 'wall' ? 'wall' : 'person',
    expiresAt: instant(expiresAt.getTime()),
    authenticatedAt: instant(authenticatedAt.getTime()),
  }
}
