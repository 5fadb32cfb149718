import { PROTOCOL } from '#shared/protocol/version.ts'

/**
 * As much of engine.io 4 and socket.io 5 as a screen needs. By hand, because a thousand real clients in one process
 * would be slower than the server that they are to measure.
 */
export const SOCKET_PATH = '/socket.io/?EIO=4&transport=websocket'
export const connect = (person: string): string => `40${JSON.stringify({ protocol: PROTOCOL, person })}`
export const PONG = '3'

/** Where the log is, and what its clock shows. */
export type Whereabouts = { log: string; seq: number; now: number }

export type Packet =
  | { is: 'open' | 'connected' | 'ping' | 'other' }
  /** Which changes it holds; the rest of it stays unread. */
  | { is: 'frame'; from: number; to: number }
  | ({ is: 'heartbeat' } & Whereabouts)
  /** The server has turned the screen away, or ended the connection. */
  | { is: 'end'; said: string }

/** The longest beginning that has to be looked at to tell what a packet is. */
const HEAD = 160
const FRAME = /^42\["frame",\{"log":"[^"]*","from":(\d+),"to":(\d+),/
const HEARTBEAT = /^42\["heartbeat",\{"log":"([^"]*)","seq":(\d+),"now":(\d+)\}/
const END = /^(1|41|44|42\["farewell")/

/** Tells a packet by its first bytes. */
export function readPacket(bytes: Buffer): Packet {
  const head = bytes.toString('latin1', 0, HEAD)
  const frame = FRAME.exec(head)
  if (frame !== null) return { is: 'frame', from: Number(frame[1]), to: Number(frame[2]) }
  const heartbeat = HEARTBEAT.exec(head)
  if (heartbeat !== null) {
    const [, log = '', seq, now] = heartbeat
    return { is: 'heartbeat', log, seq: Number(seq), now: Number(now) }
  }
  if (head === '2') return { is: 'ping' }
  if (head.startsWith('0')) return { is: 'open' }
  if (head.startsWith('40')) return { is: 'connected' }
  return END.test(head) ? { is: 'end', said: head } : { is: 'other' }
}

/** Reads a whole frame and throws unless it holds every change from `from` to `to`, in order. */
export function checkFrame(bytes: Buffer, { from, to }: { from: number; to: number }): void {
  const whole: unknown = JSON.parse(bytes.toString().slice('42'.length))
  const frame: unknown = Array.isArray(whole) ? whole[1] : undefined
  const changes = typeof frame === 'object' && frame !== null && 'changes' in frame ? frame.changes : undefined
  const isWhole =
    Array.isArray(changes) &&
    changes.length === to - from + 1 &&
    changes.every((change: { seq?: unknown }, index) => change.seq === from + index)
  if (!isWhole) throw new Error(`a frame from ${from} to ${to} that does not hold these changes`)
}
