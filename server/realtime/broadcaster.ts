import type { Change } from '#shared/board/change.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Text } from '#shared/board/text.ts'
import type { Frame, Heartbeat } from '#shared/protocol/socket.ts'
import type { Appended, LiveBoard } from '#server/board/live-board.ts'
import { textsFor, textsWith } from './audience.ts'

/** Milliseconds for which changes are gathered after one went out: two frames of a 60 Hz screen. */
const GATHER = 33

/** Where frames go to. */
export type Audiences = {
  /** Each audience that is there now, with one person of it. */
  present(): Iterable<readonly [audience: string, member: PersonId]>
  send(audience: string, frame: Frame): void
}

/** Tells every audience of what is appended. */
export type Broadcaster = {
  append(appended: Appended): void
  /** How far the frames have come, which may be some milliseconds behind the board. */
  heartbeat(): Heartbeat
  /** Sends what is gathered, and no more. */
  close(): void
}

/**
 * The first change goes out at once, the next are gathered: one frame for each audience, whatever happens meanwhile.
 * @param onSent told how long the oldest change of a frame has waited
 */
export function createBroadcaster(
  liveBoard: LiveBoard,
  audiences: Audiences,
  onSent: (lagSeconds: number) => void,
): Broadcaster {
  const { log } = liveBoard.board().position
  let sent = liveBoard.board().position.seq
  let changes: Change[] = []
  let brought: Text[] = []
  let oldest = 0
  let gathering: NodeJS.Timeout | undefined

  function flush(): void {
    clearTimeout(gathering)
    gathering = undefined
    const [first, last] = [changes[0], changes.at(-1)]
    if (first === undefined || last === undefined) return
    const board = liveBoard.board()
    const texts = withRevealed(changes, brought)
    const stretch = { log, from: first.seq, to: last.seq, changes }
    const present = [...audiences.present()]
    for (const [audience, member] of present)
      audiences.send(audience, { ...stretch, texts: textsFor(board, texts, member) })
    sent = last.seq
    onSent((performance.now() - oldest) / 1000)
    changes = []
    brought = []
    // Whoever comes next is sent the next change at once: a frame that went to nobody makes nobody wait.
    if (present.length > 0) gathering = setTimeout(flush, GATHER)
  }

  function withRevealed(news: readonly Change[], texts: readonly Text[]): Text[] {
    const all = new Map(texts.map((text) => [text.ref, text]))
    for (const ref of textsWith(news)) {
      const text = all.get(ref) ?? liveBoard.texts.get(ref)
      if (text !== undefined) all.set(ref, text)
    }
    return [...all.values()]
  }

  return {
    append(appended) {
      if (changes.length === 0) oldest = performance.now()
      changes.push(...appended.changes)
      brought.push(...appended.texts)
      if (gathering === undefined) flush()
    },
    heartbeat: () => ({ log, seq: sent, now: liveBoard.now() }),
    close() {
      flush()
      clearTimeout(gathering)
    },
  }
}
