import type { DBTransactionAdapter, Where } from 'better-auth/types'
import { type Instant, instant } from '#shared/board/instant.ts'

/** What the accounts library keeps for passkeys, as its plugins declare tables. */
export const passkeySchema = {
  passkey: {
    fields: {
      personId: { type: 'string', required: true, index: true },
      credentialId: { type: 'string', required: true, unique: true },
      publicKey: { type: 'string', required: true },
      // Counts to 2³²: more than an integer of PostgreSQL holds.
      counter: { type: 'string', required: true },
      transports: { type: 'string', required: true },
      name: { type: 'string', required: true },
      createdAt: { type: 'date', required: true },
      usedAt: { type: 'date', required: false },
    },
  },
  passkeyChallenge: {
    fields: {
      sessionId: { type: 'string', required: true, index: true },
      personId: { type: 'string', required: true },
      purpose: { type: 'string', required: true },
      challenge: { type: 'string', required: true },
      expiresAt: { type: 'date', required: true },
    },
  },
} as const

/** `counter` is what the device counted at its last use; 0 for one that does not count. */
export type Passkey = {
  id: string
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
  name: string
  createdAt: Instant
  usedAt: Instant | null
}

type PasskeyRow = {
  id: string
  credentialId: string
  publicKey: string
  counter: string
  transports: string
  name: string
  createdAt: Date
  usedAt: Date | null
}

/** What a challenge was made for: one of the other purpose does not answer it. */
export type Purpose = 'register' | 'prove'
type Asker = { sessionId: string; personId: string }
type ChallengeRow = { id: string; challenge: string; expiresAt: Date }

const where = (fields: Record<string, string>): Where[] =>
  Object.entries(fields).map(([field, value]) => ({ field, value }))

const passkeyOf = ({ publicKey, counter, transports, createdAt, usedAt, ...row }: PasskeyRow): Passkey => ({
  id: row.id,
  credentialId: row.credentialId,
  name: row.name,
  publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')),
  counter: Number(counter),
  transports: transports === '' ? [] : transports.split(','),
  createdAt: instant(createdAt.getTime()),
  usedAt: usedAt === null ? null : instant(usedAt.getTime()),
})

/** Oldest first. */
export async function passkeysOf(adapter: DBTransactionAdapter, personId: string): Promise<Passkey[]> {
  const rows = await adapter.findMany<PasskeyRow>({ model: 'passkey', where: where({ personId }) })
  return rows.map(passkeyOf).toSorted((one, other) => one.createdAt - other.createdAt)
}

/** @returns false if the credential is registered already, be it by somebody else */
export async function addPasskey(
  adapter: DBTransactionAdapter,
  personId: string,
  { publicKey, counter, transports, createdAt, ...passkey }: Omit<Passkey, 'id' | 'usedAt'>,
): Promise<boolean> {
  const { credentialId } = passkey
  if ((await adapter.findOne<PasskeyRow>({ model: 'passkey', where: where({ credentialId }) })) !== null) return false
  await adapter.create({
    model: 'passkey',
    data: {
      ...passkey,
      personId,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter: String(counter),
      transports: transports.join(','),
      createdAt: new Date(createdAt),
    },
  })
  return true
}

/** @returns false if it was used by something else since it was read: one of the two is no device of ours */
export async function markUsed(
  adapter: DBTransactionAdapter,
  { id, counter }: Passkey,
  counted: number,
  at: Instant,
): Promise<boolean> {
  const update = { counter: String(counted), usedAt: new Date(at) }
  return (await adapter.updateMany({ model: 'passkey', where: where({ id, counter: String(counter) }), update })) === 1
}

/** @returns false if the person has no such passkey */
export const removePasskey = async (adapter: DBTransactionAdapter, personId: string, id: string): Promise<boolean> =>
  (await adapter.deleteMany({ model: 'passkey', where: where({ personId, id }) })) === 1

export async function removePasskeysOf(adapter: DBTransactionAdapter, personId: string): Promise<void> {
  await adapter.deleteMany({ model: 'passkey', where: where({ personId }) })
}

/** Keeps the only challenge of a session for a purpose: an older one is answered no more. */
export async function writeChallenge(
  adapter: DBTransactionAdapter,
  { sessionId, personId }: Asker,
  purpose: Purpose,
  challenge: string,
  expiresAt: Instant,
): Promise<void> {
  await adapter.deleteMany({ model: 'passkeyChallenge', where: where({ sessionId, purpose }) })
  const data = { sessionId, personId, purpose, challenge, expiresAt: new Date(expiresAt) }
  await adapter.create({ model: 'passkeyChallenge', data })
}

/** Uses the challenge of a session up, whatever comes of it. Null if there is none, or it is too old, or was taken. */
export async function takeChallenge(
  adapter: DBTransactionAdapter,
  { sessionId, personId }: Asker,
  purpose: Purpose,
  now: Instant,
): Promise<string | null> {
  const asked = where({ sessionId, personId, purpose })
  const row = await adapter.findOne<ChallengeRow>({ model: 'passkeyChallenge', where: asked })
  if (row === null) return null
  const isOurs = (await adapter.deleteMany({ model: 'passkeyChallenge', where: where({ id: row.id }) })) === 1
  return isOurs && row.expiresAt.getTime() > now ? row.challenge : null
}

export async function dropOldChallenges(adapter: DBTransactionAdapter, now: Instant): Promise<void> {
  const old: Where[] = [{ field: 'expiresAt', operator: 'lte', value: new Date(now) }]
  await adapter.deleteMany({ model: 'passkeyChallenge', where: old })
}
