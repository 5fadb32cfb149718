import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { type Instant, instant } from '#shared/board/instant.ts'
import type { Screen } from '#shared/board/person-schema.ts'
import { PAIRING_LIFETIME } from '#shared/protocol/accounts.ts'
import { refused, type Refused } from './account-refusal.ts'
import { createAttemptLimit } from './attempt-limit.ts'
import type { OpenedSession } from './sessions.ts'

/** What a screen says of itself; whoever approves compares it with the screen they stand before. */
export type ScreenToPair = Screen & { name: string | null }

/** With as many codes out, a guess hits one in 200,000 times, and an approver has few guesses. */
const PAIRINGS_AT_ONCE = 500

type Pairing = {
  id: string
  code: string
  screen: ScreenToPair
  expiresAt: Instant
  /** The wall person that it is kept for, from the moment in which somebody approves: one approval only. */
  keptFor: string | null
  opened: Promise<OpenedSession> | null
}

type ApprovalRefused = Refused<'pairing-expired' | 'pairing-approved-already'>

export type PollAnswer =
  | { state: 'pending'; expiresAt: Instant }
  | ({ state: 'approved' } & OpenedSession)
  | { state: 'expired' }

/**
 * Pairing as televisions do it: the wall shows a code, somebody types it elsewhere, and the wall gets a session of its
 * own person. Kept in memory: after a restart a wall that is waiting shows another code.
 * @param openWallSession ends what that wall person had, and opens a session of it
 */
export function createWallPairing(
  openWallSession: (wallPersonId: string) => Promise<OpenedSession>,
  now: () => Instant,
) {
  /** By the secret with which the wall asks. */
  const pairings = new Map<string, Pairing>()
  const beginnings = createAttemptLimit(30, PAIRING_LIFETIME, now)
  const wrongCodes = createAttemptLimit(10, PAIRING_LIFETIME, now)

  function dropExpired(): void {
    for (const [pollToken, { expiresAt }] of pairings) if (expiresAt <= now()) pairings.delete(pollToken)
  }

  function find(matches: (pairing: Pairing) => boolean): Pairing | undefined {
    dropExpired()
    return [...pairings.values()].find(matches)
  }

  function unusedCode(): string {
    const code = randomInt(100_000_000).toString().padStart(8, '0')
    return find((pairing) => pairing.code === code) === undefined ? code : unusedCode()
  }

  function keepFor(pairingId: string, wallPersonId: string): { ok: true; pairing: Pairing } | ApprovalRefused {
    const pairing = find(({ id }) => id === pairingId)
    if (pairing === undefined) return refused({ kind: 'pairing-expired' })
    pairing.keptFor ??= wallPersonId
    return pairing.keptFor === wallPersonId ? { ok: true, pairing } : refused({ kind: 'pairing-approved-already' })
  }

  return {
    /**
     * A screen asks to be let in.
     * @param from its address
     * @returns the code to show, and the secret to ask with
     */
    begin(
      screen: ScreenToPair,
      from: string,
    ): { ok: true; code: string; pollToken: string; expiresAt: Instant } | Refused<'wait'> {
      const seconds = beginnings.take(from)
      if (seconds > 0) return refused({ kind: 'wait', seconds })
      dropExpired()
      if (pairings.size >= PAIRINGS_AT_ONCE) return refused({ kind: 'wait', seconds: 60 })
      const code = unusedCode()
      const pollToken = randomBytes(32).toString('base64url')
      const expiresAt = instant(now() + PAIRING_LIFETIME)
      pairings.set(pollToken, { id: randomUUID(), code, screen, expiresAt, keptFor: null, opened: null })
      return { ok: true, code: `${code.slice(0, 4)}-${code.slice(4)}`, pollToken, expiresAt }
    },

    /**
     * Which screen shows this code.
     * @param code as typed: spaces and hyphens don't count
     * @param approverId who asks; whether they may is for the caller to decide
     * @returns the id to approve by: only what was looked up can be approved
     */
    lookUp(
      code: string,
      approverId: string,
    ): { ok: true; pairingId: string; screen: ScreenToPair; expiresAt: Instant } | Refused<'code-unknown' | 'wait'> {
      const seconds = wrongCodes.take(approverId)
      if (seconds > 0) return refused({ kind: 'wait', seconds })
      const digits = code.normalize('NFKC').replaceAll(/[\s\p{Dash}]/gu, '')
      const pairing = find((candidate) => candidate.code === digits && candidate.keptFor === null)
      if (pairing === undefined) return refused({ kind: 'code-unknown' })
      wrongCodes.giveBack(approverId)
      return { ok: true, pairingId: pairing.id, screen: pairing.screen, expiresAt: pairing.expiresAt }
    },

    /** Keeps this wall for that person, and from any other approval; asked before the person is admitted. */
    keepFor,

    /** Gives the wall back, unless it was approved. */
    giveBack(pairingId: string, wallPersonId: string): void {
      const pairing = find(({ id }) => id === pairingId)
      if (pairing?.keptFor === wallPersonId && pairing.opened === null) pairing.keptFor = null
    },

    /**
     * Opens the session that the wall will fetch: one of its own person, never the approver's. Asked again, should an
     * answer get lost, it gives the same answer.
     */
    async approve(pairingId: string, wallPersonId: string): Promise<{ ok: true; sessionId: string } | ApprovalRefused> {
      const kept = keepFor(pairingId, wallPersonId)
      if (!kept.ok) return kept
      const { pairing } = kept
      pairing.opened ??= openWallSession(wallPersonId)
      try {
        return { ok: true, sessionId: (await pairing.opened).session.sessionId }
      } catch (error) {
        pairing.opened = null
        throw error
      }
    },

    /** The wall asks with its secret; until the code would have expired it can ask again, should an answer get lost. */
    async poll(pollToken: string): Promise<PollAnswer> {
      dropExpired()
      const pairing = pairings.get(pollToken)
      if (pairing === undefined) return { state: 'expired' }
      if (pairing.opened === null) return { state: 'pending', expiresAt: pairing.expiresAt }
      return { state: 'approved', ...(await pairing.opened) }
    },
  }
}
