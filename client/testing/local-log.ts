import { applyAll } from '#shared/board/apply.ts'
import { type Board, emptyBoard } from '#shared/board/board.ts'
import type { Change, Fact } from '#shared/board/change.ts'
import { type Command, commandSchema } from '#shared/board/command.ts'
import { decide } from '#shared/board/decide.ts'
import type { Context, Decision } from '#shared/board/decision.ts'
import { revealedBy, textsOfBoard, thingsOf } from '#shared/board/held-texts.ts'
import { type CommandId, OPERATOR, type PersonId } from '#shared/board/identity.ts'
import { type Instant, instant } from '#shared/board/instant.ts'
import { mayRead } from '#shared/board/may-read.ts'
import { changesOf } from '#shared/board/replay.ts'
import { openPreCall, type PreCall } from '#shared/board/review/pre-call-schema.ts'
import { sealedRefs } from '#shared/board/review/review-texts.ts'
import type { BoardMode } from '#shared/board/status.ts'
import type { SummitFile } from '#shared/board/summit-file.ts'
import { defineSummit } from '#shared/board/summit.ts'
import type { Text, TextRef } from '#shared/board/text.ts'
import type { ChangesPage, HistoryPage, Outcome, Snapshot } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { hashAt } from '#shared/testing/board-log.ts'
import { randomUuid } from '#client/sync/random-uuid.ts'
import { askedBy, type Step } from './commands-arbitrary.ts'
import { PERSONAS, testId } from './personas.ts'

/**
 * A log in memory that answers as the server does, by the same heart: commands with receipts, snapshots,
 * stretches with texts by audience, history. Its summit is defined, and the personas admitted, at the review.
 */
export class LocalLog {
  readonly id: string
  board: Board
  now: Instant
  /** How long ago whoever asks has proved who they are (milliseconds). */
  authenticatedAgeMs = 0
  readonly #changes: Change[] = []
  readonly #texts = new Map<TextRef, Text>()
  readonly #receipts = new Map<CommandId, Outcome>()

  constructor(summit: SummitFile, { mode = 'real', id = testId(1000) }: { mode?: BoardMode; id?: string } = {}) {
    this.id = id
    this.board = emptyBoard(id)
    this.now = instant(Date.parse(summit.reviewAt))
    const definition = { id: testId(1001), observedAt: this.now }
    const { fact, texts } = defineSummit(summit, { commandId: definition.id, mode, clock: { kind: 'real' } })
    this.#append(definition, [fact], texts, { person: OPERATOR, client: OPERATOR, now: this.now })
    this.#admitPersonas()
  }

