import type { Logger } from 'pino'
import * as z from 'zod/mini'
import type { Instant } from '#shared/board/instant.ts'
import { wallBeginSchema } from '#shared/protocol/accounts.ts'
import type { AccountSession } from './account-session.ts'
import type { AccountsPlace } from './accounts-store.ts'
import { openLibrary, type PasswordHashing } from './auth-library.ts'
import { createDevicePairing } from './device-pairing.ts'
import { createLinkEntry } from './link-entry.ts'
import { dropOldLinks } from './links.ts'
import { openAccountsStore } from './open-accounts-store.ts'
import { dropOldPairings } from './pairing-store.ts'
import { dropOldChallenges } from './passkey-store.ts'
import { createPasskeys } from './passkeys.ts'
import { findPersonId, findSignInName } from './people.ts'
import { createSessionCache } from './session-cache.ts'
import { createSessionEnds } from './session-ends.ts'
import { createSessions, type SessionEnd } from './sessions.ts'
import { openSharedLimiters } from './shared-limiters.ts'
import { createSignIn } from './sign-in.ts'
import { foldSignInName } from './sign-in-name.ts'

export type AccountsOptions = AccountsPlace & {
  /** Where people reach the server; with https, cookies are `Secure`. */
  publicUrl: string
  /** Real time, also while the summit's clock rehearses. */
  now: () => Instant
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
  /** Failures to sign in that one address has in five minutes; 0 for as many as it likes. */
  signInsPerAddress: number
  /** Whether the log has this person as active. Asked at every sign-in and every look at a session. */
  mayEnter: (personId: string) => boolean
  /** Whether the log has this person as a wall: a link lets it in as one. */
  isWall: (personId: string) => boolean
  /** Scrypt, if nothing is given. It is no setting, so that none can weaken it: tests alone are quicker. */
  passwords?: PasswordHashing | undefined
}

/** All screens of two ministries may stand behind one address. */
const BEGUN = 200
/** A guess hits one in 200,000 times, and an approver has few guesses. */
const WALLS = {
  kind: 'wall',
  opens: 'wall',
  codes: { digits: 8, atOnce: 500, begun: BEGUN },
  deviceSchema: wallBeginSchema.shape.screen,
} as const
/**
 * Shorter, because somebody types it while ministers wait; the approver is in the room, and no stranger to guess it.
 * A phone says nothing of itself: it is known by the code in somebody's hand.
 */
const REMOTES = {
  kind: 'remote',
  opens: 'person',
  codes: { digits: 6, atOnce: 100, begun: BEGUN },
  deviceSchema: z.null(),
} as const

export type Accounts = Awaited<ReturnType<typeof openAccounts>>

/**
 * Opens the accounts: credentials and sessions, by person id. Roles and who is disabled stand in the log alone.
 * Throws {@link AccountsRefused} for a file that the server must not start on.
 */
export async function openAccounts(options: AccountsOptions) {
  const { publicUrl, now, logger, signInsPerAddress, mayEnter, isWall, passwords } = options
  await using opening = new AsyncDisposableStack()
  const store = await openAccountsStore(options, logger)
  opening.defer(() => store.close())
  const cache = createSessionCache(now)
  const ends = createSessionEnds(cache)
  const onSessionEnd = (ended: SessionEnd): void => {
    logger.info(ended, 'session ended')
    ends.tell(ended)
  }
  const library = await openLibrary({ store, publicUrl, now, logger, onSessionEnd, passwords })
  const { adapter } = library
  const sessions = createSessions(library, cache, now, onSessionEnd)
  const ways = { library, sessions, now, logger, mayEnter, isWall }
  const ifStillIn = (session: AccountSession | null): AccountSession | null =>
    session !== null && mayEnter(session.personId) ? session : null
  const limiters = await openSharedLimiters(store)
  const pairing = { library, sessions, limiter: limiters.make, now }

  await store.follow({
    ended: (end) => ends.tell(end),
    changed: (personId) => cache.forget(personId),
    missed: () => ends.catchUp(adapter),
  })
  const open = opening.move()
  return {
    ...createLinkEntry(ways),
    ...createSignIn({ ...ways, limiter: limiters.make, signInsPerAddress }),
    ...createPasskeys({ ...ways, limiter: limiters.make, publicUrl }),
    wallPairing: createDevicePairing({ ...pairing, ...WALLS }),
    remotePairing: createDevicePairing({ ...pairing, ...REMOTES }),

    /** Who sends this `Cookie` header; reused for at most 15 s, and moved on by use (a wall's by asking now and then). */
    sessionOf: async (cookieHeader: string | undefined) => ifStillIn(await sessions.sessionOf(cookieHeader)),
    /** The same, read anew: of a proof that was given at another server a moment ago, nobody here may have heard yet. */
    sessionNow: async (cookieHeader: string | undefined) => ifStillIn(await sessions.sessionNow(cookieHeader)),
    /** @returns the `Set-Cookie` values that clear the browser's, also when there was no session */
    signOut: (cookieHeader: string | undefined) => sessions.signOut(cookieHeader),
    /** Signs somebody out everywhere: disabled, a wall revoked, a device lost. */
    revokeAllOf: (personId: string) => sessions.revokeAllOf(personId),
    /** Signs somebody out of every session that was opened, or proved anew, before that moment. */
    endOlderOf: (personId: string, before: Instant) => sessions.endOlderOf(personId, before),
    /** Has the next look at a session of this person read the database. */
    forget: (personId: string): void => cache.forget(personId),

    /**
     * Calls back with every session that ends, by whatever way and at whichever server; answers with how to stop that.
     * @param here those whose ends matter, looked up when some may have gone unheard
     */
    onSessionEnd: (ended: (end: SessionEnd) => void, here: () => readonly SessionEnd[]): (() => void) =>
      ends.watch({ ended, open: here }),

    /** Whether this is the first of the servers on these accounts that are up. */
    isFirstServer: () => store.isFirstServer(),

    /** For a clock to call every minute: ends sessions whose time is over, drops links, codes and challenges of long ago and attempts that count no more. */
    async tidy(): Promise<void> {
      await sessions.endExpired()
      await dropOldLinks(adapter, now())
      await dropOldPairings(adapter, now())
      await dropOldChallenges(adapter, now())
      await limiters.tidy(now())
    },

    /** The sign-in name that somebody has set; null while they have not used a link yet. */
    signInNameOf: (personId: string) => findSignInName(adapter, personId),
    personIdOf: (signInName: string) => findPersonId(adapter, foldSignInName(signInName)),

    close: (): Promise<void> => open.disposeAsync(),
  }
}
