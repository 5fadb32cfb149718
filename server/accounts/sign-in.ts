import { isAPIError } from 'better-auth/api'
import type { Logger } from 'pino'
import { HOUR, type Instant, MINUTE } from '#shared/board/instant.ts'
import type { SignIn as Credentials } from '#shared/protocol/accounts.ts'
import { refused, type Refused } from './account-refusal.ts'
import { giveAllBack, type Limiter, type MakeLimiter, takeAll } from '#server/limits/limiter.ts'
import type { AuthLibrary } from './auth-library.ts'
import type { OpenedSession, Sessions } from './sessions.ts'
import { foldSignInName } from './sign-in-name.ts'

export type SignInOptions = {
  library: AuthLibrary
  sessions: Sessions
  logger: Pick<Logger, 'info'>
  /** Of counts that outlive this process. */
  limiter: MakeLimiter
  /** Failures of one address in five minutes, whatever names it tries: everybody of two ministries may share it. */
  signInsPerAddress: number
  mayEnter: (personId: string) => boolean
}

/** The way in by name and password. Log lines say who came in, and of a refusal only why. */
export function createSignIn({ library, sessions, logger, limiter, signInsPerAddress, mayEnter }: SignInOptions) {
  // The account first. A stranger elsewhere can't lock a name up at its own desk, nor many together for a morning.
  const byNameAndAddress = limiter({ name: 'name-and-address', attempts: 5, per: 5 * MINUTE })
  const byName = limiter({ name: 'name', attempts: 50, per: HOUR })
  const byAddress = limiter({ name: 'address', attempts: signInsPerAddress, per: 5 * MINUTE })
  const byPerson = limiter({ name: 'person', attempts: 5, per: 5 * MINUTE })

  return {
    /**
     * @param sharedComputer has the browser forget the cookie when it is closed
     * @param from the client's address
     */
    async signIn(
      { signInName, password, sharedComputer = false }: Credentials,
      from: string,
    ): Promise<({ ok: true } & OpenedSession) | Refused<'wrong-credentials' | 'disabled' | 'wait'>> {
      const name = foldSignInName(signInName).slice(0, 100)
      const limits: [Limiter, string][] = [
        [byNameAndAddress, `${from} ${name}`],
        [byName, name],
        [byAddress, from],
      ]
      const seconds = await takeAll(limits)
      if (seconds > 0) return refused({ kind: 'wait', seconds })
      const body = { username: name, password, rememberMe: !sharedComputer }
      const signedIn = await orNull(library.api.signInUsername({ body, returnHeaders: true }))
      if (signedIn === null) {
        logger.info({ reason: 'wrong-credentials' }, 'sign-in refused')
        return refused({ kind: 'wrong-credentials' })
      }
      await giveAllBack(limits)
      const { token, user } = signedIn.response
      if (!mayEnter(user.id)) {
        await library.internalAdapter.deleteSession(token)
        logger.info({ personId: user.id, reason: 'disabled' }, 'sign-in refused')
        return refused({ kind: 'disabled' })
      }
      const opened = await sessions.adopt(token, signedIn.headers)
      logger.info({ personId: user.id, sessionId: opened.session.sessionId }, 'signed in')
      return { ok: true, ...opened }
    },

    /** A fresh proof of who sits at this session; null when the cookie is of no session. */
    async confirmPassword(
      cookieHeader: string | undefined,
      password: string,
    ): Promise<{ ok: true; authenticatedAt: Instant } | Refused<'wrong-credentials' | 'wait'> | null> {
      const found = await sessions.find(cookieHeader)
      if (found === null) return null
      const { personId } = found.session
      const seconds = await byPerson.take(personId)
      if (seconds > 0) return refused({ kind: 'wait', seconds })
      const headers = new Headers({ cookie: found.cookie })
      if ((await orNull(library.api.verifyPassword({ body: { password }, headers }))) === null)
        return refused({ kind: 'wrong-credentials' })
      await byPerson.giveBack(personId)
      return { ok: true, authenticatedAt: await sessions.markAuthenticated(found.token, personId) }
    },
  }
}

/** The library throws what it refuses, with a status below 500. */
async function orNull<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null
    throw error
  }
}