  /** Decides a command and appends what it changes; the same id again gets the same answer, but for one of another log. */
  submit(command: Command, { person, client }: Pick<Context, 'person' | 'client'>): Outcome {
    const known = this.#receipts.get(command.id)
    if (known !== undefined) return known
    const context = { person, client, now: this.now, ...this.#onRecord(command) }
    const decision = decide(this.board, command, context)
    const outcome: Outcome = decision.ok
      ? this.#accept(command, decision, context)
      : { outcome: 'refused', commandId: command.id, refusal: decision.refusal }
    if (command.basis.log === this.id) this.#receipts.set(command.id, outcome)
    return outcome
  }

  /** Lets a random step happen, at its person's own device. */
  step(step: Step): Outcome {
    const stamp = { id: randomUuid(), basis: this.board.position, observedAt: this.now }
    const command = commandSchema.parse({ ...stamp, ...askedBy(this.board, step) })
    return this.submit(command, { person: PERSONAS[step.by].id, client: `device-of-${step.by}` })
  }

  /** The administrator erases a text. */
  erase(ref: TextRef): Outcome {
    const stamp = { id: randomUuid(), basis: this.board.position, observedAt: this.now }
    return this.submit(
      { ...stamp, type: 'text.erase', payload: { ref } },
      { person: PERSONAS.admin.id, client: 'admin' },
    )
  }

  /** The commands that changed something, in order. */
  commandIds(): CommandId[] {
    return this.#changes.map(({ commandId }) => commandId)
  }

  snapshot(person: PersonId): Snapshot {
    return {
      protocol: PROTOCOL,
      person,
      now: this.now,
      board: this.board,
      texts: this.readableBy(person, textsOfBoard(this.board)),
    }
  }

  /** The changes after `since`, at most `limit`, with the texts that `person` may read now. */
  changesSince(since: number, person: PersonId, limit = Infinity): ChangesPage {
    const changes = this.#changes.slice(since, since + limit)
    const commands = new Set(changes.map(({ commandId }) => commandId))
    const revealed = new Set(changes.flatMap(revealedBy))
    const refs = [...this.#texts.keys()].filter((ref) => revealed.has(ref) || commands.has(commandOf(ref)))
    return {
      log: this.id,
      head: this.board.position.seq,
      from: since + 1,
      to: since + changes.length,
      changes,
      texts: this.readableBy(person, refs),
    }
  }

  /** The whole history of a thing, newest first. */
  history(of: string, person: PersonId): HistoryPage {
    const changes = this.#changes.filter((change) => thingsOf(change).some((thing) => thing === of)).toReversed()
    const told = JSON.stringify(changes)
    const refs = [...this.#texts.keys()].filter((ref) => told.includes(`"${ref}"`))
    return { log: this.id, changes, texts: this.readableBy(person, refs), before: null }
  }

  /** Of `refs` those texts that are there and that `person` may read. */
  readableBy(person: PersonId, refs: readonly TextRef[]): Text[] {
    return [...new Set(refs)]
      .map((ref) => this.#texts.get(ref))
      .filter((text) => text !== undefined)
      .filter((text) => mayRead(this.board, text, person))
  }

  #accept(command: Command, { facts, texts }: Extract<Decision, { ok: true }>, context: Context): Outcome {
    const seqs = this.#append(command, facts, texts, context)
    return { outcome: 'accepted', commandId: command.id, log: this.id, seqs, upTo: this.board.position.seq }
  }

  /** What only a server knows: every text there ever was, the sealed ones opened, and its log's head. */
  #onRecord(command: Command): Pick<Context, 'textOnRecord' | 'opened' | 'head' | 'authenticatedAgeMs'> {
    const { seq } = this.board.position
    return {
      head: { seq, hash: hashAt(seq) },
      authenticatedAgeMs: this.authenticatedAgeMs,
      ...(command.type === 'text.erase' ? { textOnRecord: this.#texts.has(command.payload.ref) } : {}),
      ...(command.type === 'review.freeze-brief' ? { opened: this.#opened(command.payload.review) } : {}),
    }
  }

  #opened(review: string): Record<TextRef, PreCall> {
    const asked = this.board.reviews[review]
    const opened = (asked === undefined ? [] : sealedRefs(asked)).flatMap((ref): [TextRef, PreCall][] => {
      const preCall = openPreCall(this.#texts.get(ref)?.text ?? {})
      return preCall === null ? [] : [[ref, preCall]]
    })
    return Object.fromEntries(opened)
  }

  #append(
    command: Pick<Command, 'id' | 'observedAt'>,
    facts: readonly Fact[],
    texts: readonly Text[],
    context: Context,
  ) {
    const changes = changesOf(this.board, command, facts, context, this.now)
    this.board = applyAll(this.board, changes)
    this.#changes.push(...changes)
    for (const text of texts) this.#texts.set(text.ref, text)
    for (const change of changes) if (change.type === 'text.erased') this.#texts.delete(change.payload.ref)
    const [first] = changes
    return first === undefined ? null : { from: first.seq, to: this.board.position.seq }
  }

  #admitPersonas(): void {
    const venue = Object.keys(this.board.venues)[0] ?? null
    for (const { id, name, posting } of Object.values(PERSONAS)) {
      const envelope = { id, basis: this.board.position, observedAt: this.now }
      const isWall = posting.role === 'viewer'
      const isLogistics = posting.role === 'logistics'
      if (isLogistics && venue === null) continue
      const outcome = this.submit(
        isWall
          ? { ...envelope, type: 'wall.pair', payload: { name, screen: { diagonalInch: 86, distanceMetre: 5 } } }
          : { ...envelope, type: 'person.admit', payload: { ...posting, name, venue: isLogistics ? venue : null } },
        { person: isWall ? PERSONAS.admin.id : OPERATOR, client: OPERATOR },
      )
      if (outcome.outcome === 'refused') throw new Error(`${name.en}: ${JSON.stringify(outcome.refusal)}`)
    }
  }
}

/** The command that wrote a text: references are `<commandId>.<field>`. */
const commandOf = (ref: TextRef): CommandId => ref.slice(0, ref.indexOf('.'))
