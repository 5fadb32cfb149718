import { randomUUID } from 'node:crypto'
import { type Command, commandSchema } from '#shared/board/command.ts'
import { instant } from '#shared/board/instant.ts'
import { outcomeSchema, type Submission } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { request } from '#client/sync/reply.ts'
import { Sender } from '#client/sync/sender.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import type { SignedIn } from '../../bench/load/plan.ts'
import type { Ledger } from '../oracle/ledger.ts'
import type { Asked } from './mixed-commands.ts'

type DeviceParts = {
  officer: SignedIn
  client: string
  /** Where the server, or what stands before it, is reached. */
  origin: string
  log: string
  ledger: Ledger
  /** What to ask for next; null for no more. */
  next: () => Asked | null
  /** How far its person has seen the board. */
  seen: () => number
}

/**
 * One client of an officer, with the client's own sender: one command after another, each sent with its one id until
 * it is answered. What it is told goes into the ledger.
 */
export class Device {
  readonly #parts: DeviceParts
  readonly #sender: Sender
  readonly #stop = new AbortController()
  #entry: Pick<OutboxEntry, 'command' | 'progress'> | null = null

  constructor(parts: DeviceParts) {
    this.#parts = parts
    this.#sender = new Sender({
      outbox: {
        entries: () => (this.#entry === null ? [] : [this.#entry]),
        mark: (id, progress) => this.#mark(id, progress),
      },
      submit: (command) => this.#submit(command),
      onSignedOut: () => {
        throw new Error(`${parts.client} was signed out`)
      },
    })
    this.#askNext()
    void this.#sender.run(this.#stop.signal)
  }

  /** The line is back: nothing needs to wait any longer. */
  hurry(): void {
    this.#sender.hurry()
  }

  /** There may be more to ask. */
  wake(): void {
    if (this.#entry === null) this.#askNext()
  }

  stop(): void {
    this.#stop.abort()
  }

  #askNext(): void {
    const { officer, client, log, ledger, next, seen } = this.#parts
    const asked = next()
    if (asked === null) {
      this.#entry = null
      return
    }
    const stamp = { id: randomUUID(), basis: { log, seq: seen() }, observedAt: instant(Date.now()) }
    const command = commandSchema.parse({ ...stamp, ...asked })
    ledger.ask(command, officer.person, client)
    this.#entry = { command, progress: { at: 'kept' } }
    this.#sender.poke()
  }

  #mark(id: string, progress: OutboxEntry['progress']): void {
    // Five answers that were none: a person would be asked, and would send it again.
    if (progress.at === 'parked') return
    if (this.#entry?.command.id === id) this.#askNext()
  }

  async #submit(command: Command) {
    const { officer, client, origin, ledger } = this.#parts
    const submission: Submission = { protocol: PROTOCOL, person: officer.person, client, command }
    const reply = await request(outcomeSchema, `${origin}/api/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: officer.cookie },
      body: JSON.stringify(submission),
    })
    if (reply.kind === 'answered') ledger.answer(command.id, reply.body)
    if (reply.kind === 'refused')
      ledger.answer(command.id, { outcome: 'refused', commandId: command.id, refusal: reply.refusal })
    return reply
  }
}
