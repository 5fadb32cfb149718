import type { Change } from '#shared/board/change.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { ChangesPage, Snapshot } from '#shared/protocol/http.ts'
import type { Frame, Heartbeat } from '#shared/protocol/socket.ts'
import { backoff } from './backoff.ts'
import { Bell } from './bell.ts'
import { advance, type Confirmed, fromSnapshot, type Stretch } from './confirmed-state.ts'
import type { Reply } from './reply.ts'
import type { ServerApi } from './server-api.ts'

type FollowerParts = {
  person: PersonId
  api: Pick<ServerApi, 'snapshot' | 'changesSince'>
  confirmed: () => Confirmed | null
  /** The confirmed state moved on; `changes` are those that moved it, none after a snapshot. */
  onConfirmed: (confirmed: Confirmed, changes: readonly Change[]) => void
  /** What is held may be held no longer: board, texts and the copy on the device. A snapshot follows. */
  onDiscard: () => void
  /** The log's clock showed this just now. */
  onTime: (now: Instant) => void
  /** At this time the confirmed board was the present one. */
  onCurrent: (now: Instant) => void
  onSignedOut: () => void
  /** The server says something that this client does not understand. */
  onUnreadable: () => void
}

/** Further behind than this, a snapshot is less than the pages. */
const FAR_BEHIND = 2_000
/** Frames that wait for a gap to be filled; beyond it they too are left to the pages. */
const FRAMES_KEPT = 1_000

/**
 * Brings the confirmed state to where the log is and keeps it there. Frames that follow on are applied; what is
 * missing after a gap, or by a heartbeat that is ahead of us, is fetched, and later frames wait for it.
 */
export class LogFollower {
  readonly #parts: FollowerParts
  /** Ends a pause between two attempts. */
  readonly #link = new Bell()
  #frames: Frame[] = []
  /** The last heartbeat, until the board has been where it says. */
  #heard: Heartbeat | null = null
  /** What is missing has to be asked for, whatever frames and heartbeats say. */
  #mustAsk = false
  /** Nothing was heard on this connection yet. */
  #isNewLine = false
  /** What is held is not to be built on: only a snapshot can take its place. */
  #mustReplace = false
  #fetching = false
  #stopped = false

  constructor(parts: FollowerParts) {
    this.#parts = parts
  }

  /** The socket is open: what is appended from now on comes as frames, and a heartbeat says what came before. */
  connected(): void {
    this.#heard = null
    this.#isNewLine = true
    this.#link.nudge()
    this.#settle()
  }

  frame(frame: Frame): void {
    this.#frames.push(frame)
    if (this.#frames.length > FRAMES_KEPT) {
      this.#frames = []
      this.#mustAsk = true
    }
    this.#settle()
  }

  heartbeat(heartbeat: Heartbeat): void {
    // Ahead of the server of a new line, what is held may be of a log that was cut short: only an answer can tell.
    if (this.#isNewLine && heartbeat.seq < this.#heldSeq()) this.#mustAsk = true
    this.#isNewLine = false
    this.#heard = heartbeat
    this.#parts.onTime(heartbeat.now)
    this.#settle()
  }

  /** Nothing that is held can be built on any more: one's own rights have changed. */
  startOver(): void {
    this.#discard()
    this.#settle()
  }

  /** What is held was made by another build of the client. It may be shown until a snapshot takes its place. */
  replaceHeld(): void {
    this.#mustReplace = true
  }

  /** False as long as what is held is another build's. */
  isHeldOurs(): boolean {
    return !this.#mustReplace
  }

  /** Asks without waiting for a connection: there may never be one, and an old board is better than none. */
  begin(): void {
    this.#settle()
  }

  stop(): void {
    this.#stopped = true
    this.#link.nudge()
  }

  /** -1 while nothing is held. */
  #heldSeq(): number {
    return this.#parts.confirmed()?.board.position.seq ?? -1
  }

