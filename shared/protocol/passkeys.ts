import * as z from 'zod/mini'
import { instantSchema } from '../board/instant.ts'

/**
 * Passkeys: a proof of who is at a screen, for those steps alone that ask for one anew. Nobody signs in by one. What the
 * browser and its authenticator say to each other is WebAuthn's; here it is only as narrow as both ends need it.
 */

/** Bytes, as WebAuthn writes them in JSON; the longest are an attestation's. */
const bytes = z.string().check(z.regex(/^[\w-]+$/), z.maxLength(20_000))
const type = z.literal('public-key')
const transports = z.array(z.string().check(z.maxLength(40))).check(z.maxLength(10))
const credential = z.object({ id: bytes, type, transports })
/** What somebody calls the device that holds it. */
export const PASSKEY_NAME_LIMIT = 40

/** `GET /api/passkeys`: those of whoever is signed in. */
export const passkeysSchema = z.object({
  /** The domain that they are for; null where people reach the server by none, and browsers make no passkeys. */
  domain: z.nullable(z.string()),
  passkeys: z.array(
    z.object({ id: z.string(), name: z.string(), createdAt: instantSchema, usedAt: z.nullable(instantSchema) }),
  ),
})
export type Passkeys = z.infer<typeof passkeysSchema>

/** `POST /api/passkeys/begin`: with the password, whoever is signed in has a device asked for a new passkey. */
export const passkeyBeginSchema = z.strictObject({ password: z.string().check(z.minLength(1), z.maxLength(1000)) })
export const passkeyCreationSchema = z.object({
  challenge: bytes,
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: bytes, name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type, alg: z.int() })),
  /** Milliseconds. */
  timeout: z.int(),
  excludeCredentials: z.array(credential),
  authenticatorSelection: z.object({
    residentKey: z.enum(['discouraged', 'preferred', 'required']),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
})

/** `POST /api/passkeys/register`: what the device has made of that. Answered by the list. */
export const passkeyRegisterSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(PASSKEY_NAME_LIMIT)),
  made: z.object({
    id: bytes,
    rawId: bytes,
    type,
    response: z.object({ clientDataJSON: bytes, attestationObject: bytes, transports: z.optional(transports) }),
  }),
})
export type PasskeyRegister = z.infer<typeof passkeyRegisterSchema>

/** `POST /api/passkeys/remove`. Answered by the list. */
export const passkeyRemoveSchema = z.strictObject({ passkey: z.string().check(z.minLength(1), z.maxLength(100)) })

/** `POST /api/confirm-passkey/begin`: what one of one's passkeys is to sign. */
export const passkeyProofBeginSchema = z.strictObject({})
export const passkeyRequestSchema = z.object({
  challenge: bytes,
  rpId: z.string(),
  /** Milliseconds. */
  timeout: z.int(),
  allowCredentials: z.array(credential),
  userVerification: z.literal('required'),
})

/** `POST /api/confirm-passkey`: as `POST /api/confirm-password`, by what the device has signed. */
export const passkeyProofSchema = z.object({
  id: bytes,
  rawId: bytes,
  type,
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
})
export type PasskeyProof = z.infer<typeof passkeyProofSchema>
