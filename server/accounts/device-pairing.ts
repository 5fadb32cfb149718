import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { type Instant, instant } from '#shared/board/instant.ts'
import { PAIRING_LIFETIME } from '#shared/protocol/accounts.ts'
import { refused, type Refused } from './account-refusal.ts'
import { limiterInMemory } from '#server/limits/limiter.ts'
import type { OpenedSession } from './sessions.ts'

/** How long the codes are, and how many are out at once: together they say how often a guess hits one. */
export type Codes = { digits: number; atOnce: number }

type Pairing<Device> = {
  id: string
  code: string
  device: Device
  expiresAt: Instant
  /** The person that it is kept for, from the moment in which somebody approves: one approval only. */
  keptFor: string | null
  opened: Promise<OpenedSession> | null
}

/** From one address, in the time that a code is shown for: all screens of two ministries may stand behind one. */
const BEGINNINGS = 200

type ApprovalRefused = Refused<'pairing-expired' | 'pairing-approved-already'>

export type PollAnswer =
  | { state: 'pending'; expiresAt: Instant }
  | ({ state: 'approved' } & OpenedSession)
  | { state: 'expired' }

/**
 * Pairing as televisions do it: a device shows a code, somebody types it elsewhere, and the device gets a session of a
 * person of its own. Kept in memory: after a restart a device that is waiting shows another code.
 * @template Device what a device says of itself: whoever approves compares it with the one they stand before
 * @param openSession ends what that person had, and opens a session of them
 */
export function createDevicePairing<Device>(
  { digits, atOnce }: Codes,
  openSession: (personId: string) => Promise<OpenedSession>,
  now: () => Instant,
) {
  /** By the secret with which the device asks. */
  const pairings = new Map<string, Pairing<Device>>()
  const beginnings = limiterInMemory({ name: 'begin', attempts: BEGINNINGS, per: PAIRING_LIFETIME })
  const wrongCodes = limiterInMemory({ name: 'code', attempts: 10, per: PAIRING_LIFETIME })

  function dropExpired(): void {
    for (const [pollToken, { expiresAt }] of pairings) if (expiresAt <= now()) pairings.delete(pollToken)
  }

  function find(matches: (pairing: Pairing<Device>) => boolean): Pairing<Device> | undefined {
    dropExpired()
    return [...pairings.values()].find(matches)
  }

  function unusedCode(): string {
    const code = randomInt(10 ** digits)
      .toString()
      .padStart(digits, '0')
    return find((pairing) => pairing.code === code) === undefined ? code : unusedCode()
  }

  function keepFor(pairingId: string, personId: string): { ok: true; pairing: Pairing<Device> } | ApprovalRefused {
    const pairing = find(({ id }) => id === pairingId)
    if (pairing === undefined) return refused({ kind: 'pairing-expired' })
    pairing.keptFor ??= personId
    return pairing.keptFor === personId ? { ok: true, pairing } : refused({ kind: 'pairing-approved-already' })
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
      dropExpired()
      if (pairings.size >= atOnce) return refused({ kind: 'wait', seconds: 60 })
      const code = unusedCode()
      const pollToken = randomBytes(32).toString('base64url')
      const expiresAt = instant(now() + PAIRING_LIFETIME)
      pairings.set(pollToken, { id: randomUUID(), code, device, expiresAt, keptFor: null, opened: null })
      const half = digits / 2
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
      const pairing = find((candidate) => candidate.code === typed && candidate.keptFor === null)
      if (pairing === undefined) return refused({ kind: 'code-unknown' })
      await wrongCodes.giveBack(approverId)
      return { ok: true, pairingId: pairing.id, device: pairing.device, expiresAt: pairing.expiresAt }
    },

    /** Keeps this device for that person, and from any other approval; asked before the person is admitted. */
    keepFor,

    /** Gives the device back, unless it was approved. */
    giveBack(pairingId: string, personId: string): void {
      const pairing = find(({ id }) => id === pairingId)
      if (pairing?.keptFor === personId && pairing.opened === null) pairing.keptFor = null
    },

    /**
     * Opens the session that the device will fetch: one of its own person, never the approver's. Asked again, should an
     * answer get lost, it gives the same answer.
     */
    async approve(pairingId: string, personId: string): Promise<{ ok: true; sessionId: string } | ApprovalRefused> {
      const kept = keepFor(pairingId, personId)
      if (!kept.ok) return kept
      const { pairing } = kept
      pairing.opened ??= openSession(personId)
      try {
        return { ok: true, sessionId: (await pairing.opened).session.sessionId }
      } catch (error) {
        pairing.opened = null
        throw error
      }
    },

    /** The device asks with its secret; until the code would have expired it can ask again, should an answer get lost. */
    async poll(pollToken: string): Promise<PollAnswer> {
      dropExpired()
      const pairing = pairings.get(pollToken)
      if (pairing === undefined) return { state: 'expired' }
      if (pairing.opened === null) return { state: 'pending', expiresAt: pairing.expiresAt }
      return { state: 'approved', ...(await pairing.opened) }
    },
  }
}