  #discard(): void {
    this.#frames = []
    this.#heard = null
    this.#mustAsk = true
    this.#parts.onDiscard()
  }

  #settle(): void {
    if (!this.#fetching) void this.#catchUp()
  }

  /** What can be parsed but not applied is of another version too: better no news than a board that seems to be live. */
  async #catchUp(): Promise<void> {
    this.#fetching = true
    try {
      let attempt = 0
      while (!this.#stopped && this.#isBehind()) {
        this.#mustAsk = false
        const pause = this.#receive(await this.#ask(), attempt)
        attempt = pause === 0 ? 0 : attempt + 1
        if (pause > 0) await this.#link.wait(pause)
      }
    } catch (error) {
      console.error(error)
      this.#giveUp(this.#parts.onUnreadable)
    } finally {
      this.#fetching = false
    }
  }

  /** Applies the frames that follow on; true if something is missing then. */
  #isBehind(): boolean {
    if (this.#mustReplace) return true
    while (this.#frames[0] !== undefined && this.#take(this.#frames[0])) this.#frames.shift()
    const confirmed = this.#parts.confirmed()
    if (confirmed === null || this.#mustAsk || this.#frames.length > 0) return true
    if (this.#heard === null) return false
    const { log, seq } = confirmed.board.position
    if (this.#heard.log !== log) {
      this.#discard()
      return true
    }
    if (this.#heard.seq > seq) return true
    this.#parts.onCurrent(this.#heard.now)
    this.#heard = null
    return false
  }

  /** False if the stretch does not follow on what is held, or if all of that had to go because of it. */
  #take(stretch: Stretch): boolean {
    const confirmed = this.#parts.confirmed()
    if (confirmed === null) return false
    const step = advance(confirmed, stretch)
    if (step.kind === 'other-log' || step.kind === 'rights-changed') this.#discard()
    if (step.kind !== 'advanced') return false
    if (step.changes.length > 0) this.#parts.onConfirmed(step.confirmed, step.changes)
    return true
  }

  #ask(): Promise<Reply<Snapshot | ChangesPage>> {
    const { api, confirmed } = this.#parts
    const position = confirmed()?.board.position
    if (position === undefined || this.#mustReplace || (this.#heard?.seq ?? 0) - position.seq > FAR_BEHIND)
      return api.snapshot()
    return api.changesSince(position)
  }

  /** Takes an answer; returns how many milliseconds to wait before the next request. */
  #receive(reply: Reply<Snapshot | ChangesPage>, attempt: number): number {
    if (reply.kind === 'answered') {
      const isNews = 'board' in reply.body ? this.#takeSnapshot(reply.body) : this.#takePage(reply.body)
      return isNews ? 0 : backoff(attempt, null)
    }
    this.#mustAsk = true
    switch (reply.kind) {
      case 'unreachable':
        return backoff(attempt, reply.retryAfter)
      case 'failed':
        return backoff(attempt, null)
      case 'refused':
        // The position is none of the server's log. A snapshot is refused only to somebody who is no longer in.
        if (this.#parts.confirmed() !== null) this.#discard()
        else this.#giveUp(this.#parts.onSignedOut)
        return 0
      case 'signed-out':
        this.#giveUp(this.#parts.onSignedOut)
        return 0
      case 'unreadable':
        this.#giveUp(this.#parts.onUnreadable)
        return 0
    }
  }

  #takeSnapshot(snapshot: Snapshot): true {
    if (snapshot.person !== this.#parts.person) {
      // The cookie is somebody else's by now, and so is what it opens.
      this.#giveUp(this.#parts.onSignedOut)
      return true
    }
    this.#mustReplace = false
    this.#parts.onTime(snapshot.now)
    this.#parts.onConfirmed(fromSnapshot(snapshot), [])
    this.#parts.onCurrent(snapshot.now)
    return true
  }

  /** False if the page brings nothing although there is more: the server that answered is itself behind. */
  #takePage(page: ChangesPage): boolean {
    const before = this.#parts.confirmed()?.board.position.seq
    this.#take(page)
    const position = this.#parts.confirmed()?.board.position
    if (position === undefined || position.seq >= page.head) return true
    this.#mustAsk = true
    return position.seq !== before
  }

  #giveUp(tell: () => void): void {
    this.stop()
    tell()
  }
}
