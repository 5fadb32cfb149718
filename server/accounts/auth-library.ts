import { betterAuth } from 'better-auth'
import { getAdapter } from 'better-auth/db/adapter'
import { getMigrations } from 'better-auth/db/migration'
import { username } from 'better-auth/plugins/username'
import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth/types'
import type { Logger } from 'pino'
import type { Instant } from '#shared/board/instant.ts'
import type { AccountsStore } from './accounts-store.ts'
import { COOKIE_LIFETIME, SESSION_LENGTH } from './account-session.ts'
import { digestTokens } from './digest-tokens.ts'
import { pairingSchema } from './pairing-store.ts'
import { passkeySchema } from './passkey-store.ts'
import { PASSWORD_MAXIMUM } from './password-rule.ts'
import { closeSession, findSession, handOverSession, openSession } from './session-endpoints.ts'
import { foldSignInName, isSignInName } from './sign-in-name.ts'

/** How passwords are kept. */
export type PasswordHashing = {
  hash(password: string): Promise<string>
  verify(asked: { hash: string; password: string }): Promise<boolean>
}

export type LibraryOptions = {
  store: Pick<AccountsStore, 'database' | 'secret' | 'migrate' | 'copyBeforeChange'>
  /** Decides whether cookies are `Secure`, and what they are called. */
  publicUrl: string
  now: () => Instant
  logger: Pick<Logger, 'warn'>
  onSessionEnd: (ended: { sessionId: string; personId: string }) => void
  /** The library's own way, scrypt, if nothing is given. */
  passwords?: PasswordHashing | undefined
}

/** What Chaebi adds to the library: one-time links, codes of devices, passkeys, and its own ways into a session. */
const chaebi = {
  id: 'chaebi',
  schema: {
    link: {
      fields: {
        digest: { type: 'string', required: true, unique: true },
        personId: { type: 'string', required: true, index: true },
        purpose: { type: 'string', required: true },
        state: { type: 'string', required: true },
        expiresAt: { type: 'date', required: true },
      },
    },
    ...pairingSchema,
    ...passkeySchema,
  },
  endpoints: { openSession, findSession, handOverSession, closeSession },
} satisfies BetterAuthPlugin

/** Loads the library on its database. Its HTTP handler is never mounted: what it could do beside is not reachable. */
export async function openLibrary({ store, publicUrl, now, logger, onSessionEnd, passwords }: LibraryOptions) {
  const { database, secret, migrate } = store
  const options = {
    appName: 'Chaebi',
    baseURL: publicUrl,
    secret,
    telemetry: { enabled: false },
    // Its messages name nobody; the arguments beside them might.
    logger: { level: 'error', log: (level, message) => logger.warn({ level }, `accounts library: ${message}`) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: PASSWORD_MAXIMUM,
      password: passwords ?? {},
    },
    session: {
      expiresIn: COOKIE_LIFETIME / 1000,
      // Renewal differs between persons and walls, so it is ours (sessions.ts).
      disableSessionRefresh: true,
      additionalFields: {
        kind: { type: 'string', required: true, input: false, defaultValue: 'person' },
        authenticatedAt: { type: 'date', required: true, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const length = SESSION_LENGTH[session['kind'] === 'wall' ? 'wall' : 'person']
            return { data: { ...session, authenticatedAt: new Date(now()), expiresAt: new Date(now() + length) } }
          },
        },
        delete: { after: async ({ id, userId }) => onSessionEnd({ sessionId: id, personId: userId }) },
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(publicUrl),
      // Pages are static; everything that reads the cookie is asked for by a page of our own.
      defaultCookieAttributes: { sameSite: 'strict' },
      ipAddress: { disableIpTracking: true },
      // All sessions of a person end together, however many there are.
      database: { defaultFindManyLimit: 100_000 },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 64,
        usernameNormalization: foldSignInName,
        usernameValidator: isSignInName,
        validationOrder: { username: 'post-normalization' },
      }),
      chaebi,
    ],
  } satisfies BetterAuthOptions
  await migrate(async () => {
    const { toBeCreated, toBeAdded, toBeAddedIndexes, runMigrations } = await getMigrations({ ...options, database })
    const isChanged = toBeCreated.length + toBeAdded.length + toBeAddedIndexes.length > 0
    const copy = isChanged ? await store.copyBeforeChange() : null
    if (copy !== null) logger.warn({ copy }, 'the accounts were copied before their tables are brought up to date')
    await runMigrations()
  })
  const adapter = digestTokens(await getAdapter({ ...options, database }))
  const auth = betterAuth({ ...options, database: () => adapter })
  const { internalAdapter, authCookies, password } = await auth.$context
  return { api: auth.api, adapter, internalAdapter, authCookies, password }
}

/** Browsers send cookies to every port of a host: a demo beside a board must not take the place of its session. */
function cookiePrefix(publicUrl: string): string {
  const { port } = new URL(publicUrl)
  return port === '' ? 'chaebi' : `chaebi-${port}`
}

export type AuthLibrary = Awaited<ReturnType<typeof openLibrary>>
