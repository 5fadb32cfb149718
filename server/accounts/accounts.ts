import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import * as z from 'zod/mini'
import type { Instant } from '#shared/board/instant.ts'
import { wallBeginSchema } from '#shared/protocol/accounts.ts'
import { openAccountsFile } from './accounts-file.ts'
import { openLibrary } from './auth-library.ts'
import { createDevicePairing } from './device-pairing.ts'
import { createLinkEntry } from './link-entry.ts'
import { dropOldLinks } from './links.ts'
import { dropOldPairings } from './pairing-store.ts'
import { dropOldChallenges } from './passkey-store.ts'
import { createPasskeys } from './passkeys.ts'
import { findPersonId, findSignInName } from './people.ts'
import { readOrCreateSecret } from './secret-file.ts'
import { createSessionCache } from './session-cache.ts'
import { createSessions, type SessionEnd } from './sessions.ts'
import { openSharedLimiters } from './shared-limiters.ts'
import { createSignIn } from './sign-in.ts'
import { foldSignInName } from './sign-in-name.ts'

export type AccountsOptions = {
  /** Holds `accounts.sqlite` and `accounts.secret`; made if it is not there. */
  dataDir: string
  /** Where people reach the server; with https, cookies are `Secure`. */
  publicUrl: string
  /** Real time, also while the summit's clock rehearses. */
  now: () => Instant
  logger: Pick<Logger, 'info' | 'warn'>
  /** Failures to sign in that one address has in five minutes; 0 for as many as it likes. */
  signInsPerAddress: number
  /** Whether the log has this person as active. Asked at every sign-in and every look at a session. */
  mayEnter: (personId: string) => boolean
  /** Whether the log has this person as a wall: a link lets it in as one. */
  isWall: (personId: string) => boolean
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
  const { dataDir, publicUrl, now, logger, signInsPerAddress, mayEnter, isWall } = options
  mkdirSync(dataDir, { recursive: true })
  using opening = new DisposableStack()
  const database = openAccountsFile(join(dataDir, 'accounts.sqlite'))
  opening.defer(() => database.close())
  const cache = createSessionCache(now)
  const listeners = new Set<(ended: SessionEnd) => void>()
  const onSessionEnd = (ended: SessionEnd): void => {
    cache.forget(ended.personId)
    logger.info(ended, 'session ended')
    for (const listener of listeners) listener(ended)
  }
  const secret = readOrCreateSecret(join(dataDir, 'accounts.secret'))
  const library = await openLibrary({ database, secret, publicUrl, now, logger, onSessionEnd })
  const { adapter } = library
  const sessions = createSessions(library, cache, now, onSessionEnd)
  const ways = { library, sessions, now, logger, mayEnter, isWall }
  const limiters = await openSharedLimiters(database, secret)
  const pairing = { library, sessions, limiter: limiters.make, now }

  const open = opening.move()
  return {
    ...createLinkEntry(ways),
    ...createSignIn({ ...ways, limiter: limiters.make, signInsPerAddress }),
    ...createPasskeys({ ...ways, limiter: limiters.make, publicUrl }),
    wallPairing: createDevicePairing({ ...pairing, ...WALLS }),
    remotePairing: createDevicePairing({ ...pairing, ...REMOTES }),

    /** Who sends this `Cookie` header; reused for at most 15 s, and moved on by use (a wall's by asking now and then). */
    async sessionOf(cookieHeader: string | undefined) {
      const session = await sessions.sessionOf(cookieHeader)
      return session !== null && mayEnter(session.personId) ? session : null
    },
    /** @returns the `Set-Cookie` values that clear the browser's, also when there was no session */
    signOut: (cookieHeader: string | undefined) => sessions.signOut(cookieHeader),
    /** Signs somebody out everywhere: disabled, a wall revoked, a device lost. */
    revokeAllOf: (personId: string) => sessions.revokeAllOf(personId),
    /** Has the next look at a session of this person read the database. */
    forget: (personId: string): void => cache.forget(personId),

    /** Calls back with every session that ends, by whatever way; answers with how to stop that. */
    onSessionEnd(listener: (ended: SessionEnd) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

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

    close: (): void => open.dispose(),
  }
}
