import { isIP } from 'node:net'

/** Whom a passkey is made for: browsers give it to pages of this origin alone. */
export type RelyingParty = { domain: string; origin: string }

/** Null where browsers make no passkeys: at an address of numbers, or without encryption (but on the machine itself). */
export function relyingPartyOf(publicUrl: string): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(publicUrl)
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) > 0
  const isSecure = protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost')
  return isSecure && !isAddress ? { domain: hostname, origin } : null
}
