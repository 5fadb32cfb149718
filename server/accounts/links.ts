import { randomBytes } from 'node:crypto'
import type { DBTransactionAdapter, Where } from 'better-auth/types'
import { DAY, HOUR, type Instant, instant, MINUTE } from '#shared/board/instant.ts'
import { refused, type Refused } from './account-refusal.ts'
import { digestOf } from './digest-tokens.ts'

/** `sign-in` lets somebody in without a password: for demonstrations on a board that is thrown away. */
export type LinkPurpose = 'set-password' | 'first-admin' | 'sign-in'

export const ADMISSION_LINK_LIFETIME = 72 * HOUR
export const ADMIN_LINK_LIFETIME = 15 * MINUTE

/** An expired link is still known for what it was, so that the page can say so, and then forgotten. */
const KNOWN_AFTER_EXPIRY = 30 * DAY

export type Link = { id: string; personId: string; purpose: LinkPurpose; expiresAt: Instant }
export type LinkRefused = Refused<'link-unknown' | 'link-expired' | 'link-used' | 'link-replaced'>

type LinkRow = {
  id: string
  personId: string
  purpose: LinkPurpose
  state: 'open' | 'used' | 'replaced'
  expiresAt: Date
}

/** Makes the only open link of a person: an older one is replaced. Its token is in nothing but the answer. */
export async function writeLink(
  adapter: DBTransactionAdapter,
  { personId, purpose, expiresAt }: Omit<Link, 'id'>,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const older: Where[] = [
    { field: 'personId', value: personId },
    { field: 'state', value: 'open' },
  ]
  await adapter.updateMany({ model: 'link', where: older, update: { state: 'replaced' } })
  const data = { digest: digestOf(token), personId, purpose, state: 'open', expiresAt: new Date(expiresAt) }
  await adapter.create({ model: 'link', data })
  return token
}

/** Looking does not use a link up. */
export async function findLink(
  adapter: DBTransactionAdapter,
  token: string,
  now: Instant,
): Promise<{ ok: true; link: Link } | LinkRefused> {
  const row = await adapter.findOne<LinkRow>({ model: 'link', where: [{ field: 'digest', value: digestOf(token) }] })
  if (row === null) return refused({ kind: 'link-unknown' })
  if (row.state !== 'open') return refused({ kind: `link-${row.state}` })
  const expiresAt = instant(row.expiresAt.getTime())
  if (expiresAt <= now) return refused({ kind: 'link-expired' })
  return { ok: true, link: { id: row.id, personId: row.personId, purpose: row.purpose, expiresAt } }
}

/** @returns false if somebody else was faster */
export async function useLink(adapter: DBTransactionAdapter, id: string): Promise<boolean> {
  const open: Where[] = [
    { field: 'id', value: id },
    { field: 'state', value: 'open' },
  ]
  return (await adapter.updateMany({ model: 'link', where: open, update: { state: 'used' } })) === 1
}

export async function dropOldLinks(adapter: DBTransactionAdapter, now: Instant): Promise<void> {
  const old: Where[] = [{ field: 'expiresAt', operator: 'lt', value: new Date(now - KNOWN_AFTER_EXPIRY) }]
  await adapter.deleteMany({ model: 'link', where: old })
}
