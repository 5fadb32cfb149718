import { parseCookies } from 'better-auth/cookies'

/** `<token>.<signature>`: anything else was not made by this server and is not worth a look. */
const SIGNED = /^[A-Za-z0-9]+\.[A-Za-z0-9+/]+=*$/

/**
 * The session cookie among others.
 * @returns its value, and a `Cookie` header of nothing else; null when there is none of the right form
 */
export function sessionCookie(header: string | undefined, name: string): { value: string; header: string } | null {
  if (header === undefined) return null
  const value = parseCookies(header).get(name)
  if (value === undefined || !SIGNED.test(value)) return null
  return { value, header: `${name}=${encodeURIComponent(value)}` }
}
