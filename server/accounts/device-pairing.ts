import { createHmac, randomBytes, randomInt } from 'node:crypto'
import type * as z from 'zod/mini'
import { type Instant, instant, MINUTE } from '#shared/board/instant.ts'
import { PAIRING_LIFETIME } from '#shared/protocol/accounts.ts'
import type { MakeLimiter } from '#server/limits/limiter.ts'
import { refused, type Refused } from './account-refusal.ts'
import type { AccountKind } from './account-session.ts'
import type { AuthLibrary } from './auth-library.ts'
import {
  countPairings,
  findByCode,
  findById,
  findByPollToken,
  isGiven,
  type Pairing,
  type PairingKind,
  step,
  writePairing,
} from './pairing-store.ts'
import { ensurePerson } from './people.ts'
import type { OpenedSession, Sessions } from './sessions.ts'

export type Codes = {
  /** With how many are out at once, this says how often a guess hits one. */
  digits: number
  atOnce: number
  /** Of one address, in the time that a code is shown for. */
  begun: number
}

/** @template Device what a device says of itself: whoever approves compares it with the one they stand before */
export type DevicePairingOptions<Device> = {
  kind: PairingKind
  codes: Codes
  deviceSchema: z.ZodMiniType<Device>
  /** What a device becomes. */
  opens: AccountKind
  library: Pick<AuthLibrary, 'adapter'>
  sessions: Sessions
  /** Of counts that all servers share, as they share the codes. */
  limiter: MakeLimiter
  now: () => Instant
}

type ApprovalRefused = Refused<'pairing-expired' | 'pairing-approved-already'>

export type PollAnswer =
  | { state: 'pending'; expiresAt: Instant }
  | ({ state: 'approved' } & OpenedSession)
  | { state: 'expired' }

/**
 * Pairing as televisions do it: a device shows a code, somebody types it elsewhere, and the device gets a session of a
 * person of its own. It all stands in the database, for the device may ask one server and its approver another.
 */
export function createDevicePairing<Device>(options: DevicePairingOptions<Device>) {
  const { kind, codes, deviceSchema, opens, sessions, limiter, now } = options
  const { adapter } = options.library
  const beginnings = limiter({ name: `${kind}-begin`, attempts: codes.begun, per: PAIRING_LIFETIME })
  const wrongCodes = limiter({ name: `${kind}-code`, attempts: 10, per: PAIRING_LIFETIME })

  async function unusedCode(): Promise<string> {
    const code = randomInt(10 ** codes.digits)
      .toString()
      .padStart(codes.digits, '0')
    return (await isGiven(adapter, kind, code)) ? unusedCode() : code
  }

  async function keepFor(
    pairingId: string,
    personId: string,
  ): Promise<{ ok: true; pairing: Pairing } | ApprovalRefused> {
    if ((await findById(adapter, kind, pairingId, now())) === null) return refused({ kind: 'pairing-expired' })
    await step(adapter, { id: pairingId, keptFor: personId, from: 'waiting', to: 'kept' })
    const pairing = await findById(adapter, kind, pairingId, now())
    if (pairing === null) return refused({ kind: 'pairing-expired' })
    return pairing.keptFor === personId ? { ok: true, pairing } : refused({ kind: 'pairing-approved-already' })
  }

  async function openSession(personId: string, token: string): Promise<OpenedSession> {
    try {
      return await sessions.open(personId, opens, token)
    } catch (error) {
      // Asked twice at once: the other was first, and the database keeps a token once.
      const first = await sessions.handOver(token)
      if (first === null) throw error
      return first
    }
  }

  return {
    /**
     * A device asks to be let in.
     * @param from its address
     * @returns the code to show, and the secret to ask with
     */
    async begin(
      device: Device,
      from: string,
    ): Promise<{ ok: true; code: string; pollToken: string; expiresAt: Instant } | Refused<'wait'>> {
      const seconds = await beginnings.take(from)
      if (seconds > 0) return refused({ kind: 'wait', seconds })
      if ((await countPairings(adapter, kind, now())) >= codes.atOnce)
        return refused({ kind: 'wait', seconds: MINUTE / 1000 })
      const code = await unusedCode()
      const pollToken = randomBytes(32).toString('base64url')
      const expiresAt = instant(now() + PAIRING_LIFETIME)
      await writePairing(adapter, kind, { code, pollToken, device: JSON.stringify(device), expiresAt })
      const half = codes.digits / 2
      return { ok: true, code: `${code.slice(0, half)}-${code.slice(half)}`, pollToken, expiresAt }
    },

    /**
     * Which device shows this code.
     * @param code as typed: spaces and hyphens don't count
     * @param approverId who asks; whether they may is for the caller to decide
     * @returns the id to approve by: only what was looked up can be approved
     */
    async lookUp(
      code: string,
      approverId: string,
    ): Promise<{ ok: true; pairingId: string; device: Device; expiresAt: Instant } | Refused<'code-unknown' | 'wait'>> {
      const seconds = await wrongCodes.take(approverId)
      if (seconds > 0) return refused({ kind: 'wait', seconds })
      const typed = code.normalize('NFKC').replaceAll(/[\s\p{Dash}]/gu, '')
      const pairing = await findByCode(adapter, kind, typed, now())
      if (pairing?.state !== 'waiting') return refused({ kind: 'code-unknown' })
      await wrongCodes.giveBack(approverId)
      const device = deviceSchema.parse(JSON.parse(pairing.device))
      return { ok: true, pairingId: pairing.id, device, expiresAt: pairing.expiresAt }
    },

    /** Keeps this device for that person, and from any other approval; asked before the person is admitted. */
    async keepFor(pairingId: string, personId: string): Promise<{ ok: true } | ApprovalRefused> {
      const kept = await keepFor(pairingId, personId)
      return kept.ok ? { ok: true } : kept
    },

    /** Gives the device back, unless it was approved. */
    giveBack: (pairingId: string, personId: string): Promise<void> =>
      step(adapter, { id: pairingId, keptFor: personId, from: 'kept', to: 'waiting' }),

    /** Lets the device in as that person; asked again, should an answer get lost, it changes nothing. */
    async approve(pairingId: string, personId: string): Promise<{ ok: true } | ApprovalRefused> {
      const kept = await keepFor(pairingId, personId)
      if (!kept.ok) return kept
      if (kept.pairing.state === 'kept') {
        await ensurePerson(adapter, personId, new Date(now()))
        // The person of a device is that one device: paired again, they leave the other.
        await sessions.revokeAllOf(personId)
        await step(adapter, { id: pairingId, keptFor: personId, from: 'kept', to: 'approved' })
      }
      return { ok: true }
    },

    /**
     * The device asks with its secret, and is given a session of its own person, never the approver's. Until the code
     * would have expired it can ask again, should an answer get lost: the token is made of the secret, so that it is the
     * same, and that nobody but the device could make it.
     */
    async poll(pollToken: string): Promise<PollAnswer> {
      const pairing = await findByPollToken(adapter, kind, pollToken, now())
      if (pairing === null) return { state: 'expired' }
      const { id, state, keptFor, expiresAt } = pairing
      if (state === 'waiting' || state === 'kept' || keptFor === null) return { state: 'pending', expiresAt }
      const token = createHmac('sha256', pollToken).update('session').digest('hex')
      const opened = (await sessions.handOver(token)) ?? (state === 'opened' ? null : await openSession(keptFor, token))
      // It was ended since: not by this secret does it begin anew.
      if (opened === null) return { state: 'expired' }
      await step(adapter, { id, keptFor, from: 'approved', to: 'opened' })
      return { state: 'approved', ...opened }
    },
  }
}
