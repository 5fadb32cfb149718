import type * as WebAuthn from '@simplewebauthn/browser'
import { type Confirmed, confirmedSchema } from '#shared/protocol/accounts.ts'
import {
  passkeyCreationSchema,
  passkeyRequestSchema,
  type Passkeys,
  passkeysSchema,
} from '#shared/protocol/passkeys.ts'
import { type AccountAnswer, askAccounts } from './account-answer.ts'

/** As an answer of the accounts; `cancelled`: whoever sits here, or their device, did not go on with it. */
export type PasskeyAnswer<Body> = AccountAnswer<Body> | { kind: 'cancelled' }

/** Whether this browser can make and use passkeys at the address it came by. */
export const canUsePasskeys = ({ domain }: Pick<Passkeys, 'domain'>): boolean =>
  domain !== null && domain === location.hostname && typeof PublicKeyCredential === 'function'

/** Has a device made a passkey of whoever is signed in; answers with the list of theirs. */
export async function addPasskey(name: string, password: string): Promise<PasskeyAnswer<Passkeys>> {
  const begun = await askAccounts(passkeyCreationSchema, '/api/passkeys/begin', { password })
  if (begun.kind !== 'done') return begun
  const made = await ofDevice(({ startRegistration }) => startRegistration({ optionsJSON: begun.body }))
  if (made.kind !== 'done') return made
  return askAccounts(passkeysSchema, '/api/passkeys/register', { name, made: made.body })
}

export const removePasskey = (passkey: string): Promise<AccountAnswer<Passkeys>> =>
  askAccounts(passkeysSchema, '/api/passkeys/remove', { passkey })

/** Proves by a passkey who is at this screen: what asks for it has to follow within two minutes. */
export async function provePasskey(): Promise<PasskeyAnswer<Confirmed>> {
  const begun = await askAccounts(passkeyRequestSchema, '/api/confirm-passkey/begin', {})
  if (begun.kind !== 'done') return begun
  const signed = await ofDevice(({ startAuthentication }) => startAuthentication({ optionsJSON: begun.body }))
  return signed.kind === 'done' ? askAccounts(confirmedSchema, '/api/confirm-passkey', signed.body) : signed
}

/** Has a device do something. What speaks to devices is loaded by those alone who add or use a passkey. */
async function ofDevice<Answer>(ask: (webAuthn: typeof WebAuthn) => Promise<Answer>): Promise<PasskeyAnswer<Answer>> {
  const webAuthn = await import('@simplewebauthn/browser').catch(() => null)
  if (webAuthn === null) return { kind: 'unreachable' }
  try {
    return { kind: 'done', body: await ask(webAuthn) }
  } catch (error) {
    // Browsers say nothing more: whether somebody declined or has no such device is nobody's business.
    const isThere = error instanceof Error && error.name === 'InvalidStateError'
    return isThere ? { kind: 'refused', refusal: { kind: 'passkey-registered-already' } } : { kind: 'cancelled' }
  }
}
