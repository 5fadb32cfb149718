import { changesPageSchema, snapshotSchema } from '#shared/protocol/http.ts'
import type { Confirmed } from '#client/sync/confirmed-state.ts'
import { LogFollower } from '#client/sync/log-follower.ts'
import { request } from '#client/sync/reply.ts'
import type { SignedIn } from '../../bench/load/plan.ts'
import type { Held } from '../oracle/judge.ts'
import { type Line, openLine } from './line.ts'

/** Somebody's screen: the client's own follower of the log, on real requests and a real line. */
export type Screen = {
  /** How far it has come; 0 before its first board. */
  seq(): number
  held(): Held | null
} & Line

/** @param onOpen told of each new line, as the client's outbox is */
export function openScreen(who: string, origin: string, viewer: SignedIn, onOpen: () => void): Screen {
  const { person, cookie } = viewer
  let confirmed: Confirmed | null = null
  const headers = { cookie }
  const fail = (what: string) => () => {
    throw new Error(`${who} ${what}`)
  }
  const follower = new LogFollower({
    person,
    api: {
      snapshot: () => request(snapshotSchema, `${origin}/api/board`, { headers }),
      changesSince: ({ log, seq }) =>
        request(changesPageSchema, `${origin}/api/changes?since=${seq}&log=${log}`, { headers }),
    },
    confirmed: () => confirmed,
    onConfirmed: (next) => {
      confirmed = next
    },
    onDiscard: () => {
      confirmed = null
    },
    onTime: () => {},
    onCurrent: () => {},
    onSignedOut: fail('was signed out'),
    onUnreadable: fail('was told what it cannot read'),
  })
  const line = openLine(origin, viewer, {
    onOpen() {
      follower.connected()
      onOpen()
    },
    onFrame: (frame) => follower.frame(frame),
    onHeartbeat: (heartbeat) => follower.heartbeat(heartbeat),
  })
  return {
    ...line,
    seq: () => confirmed?.board.position.seq ?? 0,
    held: () => (confirmed === null ? null : { who, person, board: confirmed.board, texts: confirmed.texts.values() }),
    [Symbol.dispose]() {
      follower.stop()
      line[Symbol.dispose]()
    },
  }
}
