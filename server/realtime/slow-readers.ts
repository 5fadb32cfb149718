import type { BoardSocket } from './board-socket.ts'

/** Bytes that may wait for one screen: the frames of a busy minute. It reads a snapshot sooner than more than that. */
const WAITING_AT_MOST = 1_000_000

/**
 * Hangs up on every screen that reads so little that what waits for it has come to the bound: it would fill the memory
 * of all others. It connects again, and catches up from where it was.
 * @returns how many there were
 */
export function hangUpOnSlowReaders(sockets: Iterable<BoardSocket>): number {
  let hungUp = 0
  for (const socket of sockets) {
    if (waitingFor(socket) <= WAITING_AT_MOST) continue
    hungUp += 1
    // Not asked to close: it does not read.
    socket.conn.request.socket.destroy()
  }
  return hungUp
}

/** Bytes, or characters of what is not written yet, that a screen has not taken. */
function waitingFor({ conn }: BoardSocket): number {
  let waiting = conn.request.socket.writableLength
  // The library says this to nobody; its events would have to be followed for every packet of every screen.
  for (const { data } of conn['writeBuffer']) waiting += typeof data === 'string' ? data.length : 0
  return waiting
}
