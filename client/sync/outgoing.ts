import type { Change } from '#shared/board/change.ts'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import type { ClientId, CommandId, PersonId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import { ONLINE_ONLY } from '#shared/board/online-only.ts'
import type { Position } from '#shared/board/position.ts'
import { isReviewCommand } from '#shared/board/review/is-review.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { askedAgain } from './asked-again.ts'
import type { Confirmed } from './confirmed-state.ts'
import type { DeviceStore } from './device-store.ts'
import { inOneTab } from './in-one-tab.ts'
import { isUnanswered } from './is-unanswered.ts'
import { newCommand } from './new-command.ts'
import { type OnlineAnswer, onlineAnswer } from './online-answer.ts'
import { Outbox, type TabChannel } from './outbox.ts'
import { fetchReviewRules } from './rules-here.ts'
import { Sender } from './sender.ts'
import type { ServerApi } from './server-api.ts'
import { isOfOtherLog, onLogOf, settledIn, strayedFrom } from './settled.ts'
import type { OutboxEntry } from './sync.ts'
import type { Unstored } from './unstored.ts'

type OutgoingParts = {
  person: PersonId
  client: ClientId
  api: Pick<ServerApi, 'submit'>
  storage: DeviceStore | null
  unstored: Unstored
  channel: TabChannel
  confirmed: () => Confirmed | null
  now: () => Instant
  onChange: () => void
  onSignedOut: () => void
}

/** The way out: what a person asks for, from the finger until the confirmed board has taken it over. */
export class Outgoing {
  readonly #parts: OutgoingParts
  readonly #outbox: Outbox
  readonly #sender: Sender
  readonly #signal: AbortSignal
  /** Commands past the outbox that nobody has answered yet. */
  readonly #online = new Map<CommandId, (answer: OnlineAnswer) => void>()

  /** Sends and listens until `signal` is aborted. */
  constructor(parts: OutgoingParts, signal: AbortSignal) {
    const { person, client, api, storage, unstored, channel, onSignedOut } = parts
    this.#parts = parts
    this.#signal = signal
    this.#outbox = new Outbox({ person, storage, unstored, channel, onChange: () => this.#takeChange() })
    this.#sender = new Sender({
      outbox: { entries: () => this.#outbox.entries(), mark: (id, progress) => this.#mark(id, progress) },
      submit: (command) => api.submit({ protocol: PROTOCOL, person, client, command }),
      onSignedOut,
    })
    signal.addEventListener('abort', () => this.#outbox.close())
  }

  /** Takes what an earlier page of this account left. */
  async load(): Promise<void> {
    await this.#outbox.load()
    if (!this.entries().some(({ command }) => isReviewCommand(command))) return
    // Nothing waits for them: without a network they may not be there.
    fetchReviewRules().then(this.#parts.onChange, () => {})
  }

  start(): void {
    void inOneTab(`chaebi.sender.${this.#parts.person}`, this.#signal, () => this.#sender.run(this.#signal))
    this.#sendAlone()
  }

  entries(): readonly OutboxEntry[] {
    return this.#outbox.entries()
  }

  /** How many commands the server has not answered. */
  unsent(): number {
    return this.entries().filter(isUnanswered).length
  }

  /** How many are set aside after failures. */
  parked(): number {
    return this.entries().filter(({ progress }) => progress.at === 'parked').length
  }

  submit<Type extends CommandType>(type: Type, payload: CommandOf<Type>['payload'], basis: Position): CommandId {
    if (ONLINE_ONLY.has(type)) throw new Error(`${type} never goes through an outbox`)
    const command = newCommand(type, payload, { basis, observedAt: this.#parts.now() })
    this.#outbox.put(command)
    return command.id
  }

  /**
   * Past the outbox: one request, whatever comes of it. A board that holds the command is an answer as well, and may come
   * before the server's own or in place of one that is lost: nobody waits for what the screen already shows.
   */
  async sendOnline<Type extends CommandType>(
    type: Type,
    payload: CommandOf<Type>['payload'],
    basis: Position,
  ): Promise<OnlineAnswer> {
    const { api, person, client, now, onSignedOut } = this.#parts
    const command = newCommand(type, payload, { basis, observedAt: now() })
    const onBoard = new Promise<OnlineAnswer>((resolve) => this.#online.set(command.id, resolve))
    const asked = api.submit({ protocol: PROTOCOL, person, client, command })
    const answer = await Promise.race([onBoard, asked.then((reply) => onlineAnswer(command.id, reply))])
    this.#online.delete(command.id)
    if (answer.kind === 'signed-out') onSignedOut()
    return answer
  }

  discard(id: CommandId): void {
    this.#outbox.remove([id])
  }

  /** Nothing for a command that is no longer here: another tab has taken care of it. */
  insist(id: CommandId, basis: Position): CommandId {
    const refused = this.entries().find(({ command }) => command.id === id)
    if (refused === undefined) return id
    const command = askedAgain(refused, basis)
    this.#outbox.replace(id, command)
    return command.id
  }

  resend(id: CommandId): void {
    this.#outbox.unpark(id)
  }

  /** Brings to the device what it could not store, as the page may be gone any moment. */
  keep(): void {
    this.#outbox.storeAgain()
  }

  /** The link is back: nothing needs to wait any longer. */
  hurry(): void {
    this.#sender.hurry()
  }

  /** The confirmed board has moved on by `changes`: what it has taken over leaves, what it never can is shown so. */
  settle(changes: readonly Change[]): void {
    const confirmed = this.#parts.confirmed()
    if (confirmed === null) return
    for (const { commandId: id, seq } of changes.toReversed()) this.#online.get(id)?.({ kind: 'accepted', id, seq })
    this.#outbox.remove(settledIn(confirmed, changes, this.entries()))
    for (const id of strayedFrom(confirmed, this.entries()))
      this.#outbox.mark(id, { at: 'refused', refusal: { kind: 'invalid', rule: 'other-log' } })
  }

  /** Notes an answer. That the server goes on with another log is one to all that was entered on the same as this. */
  #mark(id: CommandId, progress: OutboxEntry['progress']): void {
    const entries = this.entries()
    const answered = entries.find(({ command }) => command.id === id)
    const others = answered !== undefined && isOfOtherLog(progress) ? onLogOf(answered, entries) : []
    for (const each of [id, ...others]) this.#outbox.mark(each, progress)
  }

  #takeChange(): void {
    this.settle([])
    this.#parts.onChange()
    this.#sender.poke()
    this.#sendAlone()
  }

  /** What no other tab can see, no other tab will send. */
  #sendAlone(): void {
    if (!this.#outbox.isShared()) void this.#sender.run(this.#signal)
  }
}
