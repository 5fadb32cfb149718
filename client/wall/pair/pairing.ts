import * as z from 'zod/mini'
import { postJson } from '#client/sync/reply.ts'
import {
  accountRefusedSchema,
  type PairingBegun,
  pairingBegunSchema,
  pairingPolledSchema,
  type WallBegin,
} from '#shared/protocol/accounts.ts'

/** What a screen says of itself when it asks to be let in. */
export type ScreenToPair = WallBegin['screen']

/** A code to show; `wait` (milliseconds) if there are too many screens asking; `unreachable` if there is no answer. */
export type Begun = ({ kind: 'begun' } & PairingBegun) | { kind: 'wait'; wait: number } | { kind: 'unreachable' }

/** Asks for a code to show on this screen. */
export async function beginPairing(screen: ScreenToPair): Promise<Begun> {
  const reply = await postJson(z.union([pairingBegunSchema, accountRefusedSchema]), '/api/wall/begin', { screen })
  if (reply.kind !== 'answered') return { kind: 'unreachable' }
  if (!('outcome' in reply.body)) return { kind: 'begun', ...reply.body }
  const { refusal } = reply.body
  return refusal.kind === 'wait' ? { kind: 'wait', wait: 1_000 * refusal.seconds } : { kind: 'unreachable' }
}

/** Asks whether somebody has approved. The answer that says so brings the wall's own session as a cookie. */
export async function pollPairing(pollToken: string): Promise<'pending' | 'approved' | 'expired' | 'unreachable'> {
  const reply = await postJson(pairingPolledSchema, '/api/wall/poll', { pollToken })
  return reply.kind === 'answered' ? reply.body.state : 'unreachable'
}
