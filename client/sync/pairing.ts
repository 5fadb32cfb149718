import * as z from 'zod/mini'
import {
  accountRefusedSchema,
  type PairingBegun,
  pairingBegunSchema,
  pairingPolledSchema,
} from '#shared/protocol/accounts.ts'
import { postJson } from './reply.ts'

/** What wants to be let in: a wall, or the remote of a review's stage. */
export type DeviceKind = 'wall' | 'remote'

/** A code to show; `wait` (milliseconds) if there are too many devices asking; `unreachable` if there is no answer. */
export type Begun = ({ kind: 'begun' } & PairingBegun) | { kind: 'wait'; wait: number } | { kind: 'unreachable' }

/**
 * Asks for a code to show on this device.
 * @param said what a device of this kind says of itself
 */
export async function beginPairing(device: DeviceKind, said: object): Promise<Begun> {
  const reply = await postJson(z.union([pairingBegunSchema, accountRefusedSchema]), `/api/${device}/begin`, said)
  if (reply.kind !== 'answered') return { kind: 'unreachable' }
  if (!('outcome' in reply.body)) return { kind: 'begun', ...reply.body }
  const { refusal } = reply.body
  return refusal.kind === 'wait' ? { kind: 'wait', wait: 1_000 * refusal.seconds } : { kind: 'unreachable' }
}

/** Asks whether somebody has approved. The answer that says so brings the device's own session as a cookie. */
export async function pollPairing(
  device: DeviceKind,
  pollToken: string,
): Promise<'pending' | 'approved' | 'expired' | 'unreachable'> {
  const reply = await postJson(pairingPolledSchema, `/api/${device}/poll`, { pollToken })
  return reply.kind === 'answered' ? reply.body.state : 'unreachable'
}
