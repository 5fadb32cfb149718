import type { Logger } from 'pino'
import { type Instant, instant } from '#shared/board/instant.ts'
import { refused, type Refused } from './account-refusal.ts'
import type { AuthLibrary } from './auth-library.ts'
import { findLink, type Link, type LinkPurpose, type LinkRefused, useLink, writeLink } from './links.ts'
import { removePasskeysOf } from './passkey-store.ts'
import { passwordRefusal } from './password-rule.ts'
import { ensurePerson, findPersonId, findSignInName, setCredentials } from './people.ts'
import type { OpenedSession, Sessions } from './sessions.ts'
import { foldSignInName, isSignInName } from './sign-in-name.ts'

export type Entered = { ok: true } & OpenedSession
export type ChosenCredentials = { signInName: string; password: string }
export type RedeemRefused =
  | LinkRefused
  | Refused<'disabled' | 'sign-in-name-invalid' | 'sign-in-name-taken'>
  | Refused<'password-too-short' | 'password-too-long' | 'password-too-common'>

export type LinkEntryOptions = {
  library: AuthLibrary
  sessions: Sessions
  now: () => Instant
  logger: Pick<Logger, 'info'>
  mayEnter: (personId: string) => boolean
  isWall: (personId: string) => boolean
}

/** The way in by a one-time link. A refusal never uses the link up. */
export function createLinkEntry({ library, sessions, now, logger, mayEnter, isWall }: LinkEntryOptions) {
  const { adapter, password } = library

  async function openLink(token: string): Promise<{ ok: true; link: Link } | LinkRefused | Refused<'disabled'>> {
    const found = await findLink(adapter, token, now())
    return found.ok && !mayEnter(found.link.personId) ? refused({ kind: 'disabled' }) : found
  }

  async function enter({ personId, purpose }: Link): Promise<Entered> {
    const opened = await sessions.open(personId, isWall(personId) ? 'wall' : 'person')
    logger.info({ personId, purpose, sessionId: opened.session.sessionId }, 'signed in by a link')
    return { ok: true, ...opened }
  }

  return {
    /**
     * @param lifetimeMs `ADMISSION_LINK_LIFETIME` or `ADMIN_LINK_LIFETIME`
     * @returns the token: it goes into an address behind `#`, and is nowhere else
     */
    async createLink(
      personId: string,
      purpose: LinkPurpose,
      lifetimeMs: number,
    ): Promise<{ token: string; expiresAt: Instant }> {
      const expiresAt = instant(now() + lifetimeMs)
      const token = await adapter.transaction((inner) => writeLink(inner, { personId, purpose, expiresAt }))
      logger.info({ personId, purpose, expiresAt }, 'link made')
      return { token, expiresAt }
    },

    /** What the page of a link shows before anything is typed: looking uses nothing up. */
    async lookUpLink(token: string) {
      const found = await openLink(token)
      if (!found.ok) return found
      const { personId, purpose, expiresAt } = found.link
      return { ok: true as const, personId, purpose, expiresAt, signInName: await findSignInName(adapter, personId) }
    },

    /** Sets how a person signs in, ends all sessions they had, and opens one. */
    async redeemLink(token: string, chosen: ChosenCredentials): Promise<Entered | RedeemRefused> {
      const found = await openLink(token)
      if (!found.ok) return found
      const { link } = found
      if (link.purpose === 'sign-in') return refused({ kind: 'link-unknown' })
      const signInName = foldSignInName(chosen.signInName)
      if (!isSignInName(signInName)) return refused({ kind: 'sign-in-name-invalid' })
      const weak = passwordRefusal(chosen.password, signInName)
      if (weak !== null) return weak
      const passwordHash = await password.hash(chosen.password)
      const refusal = await adapter.transaction(async (inner) => {
        const owner = await findPersonId(inner, signInName)
        if (owner !== null && owner !== link.personId) return refused({ kind: 'sign-in-name-taken' })
        if (!(await useLink(inner, link.id))) return refused({ kind: 'link-used' })
        // Who has lost the password may have lost more: what was added with it goes with it.
        await removePasskeysOf(inner, link.personId)
        await setCredentials(inner, link.personId, { signInName, passwordHash }, new Date(now()))
        return null
      })
      if (refusal !== null) return refusal
      await sessions.revokeAllOf(link.personId)
      return enter(link)
    },

    /** Lets somebody in by a link for signing in, which sets no password. */
    async enterByLink(token: string): Promise<Entered | LinkRefused | Refused<'disabled'>> {
      const found = await openLink(token)
      if (!found.ok) return found
      const { link } = found
      if (link.purpose !== 'sign-in') return refused({ kind: 'link-unknown' })
      if (!(await useLink(adapter, link.id))) return refused({ kind: 'link-used' })
      await ensurePerson(adapter, link.personId, new Date(now()))
      return enter(link)
    },
  }
}
