import type { DBTransactionAdapter, Where } from 'better-auth/types'
import { type Instant, instant } from '#shared/board/instant.ts'
import { digestOf } from './digest-tokens.ts'

/** Which pairing: two kinds of codes are never mixed up. */
export type PairingKind = 'wall' | 'remote'

/** `kept` for a person while they are admitted; `opened` once the device has its session. */
type PairingState = 'waiting' | 'kept' | 'approved' | 'opened'

/** What the accounts library keeps of devices that ask to be let in, as its plugins declare tables. */
export const pairingSchema = {
  pairing: {
    fields: {
      kind: { type: 'string', required: true, index: true },
      /** With the kind before it: no two devices show the same. */
      code: { type: 'string', required: true, unique: true },
      /** Of the secret with which the device asks: nobody who reads this can ask in its place. */
      pollDigest: { type: 'string', required: true, unique: true },
      device: { type: 'string', required: true },
      state: { type: 'string', required: true },
      keptFor: { type: 'string', required: false },
      expiresAt: { type: 'date', required: true },
    },
  },
} as const

export type Pairing = {
  id: string
  /** JSON of what the device says of itself. */
  device: string
  state: PairingState
  keptFor: string | null
  expiresAt: Instant
}
type PairingRow = Omit<Pairing, 'expiresAt'> & { expiresAt: Date }

const where = (fields: Record<string, string>): Where[] =>
  Object.entries(fields).map(([field, value]) => ({ field, value }))
const codeOf = (kind: PairingKind, code: string): string => `${kind} ${code}`

async function find(
  adapter: DBTransactionAdapter,
  fields: Record<string, string>,
  now: Instant,
): Promise<Pairing | null> {
  const row = await adapter.findOne<PairingRow>({ model: 'pairing', where: where(fields) })
  const expiresAt = instant(row?.expiresAt.getTime() ?? 0)
  return row === null || expiresAt <= now ? null : { ...row, expiresAt }
}

export const findById = (adapter: DBTransactionAdapter, kind: PairingKind, id: string, now: Instant) =>
  find(adapter, { id, kind }, now)
export const findByCode = (adapter: DBTransactionAdapter, kind: PairingKind, code: string, now: Instant) =>
  find(adapter, { code: codeOf(kind, code) }, now)
export const findByPollToken = (adapter: DBTransactionAdapter, kind: PairingKind, pollToken: string, now: Instant) =>
  find(adapter, { kind, pollDigest: digestOf(pollToken) }, now)

/** How many devices wait or have lately waited. */
export const countPairings = (adapter: DBTransactionAdapter, kind: PairingKind, now: Instant): Promise<number> =>
  adapter.count({
    model: 'pairing',
    where: [...where({ kind }), { field: 'expiresAt', operator: 'gt', value: new Date(now) }],
  })

/** Whether a code was given to a device, be it one whose time is over. */
export const isGiven = async (adapter: DBTransactionAdapter, kind: PairingKind, code: string): Promise<boolean> =>
  (await adapter.findOne({ model: 'pairing', where: where({ code: codeOf(kind, code) }) })) !== null

export async function writePairing(
  adapter: DBTransactionAdapter,
  kind: PairingKind,
  asked: { code: string; pollToken: string; device: string; expiresAt: Instant },
): Promise<void> {
  const data = {
    kind,
    code: codeOf(kind, asked.code),
    pollDigest: digestOf(asked.pollToken),
    device: asked.device,
    state: 'waiting',
    keptFor: null,
    expiresAt: new Date(asked.expiresAt),
  }
  await adapter.create({ model: 'pairing', data })
}

/** Takes a pairing one step on, whoever else tries the same: one of them comes first. */
export async function step(
  adapter: DBTransactionAdapter,
  { id, keptFor, from, to }: { id: string; keptFor: string; from: PairingState; to: PairingState },
): Promise<void> {
  // One that waits is nobody's: what stands there is of somebody who gave it back.
  const asked = where(from === 'waiting' ? { id, state: from } : { id, state: from, keptFor })
  await adapter.updateMany({ model: 'pairing', where: asked, update: { state: to, keptFor } })
}

export async function dropOldPairings(adapter: DBTransactionAdapter, now: Instant): Promise<void> {
  const old: Where[] = [{ field: 'expiresAt', operator: 'lte', value: new Date(now) }]
  await adapter.deleteMany({ model: 'pairing', where: old })
}
