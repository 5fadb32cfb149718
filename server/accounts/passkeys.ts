import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Logger } from 'pino'
import { type Instant, instant, MINUTE } from '#shared/board/instant.ts'
import type { MakeLimiter } from '#server/limits/limiter.ts'
import type { PasskeyProof, PasskeyRegister, Passkeys } from '#shared/protocol/passkeys.ts'
import { refused, type Refused } from './account-refusal.ts'
import type { AccountSession } from './account-session.ts'
import type { AuthLibrary } from './auth-library.ts'
import {
  addPasskey,
  markUsed,
  passkeysOf,
  type Purpose,
  removePasskey,
  takeChallenge,
  writeChallenge,
} from './passkey-store.ts'
import { findSignInName } from './people.ts'
import { relyingPartyOf } from './relying-party.ts'
import type { Sessions } from './sessions.ts'

export type PasskeysOptions = {
  library: Pick<AuthLibrary, 'adapter'>
  sessions: Sessions
  /** Of counts that outlive this process. */
  limiter: MakeLimiter
  publicUrl: string
  now: () => Instant
  logger: Pick<Logger, 'info'>
}

/** Long enough to find the device and touch it. */
const CHALLENGE_LIFETIME = 2 * MINUTE
/** Nobody has more devices, and a list is looked through. */
export const MOST_PASSKEYS = 10

/** Ed25519, ES256 and RS256, by their numbers in COSE: what devices have, and Node knows without a warning. */
const ALGORITHMS = [-8, -7, -257]

/** What a device needs to be asked for; WebAuthn's own form, made by its library. */
type CreationOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>
type RequestOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>

type Asker = Pick<AccountSession, 'sessionId' | 'personId'>

/**
 * Passkeys as a fresh proof of who sits at a session, beside the password; no way in. A challenge is of one session of
 * one person, for one purpose, once, for two minutes. Log lines say whose passkey it was, and of a refusal only why.
 */
