import type { Command } from '#shared/board/command.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import { backoff } from './backoff.ts'
import { Bell } from './bell.ts'
import { nextToSend } from './next-to-send.ts'
import type { Reply } from './reply.ts'
import type { OutboxEntry } from './sync.ts'

type SenderParts = {
  outbox: {
    entries(): readonly Pick<OutboxEntry, 'command' | 'progress'>[]
    mark(id: CommandId, progress: OutboxEntry['progress']): void
  }
  submit: (command: Command) => Promise<Reply<Outcome>>
  onSignedOut: () => void
}

/** After so many answers that were none, a command is set aside. */
const PARKED_AFTER = 5

/** The only thing that sends commands, and sends them again: in order, each with its one id, until it is answered. */
export class Sender {
  readonly #parts: SenderParts
  /** Rung when there is something new to send, */
  readonly #work = new Bell()
  /** and when the link is back, which ends a pause as well. */
  readonly #link = new Bell()
  readonly #failures = new Map<CommandId, number>()
  #attempt = 0
  #signedOut = false
  #running: Promise<void> | null = null

  constructor(parts: SenderParts) {
    this.#parts = parts
  }

  /** Something new may be there to send. */
  poke(): void {
    this.#work.ring()
  }

  /** The link is back: no need to wait any longer. */
  hurry(): void {
    this.#link.nudge()
    this.#work.ring()
  }

  /** Sends until `signal` is aborted; asked a second time it is the same run. */
  run(signal: AbortSignal): Promise<void> {
    this.#running ??= this.#run(signal)
    return this.#running
  }

  async #run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.hurry(), { once: true })
    while (!signal.aborted) {
      const command = this.#signedOut ? undefined : nextToSend(this.#parts.outbox.entries())
      if (command === undefined) {
        await this.#work.wait(Infinity)
        continue
      }
      const pause = this.#settle(command, await this.#parts.submit(command))
      if (pause > 0) await this.#link.wait(pause)
    }
  }

  /** Notes what became of a command; returns the milliseconds to wait before anything else is sent. */
  #settle(command: Command, reply: Reply<Outcome>): number {
    const { outbox, onSignedOut } = this.#parts
    switch (reply.kind) {
      case 'unreachable':
        return backoff(this.#attempt++, reply.retryAfter)
      case 'signed-out':
        this.#signedOut = true
        onSignedOut()
        return 0
      case 'failed':
      case 'unreadable':
        return this.#fail(command, reply.kind === 'failed' ? reply.errorId : null)
      case 'refused':
        outbox.mark(command.id, { at: 'refused', refusal: reply.refusal })
        break
      case 'answered':
        outbox.mark(command.id, progressAfter(reply.body))
    }
    this.#attempt = 0
    this.#failures.delete(command.id)
    return 0
  }

  #fail(command: Command, errorId: string | null): number {
    const failures = (this.#failures.get(command.id) ?? 0) + 1
    if (failures < PARKED_AFTER) {
      this.#failures.set(command.id, failures)
      return backoff(failures - 1, null)
    }
    this.#failures.delete(command.id)
    this.#parts.outbox.mark(command.id, { at: 'parked', errorId })
    return 0
  }
}

const progressAfter = (outcome: Outcome): OutboxEntry['progress'] =>
  outcome.outcome === 'accepted' ? { at: 'accepted', upTo: outcome.upTo } : { at: 'refused', refusal: outcome.refusal }
