import type { Command } from '#shared/board/command.ts'
import type { ClientId, CommandId, PersonId } from '#shared/board/identity.ts'
import type { Outcome } from '#shared/protocol/http.ts'

/** What one client asked for, and what it was told. */
export type Entry = {
  readonly command: Command
  readonly person: PersonId
  readonly client: ClientId
  /** Undefined while nobody has answered. */
  outcome: Outcome | undefined
}

/**
 * The outside world's own memory of a run: each command that a client ever sent, and its answer. It is the model that
 * the log is held against, and knows nothing of how the server keeps anything.
 */
export class Ledger {
  readonly #entries = new Map<CommandId, Entry>()
  readonly #unanswered = new Set<CommandId>()
  readonly #contradictions: string[] = []
  readonly #listeners: ((id: CommandId) => void)[] = []
  #highest = 0

  ask(command: Command, person: PersonId, client: ClientId): void {
    if (this.#entries.has(command.id)) return
    this.#entries.set(command.id, { command, person, client, outcome: undefined })
    this.#unanswered.add(command.id)
  }

  /** Each answer, also to a command that has one already: it has to be the same. */
  answer(id: CommandId, outcome: Outcome): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) throw new Error(`an answer to ${id}, which nobody asked for`)
    if (entry.outcome !== undefined) {
      const [before, now] = [JSON.stringify(entry.outcome), JSON.stringify(outcome)]
      if (before !== now) this.#contradictions.push(`${id} was answered ${before}, and then ${now}`)
      return
    }
    entry.outcome = outcome
    this.#unanswered.delete(id)
    for (const listener of this.#listeners) listener(id)
    if (outcome.outcome === 'accepted') this.#highest = Math.max(this.#highest, outcome.seqs?.to ?? 0)
  }

  /** Calls back with each command in the moment of its first answer. */
  onAnswer(listener: (id: CommandId) => void): void {
    this.#listeners.push(listener)
  }

  /** A ledger with only some of the commands. */
  only(isWanted: (id: CommandId) => boolean): Ledger {
    const some = new Ledger()
    for (const { command, person, client, outcome } of this.#entries.values()) {
      if (!isWanted(command.id)) continue
      some.ask(command, person, client)
      if (outcome !== undefined) some.answer(command.id, outcome)
    }
    return some
  }

  entries(): Iterable<Entry> {
    return this.#entries.values()
  }

  of(id: CommandId): Entry | undefined {
    return this.#entries.get(id)
  }

  unanswered(): readonly CommandId[] {
    return [...this.#unanswered]
  }

  isAnswered(id: CommandId): boolean {
    return !this.#unanswered.has(id)
  }

  /** How many have an answer. */
  answered(): number {
    return this.#entries.size - this.#unanswered.size
  }

  accepted(): number {
    return [...this.#entries.values()].filter(({ outcome }) => outcome?.outcome === 'accepted').length
  }

  /** The highest seq that any answer has named. */
  highest(): number {
    return this.#highest
  }

  /** Commands that were answered in two ways. */
  contradictions(): readonly string[] {
    return this.#contradictions
  }
}
