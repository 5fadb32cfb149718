import * as z from 'zod/mini'
import { personIdSchema } from '../board/identity.ts'
import { instantSchema, MINUTE } from '../board/instant.ts'
import { screenSchema } from '../board/person-schema.ts'
import type { Refusal } from '../board/refusal.ts'
import { localizedNameSchema } from '../board/text.ts'
import { REFUSALS, submissionSchema } from './http.ts'

/** Everything that the way in can refuse: a kind and what the screen needs to explain it, never prose. */
export type AccountRefusal =
  /** Says nothing about which of the two was wrong, or whether there is such a name. */
  | { kind: 'wrong-credentials' }
  /** The log has the person disabled (or no longer knows them). */
  | { kind: 'disabled' }
  /** Too many attempts: one more is possible in so many seconds. */
  | { kind: 'wait'; seconds: number }
  /** No such link; an older one than 30 days counts as none. */
  | { kind: 'link-unknown' }
  | { kind: 'link-expired' }
  | { kind: 'link-used' }
  /** A newer link was made for the same person. */
  | { kind: 'link-replaced' }
  | { kind: 'sign-in-name-invalid' }
  | { kind: 'sign-in-name-taken' }
  | { kind: 'password-too-short'; minimum: number }
  | { kind: 'password-too-long'; maximum: number }
  | { kind: 'password-too-common' }
  /** No screen shows this code (any more). */
  | { kind: 'code-unknown' }
  | { kind: 'pairing-expired' }
  | { kind: 'pairing-approved-already' }
  /** People reach this server by no domain: browsers make no passkeys for it. */
  | { kind: 'passkeys-unavailable' }
  | { kind: 'passkeys-full'; most: number }
  | { kind: 'passkey-registered-already' }
  /** None of this person's (any more). */
  | { kind: 'passkey-unknown' }
  /** It was asked for too long ago, at another session, or the answer has come already. */
  | { kind: 'passkey-expired' }
  /** It does not prove what it should: not asked for here, not by this device, or without its owner's doing. */
  | { kind: 'passkey-invalid' }

/** A record, so that a kind that is missing here does not compile. */
const ACCOUNT_REFUSALS: Record<AccountRefusal['kind'], true> = {
  'wrong-credentials': true,
  disabled: true,
  wait: true,
  'link-unknown': true,
  'link-expired': true,
  'link-used': true,
  'link-replaced': true,
  'sign-in-name-invalid': true,
  'sign-in-name-taken': true,
  'password-too-short': true,
  'password-too-long': true,
  'password-too-common': true,
  'code-unknown': true,
  'pairing-expired': true,
  'pairing-approved-already': true,
  'passkeys-unavailable': true,
  'passkeys-full': true,
  'passkey-registered-already': true,
  'passkey-unknown': true,
  'passkey-expired': true,
  'passkey-invalid': true,
}

/**
 * How every route of the accounts says no: by a rule of the accounts, or by one of the board (signed out, no right, or
 * what stands against the command that it was given).
 * As with the board's own refusals, the kinds are checked and the data beside them is the server's.
 */
export const accountRefusedSchema = z.object({
  outcome: z.literal('refused'),
  refusal: z.custom<AccountRefusal | Refusal>(
    (value) =>
      z.looseObject({ kind: z.enum([...Object.keys(ACCOUNT_REFUSALS), ...REFUSALS]) }).safeParse(value).success,
  ),
})
export type AccountRefused = z.infer<typeof accountRefusedSchema>

/** Typed by people, so only bounded here; the accounts say what is wrong with it. */
const typed = z.string().check(z.minLength(1), z.maxLength(1000))
const token = z.string().check(z.minLength(1), z.maxLength(200))
const credentials = { signInName: typed, password: typed }

/** `POST /api/sign-in`. Signed in by this or by a link, one is told as by `GET /api/me`. */
export const signInSchema = z.strictObject({
  ...credentials,
  /** Has the browser forget the session when it is closed. */
  sharedComputer: z.optional(z.boolean()),
})
export type SignIn = z.infer<typeof signInSchema>

/** `POST /api/sign-out`: nothing to say. */
export const signOutSchema = z.strictObject({})

