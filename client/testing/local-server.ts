import type { Command } from '#shared/board/command.ts'
import type { PersonId } from '#shared/board/identity.ts'
import { rightsChangedFor } from '#shared/board/held-texts.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import type { Farewell } from '#shared/protocol/socket.ts'
import type { Reply } from '#client/sync/reply.ts'
import type { ServerApi } from '#client/sync/server-api.ts'
import type { LinkEvents, OpenLink } from '#client/sync/socket.ts'
import type { LocalLog } from './local-log.ts'

type Line = { person: PersonId; events: LinkEvents; sent: number }

/**
 * A server in memory over a local log: requests and lines of any number of clients, with the network in the test's
 * hands. Frames go out when the test says `broadcast`, requests are answered at once unless the network is cut.
 */
export class LocalServer {
  log: LocalLog
  /** Commands that reached the server, in order, with each time one came. */
  readonly received: Command[] = []
  readonly #lines = new Set<Line>()
  readonly #answers: Reply<Outcome>[] = []
  #isReachable = true
  #isSilent = false

  constructor(log: LocalLog) {
    this.log = log
  }

  /** What `person` asks with their cookie. */
  apiOf(person: PersonId): ServerApi {
    return {
      submit: ({ person: named, command, client }) =>
        this.#whenReachable(() => {
          if (named !== person) return { kind: 'signed-out' }
          this.received.push(command)
          const answer = this.#answers.shift()
          // An answer that is none may come before the command was taken, or after.
          if (answer !== undefined) return answer
          const body = this.log.submit(command, { person, client })
          return this.#isSilent ? new Promise(() => {}) : { kind: 'answered', body }
        }),
      snapshot: () => this.#whenReachable(() => ({ kind: 'answered', body: this.log.snapshot(person) })),
      changesSince: ({ log, seq }) =>
        this.#whenReachable(() =>
          log === this.log.id
            ? { kind: 'answered', body: this.log.changesSince(seq, person, PAGE) }
            : { kind: 'refused', refusal: { kind: 'invalid', rule: 'other-log' } },
        ),
      history: (of) => this.#whenReachable(() => ({ kind: 'answered', body: this.log.history(of, person) })),
    }
  }

  /** Lines of `person`; each is open at once, if the network allows, and hears at once where the log is. */
  lineOf(person: PersonId): OpenLink {
    return (events) => {
      const line: Line = { person, events, sent: 0 }
      const open = () => {
        if (!this.#isReachable) return
        line.sent = this.log.board.position.seq
        this.#lines.add(line)
        events.onOpen()
        this.#beat(line)
      }
      open()
      return { look: () => {}, park: () => {}, renew: open, close: () => void this.#lines.delete(line) }
    }
  }

  /** Sends every open line the frames that it has not had, after showing out those whose own rights they change. */
  broadcast(): void {
    for (const line of this.#lines) {
      const { changes, ...stretch } = this.log.changesSince(line.sent, line.person)
      const isShownOut = changes.some((change) => rightsChangedFor(change) === line.person)
      line.sent = this.log.board.position.seq
      if (isShownOut) this.#showOut(line, 'rights-changed')
      else if (changes.length > 0) line.events.onFrame({ ...stretch, changes })
    }
  }

  /** Says to every open line where the log is. */
  heartbeat(): void {
    for (const line of this.#lines) this.#beat(line)
  }

  /** Loses what should have gone out by now, as a line that is dead without a close does. */
  loseFrames(): void {
    for (const line of this.#lines) line.sent = this.log.board.position.seq
  }

  /** The network is gone: lines are dead, requests reach nobody. */
  cut(): void {
    this.#isReachable = false
    this.#lines.clear()
  }

  /** The network is there again; lines come back when their clients renew them. */
  mend(): void {
    this.#isReachable = true
  }

  /** The next command gets this in place of the server's own answer. */
  answerNext(...replies: Reply<Outcome>[]): void {
    this.#answers.push(...replies)
  }

  /** From here on commands are taken, and nobody is told so but by frames. */
  fallSilent(): void {
    this.#isSilent = true
  }

  #beat({ events }: Line): void {
    const { log, seq } = this.log.board.position
    events.onHeartbeat({ log, seq, now: this.log.now })
  }

  #showOut(line: Line, why: Farewell): void {
    this.#lines.delete(line)
    line.events.onFarewell(why)
  }

  async #whenReachable<Body>(answer: () => Reply<Body> | Promise<Reply<Body>>): Promise<Reply<Body>> {
    return this.#isReachable ? answer() : { kind: 'unreachable', retryAfter: null }
  }
}

/** Short, so that a catch-up takes several. */
const PAGE = 5