export function createPasskeys({ library: { adapter }, sessions, limiter, publicUrl, now, logger }: PasskeysOptions) {
  const party = relyingPartyOf(publicUrl)
  const byPerson = limiter({ name: 'passkey', attempts: 5, per: 5 * MINUTE })

  const challengeOf = (asker: Asker, purpose: Purpose, challenge: string): Promise<void> =>
    writeChallenge(adapter, asker, purpose, challenge, instant(now() + CHALLENGE_LIFETIME))

  const list = async (personId: string): Promise<Passkeys> => ({
    domain: party?.domain ?? null,
    passkeys: (await passkeysOf(adapter, personId)).map(({ id, name, createdAt, usedAt }) => ({
      id,
      name,
      createdAt,
      usedAt,
    })),
  })

  return {
    passkeysOf: list,

    /** What a device is asked for to become a passkey. Only after the password was confirmed for this. */
    async beginPasskey(
      asker: Asker,
    ): Promise<{ ok: true; options: CreationOptions } | Refused<'passkeys-unavailable' | 'passkeys-full'>> {
      if (party === null) return refused({ kind: 'passkeys-unavailable' })
      const has = await passkeysOf(adapter, asker.personId)
      if (has.length >= MOST_PASSKEYS) return refused({ kind: 'passkeys-full', most: MOST_PASSKEYS })
      const signInName = (await findSignInName(adapter, asker.personId)) ?? ''
      const options = await generateRegistrationOptions({
        rpName: 'Chaebi',
        rpID: party.domain,
        userName: signInName,
        userDisplayName: signInName,
        userID: new TextEncoder().encode(asker.personId),
        timeout: CHALLENGE_LIFETIME,
        attestationType: 'none',
        supportedAlgorithmIDs: ALGORITHMS,
        excludeCredentials: has.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      })
      await challengeOf(asker, 'register', options.challenge)
      return { ok: true, options }
    },

    /** Keeps what the device has made. */
    async addPasskey(
      asker: Asker,
      { name, made }: PasskeyRegister,
    ): Promise<
      | { ok: true }
      | Refused<'passkeys-unavailable' | 'passkey-expired' | 'passkey-invalid' | 'passkey-registered-already'>
    > {
      if (party === null) return refused({ kind: 'passkeys-unavailable' })
      const expectedChallenge = await takeChallenge(adapter, asker, 'register', now())
      if (expectedChallenge === null) return refused({ kind: 'passkey-expired' })
      const transports = made.response.transports ?? []
      const verified = await orNull(() =>
        verifyRegistrationResponse({
          response: { ...made, response: { ...made.response, transports }, clientExtensionResults: {} },
          expectedChallenge,
          expectedOrigin: party.origin,
          expectedRPID: party.domain,
          supportedAlgorithmIDs: ALGORITHMS,
          requireUserVerification: true,
        }),
      )
      if (verified === null || !verified.verified) {
        logger.info({ personId: asker.personId, reason: 'passkey-invalid' }, 'passkey refused')
        return refused({ kind: 'passkey-invalid' })
      }
      const { id: credentialId, publicKey, counter } = verified.registrationInfo.credential
      const passkey = { credentialId, publicKey, counter, transports, name, createdAt: now() }
      if (!(await addPasskey(adapter, asker.personId, passkey))) return refused({ kind: 'passkey-registered-already' })
      logger.info({ personId: asker.personId }, 'passkey added')
      return { ok: true }
    },

    async removePasskey({ personId }: Asker, id: string): Promise<{ ok: true } | Refused<'passkey-unknown'>> {
      if (!(await removePasskey(adapter, personId, id))) return refused({ kind: 'passkey-unknown' })
      logger.info({ personId }, 'passkey removed')
      return { ok: true }
    },

    /** What one of somebody's passkeys is to sign as a fresh proof. */
    async beginPasskeyProof(
      asker: Asker,
    ): Promise<{ ok: true; options: RequestOptions } | Refused<'passkeys-unavailable' | 'passkey-unknown'>> {
      if (party === null) return refused({ kind: 'passkeys-unavailable' })
      const has = await passkeysOf(adapter, asker.personId)
      if (has.length === 0) return refused({ kind: 'passkey-unknown' })
      const options = await generateAuthenticationOptions({
        rpID: party.domain,
        timeout: CHALLENGE_LIFETIME,
        allowCredentials: has.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
        userVerification: 'required',
      })
      await challengeOf(asker, 'prove', options.challenge)
      return { ok: true, options }
    },

    /** A fresh proof of who sits at this session; null when the cookie is of no session. */
    async confirmPasskey(
      cookieHeader: string | undefined,
      proof: PasskeyProof,
    ): Promise<
      | { ok: true; authenticatedAt: Instant }
      | Refused<'passkeys-unavailable' | 'passkey-expired' | 'passkey-unknown' | 'passkey-invalid' | 'wait'>
      | null
    > {
      const found = await sessions.find(cookieHeader)
      if (found === null) return null
      if (party === null) return refused({ kind: 'passkeys-unavailable' })
      const { personId } = found.session
      const seconds = await byPerson.take(personId)
      if (seconds > 0) return refused({ kind: 'wait', seconds })
      const expectedChallenge = await takeChallenge(adapter, found.session, 'prove', now())
      if (expectedChallenge === null) return refused({ kind: 'passkey-expired' })
      const passkey = (await passkeysOf(adapter, personId)).find(({ credentialId }) => credentialId === proof.id)
      if (passkey === undefined) return refused({ kind: 'passkey-unknown' })
      const { credentialId: id, publicKey, counter, transports } = passkey
      const verified = await orNull(() =>
        verifyAuthenticationResponse({
          response: { ...proof, clientExtensionResults: {} },
          expectedChallenge,
          expectedOrigin: party.origin,
          expectedRPID: party.domain,
          credential: { id, publicKey, counter, transports },
          requireUserVerification: true,
        }),
      )
      const isGenuine =
        verified?.verified === true && (await markUsed(adapter, passkey, verified.authenticationInfo.newCounter, now()))
      if (!isGenuine) {
        logger.info({ personId, reason: 'passkey-invalid' }, 'passkey refused')
        return refused({ kind: 'passkey-invalid' })
      }
      await byPerson.giveBack(personId)
      return { ok: true, authenticatedAt: await sessions.markAuthenticated(found.token, personId) }
    },
  }
}

/** The library throws for whatever a device has made up: it reads nothing but its arguments, so none of it is ours. */
async function orNull<Answer>(verify: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await verify()
  } catch {
    return null
  }
}
