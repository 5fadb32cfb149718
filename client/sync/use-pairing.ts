import { useEffect, useEffectEvent, useState } from 'react'
import { PAIRING_LIFETIME } from '#shared/protocol/accounts.ts'
import { backoff } from './backoff.ts'
import { beginPairing, type Begun, type DeviceKind, pollPairing } from './pairing.ts'
import { pause } from './pause.ts'

const POLL_EVERY = 2_000

export type PairingState = {
  /** The code to show; null until there is one. */
  code: string | null
  /** When the code ends, by this page's own monotonic clock, which no wrong date of a device can move. */
  endsAt: number
  link: 'asking' | 'connected' | 'unreachable' | 'crowded'
}

const NOTHING: PairingState = { code: null, endsAt: 0, link: 'asking' }

/**
 * Lets a device be let in: shows a code, asks every two seconds whether somebody approved it, and takes a new one when
 * it has expired. Without a server it keeps trying. `onApproved` is called once, then nothing more happens.
 * @param said what the device says of itself
 */
export function usePairing(device: DeviceKind, said: object, onApproved: () => void): PairingState {
  const [state, setState] = useState(NOTHING)
  const handleApproved = useEffectEvent(onApproved)
  const begin = useEffectEvent(() => beginPairing(device, said))
  // Another object that says the same is no reason for another code.
  const saying = JSON.stringify(said)

  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const show = (next: Partial<PairingState>) => {
      if (!signal.aborted) setState((before) => ({ ...before, ...next }))
    }
    const run = async () => {
      const approved = await pair(device, begin, show, signal)
      if (approved && !signal.aborted) handleApproved()
    }
    void run()
    return () => {
      ended.abort()
      setState(NOTHING)
    }
  }, [device, saying])
  return state
}

/** Resolves with true once the device is let in, with false when it is given up. */
async function pair(
  device: DeviceKind,
  begin: () => Promise<Begun>,
  show: (next: Partial<PairingState>) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    const begun = await begin()
    if (begun.kind === 'begun') {
      show({ code: begun.code, endsAt: performance.now() + PAIRING_LIFETIME, link: 'connected' })
      if (await isApproved(device, begun.pollToken, show, signal)) return true
      show(NOTHING)
      failures = -1
    } else {
      show({ link: begun.kind === 'wait' ? 'crowded' : 'unreachable' })
      await pause(begun.kind === 'wait' ? begun.wait : backoff(failures, null), signal)
    }
  }
  return false
}

/** Asks until the code is approved (true), or has expired. */
async function isApproved(
  device: DeviceKind,
  pollToken: string,
  show: (next: Partial<PairingState>) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for (;;) {
    await pause(POLL_EVERY, signal)
    // An approval that nobody waits for any more would let the device in unasked.
    if (signal.aborted) return false
    const answer = await pollPairing(device, pollToken)
    if (answer === 'approved' || answer === 'expired') return answer === 'approved'
    show({ link: answer === 'unreachable' ? 'unreachable' : 'connected' })
  }
}