/** `POST /api/link/lookup`: whom a link is for, without using it up. */
export const linkLookupSchema = z.strictObject({ token })
export const linkSchema = z.object({
  person: personIdSchema,
  name: z.nullable(localizedNameSchema),
  /** `sign-in` lets in as it is; the others set a password. */
  purpose: z.enum(['set-password', 'first-admin', 'sign-in']),
  expiresAt: instantSchema,
  /** The one that the person has set before. */
  signInName: z.nullable(z.string()),
})
export type Link = z.infer<typeof linkSchema>

/** `POST /api/link/redeem`: with credentials to set, or without for a link of the purpose `sign-in`. */
export const linkRedeemSchema = z.strictObject({ token, credentials: z.optional(z.strictObject(credentials)) })
export type LinkRedeem = z.infer<typeof linkRedeemSchema>

/** `POST /api/links`: a new one-time link for a person; an older one ends. */
export const newLinkSchema = z.strictObject({ person: personIdSchema })
export const madeLinkSchema = z.object({
  /** Goes into the address of the link's page behind `#`, so that no server and no preview ever sees it. */
  token: z.string(),
  expiresAt: instantSchema,
})
export type MadeLink = z.infer<typeof madeLinkSchema>

/** `POST /api/confirm-password`: whoever is signed in says again who they are, before a step that asks for it. */
export const confirmPasswordSchema = z.strictObject({ password: typed })
export const confirmedSchema = z.object({
  /** So many milliseconds from now on it counts as fresh. */
  freshFor: z.int().check(z.positive()),
})
export type Confirmed = z.infer<typeof confirmedSchema>

/** A code is shown for so long (milliseconds), enough to walk to whoever types it; then the device asks for another. */
export const PAIRING_LIFETIME = 10 * MINUTE

/** A device that asks to be let in shows the code, */
export const pairingBegunSchema = z.object({
  code: z.string(),
  /** and asks by this secret of its own whether it was approved. */
  pollToken: z.string(),
  expiresAt: instantSchema,
})
export type PairingBegun = z.infer<typeof pairingBegunSchema>

/** `POST /api/wall/poll` and `/api/remote/poll`: once approved, the answer carries the device's own session. */
export const pairingPollSchema = z.strictObject({ pollToken: token })
export const pairingPolledSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending'), expiresAt: instantSchema }),
  z.object({ state: z.literal('approved'), person: personIdSchema }),
  z.object({ state: z.literal('expired') }),
])
export type PairingPolled = z.infer<typeof pairingPolledSchema>

/** As it was typed. */
const code = z.string().check(z.minLength(1), z.maxLength(40))

/** What a screen says of itself; whoever approves compares it with the screen they stand before. */
const screenToPairSchema = z.extend(screenSchema, { name: z.nullable(z.string().check(z.maxLength(120))) })

/** `POST /api/wall/begin`: a screen that nobody is signed in at asks for a code to show. */
export const wallBeginSchema = z.strictObject({ screen: screenToPairSchema })
export type WallBegin = z.infer<typeof wallBeginSchema>

/** `POST /api/wall/lookup`: which screen shows this code. */
export const wallLookupSchema = z.strictObject({ code })
export const wallFoundSchema = z.object({ pairingId: z.string(), screen: screenToPairSchema, expiresAt: instantSchema })
export type WallFound = z.infer<typeof wallFoundSchema>

/**
 * `POST /api/wall/approve`: the command `wall.pair` of the one who approves, and the screen that is to be the person
 * whom it admits. Answered as the command is, unless it is too late for the screen.
 */
export const wallApproveSchema = z.strictObject({ ...submissionSchema.def.shape, pairingId: token })

/** `POST /api/remote/begin`: a phone asks for a code to show, to become the remote of the review that runs. */
export const remoteBeginSchema = z.strictObject({})

/**
 * `POST /api/remote/approve`: the command `remote.pair` of somebody who conducts the review, and the code on the phone
 * that is to be the person whom it admits. Answered as the command is, or by what the code lacks; then nobody was
 * admitted.
 */
export const remoteApproveSchema = z.strictObject({ ...submissionSchema.def.shape, code })
