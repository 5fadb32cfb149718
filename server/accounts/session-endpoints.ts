import { createAuthEndpoint } from 'better-auth/api'
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies'
import * as z from 'zod'
import type { SessionRow } from './session-row.ts'

/** Without a path these are no routes: only the server itself can call them. */

/**
 * Opens a session of whoever has been let in by other means than a password, and answers with its cookie.
 * The token is drawn unless there is one that nobody else knows.
 */
export const openSession = createAuthEndpoint(
  {
    method: 'POST',
    body: z.object({ personId: z.string(), kind: z.enum(['person', 'wall']), token: z.optional(z.string()) }),
  },
  async (call) => {
    const { internalAdapter } = call.context
    const { personId, kind, token } = call.body
    const user = await internalAdapter.findUserById(personId)
    if (user === null) throw new Error('a session was asked for somebody without an account')
    const given = { kind, ...(token !== undefined && { token }) }
    const session = await internalAdapter.createSession(user.id, false, given, true)
    await setSessionCookie(call, { session, user })
    return { token: session.token }
  },
)

/**
 * Finds the session of a cookie that this server has signed, with its token; null if there is none. The library's own
 * way reads the account as well, which takes twice as long, and all screens may come back at once.
 */
export const findSession = createAuthEndpoint({ method: 'GET', requireHeaders: true }, async (call) => {
  const { adapter, authCookies, secret } = call.context
  const token = await call.getSignedCookie(authCookies.sessionToken.name, secret)
  if (!token) return null
  const row = await adapter.findOne<SessionRow>({ model: 'session', where: [{ field: 'token', value: token }] })
  return row === null ? null : { token, row }
})

/** Answers with the cookie of the session of a token; false if there is none. */
export const handOverSession = createAuthEndpoint(
  { method: 'POST', body: z.object({ token: z.string() }) },
  async (call) => {
    const found = await call.context.internalAdapter.findSession(call.body.token)
    if (found !== null) await setSessionCookie(call, found)
    return { isThere: found !== null }
  },
)

/** Ends the session of a token, if there is one, and answers with the cookies that clear the browser's. */
export const closeSession = createAuthEndpoint(
  { method: 'POST', body: z.object({ token: z.nullable(z.string()) }) },
  async (call) => {
    // The library's own sign-out only logs it when the session can't be deleted: here it must not go unnoticed.
    if (call.body.token !== null) await call.context.internalAdapter.deleteSession(call.body.token)
    deleteSessionCookie(call)
    return {}
  },
)
