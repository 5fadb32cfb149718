import { createAuthEndpoint } from 'better-auth/api'
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies'
import * as z from 'zod'

/** Without a path these are no routes: only the server itself can call them. */

/** Opens a session of whoever has been let in by other means than a password, and answers with its cookie. */
export const openSession = createAuthEndpoint(
  { method: 'POST', body: z.object({ personId: z.string(), kind: z.enum(['person', 'wall']) }) },
  async (call) => {
    const { internalAdapter } = call.context
    const user = await internalAdapter.findUserById(call.body.personId)
    if (user === null) throw new Error('a session was asked for somebody without an account')
    const session = await internalAdapter.createSession(user.id, false, { kind: call.body.kind }, true)
    await setSessionCookie(call, { session, user })
    return { token: session.token }
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
