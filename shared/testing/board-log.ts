import { apply, applyAll } from '../board/apply.ts'
import { type Board, emptyBoard } from '../board/board.ts'
import type { Change, Fact } from '../board/change.ts'
import type { Clock } from '../board/clock.ts'
import { type Command, type CommandOf, commandSchema, type CommandType } from '../board/command.ts'
import { decide } from '../board/decide.ts'
import type { Context, Decision } from '../board/decision.ts'
import { type ClientId, OPERATOR, type PersonId } from '../board/identity.ts'
import { type Instant, instant } from '../board/instant.ts'
import type { Posting } from '../board/person-schema.ts'
import { changesOf } from '../board/replay.ts'
import { openPreCall, type PreCall } from '../board/review/pre-call-schema.ts'
import { sealedRefs } from '../board/review/review-texts.ts'
import type { BoardMode } from '../board/status.ts'
import type { SummitFile } from '../board/summit-file.ts'
import { defineSummit } from '../board/summit.ts'
import type { Text, TextRef } from '../board/text.ts'
import { REVIEW_AT, smallSummit } from './small-summit.ts'

/** One person of every posting that a rule tells apart; their ids say who they are. */
export const PERSONS = {
  admin: { role: 'admin', ministry: null, venue: null },
  'mofa-desk': { role: 'desk', ministry: 'mofa', venue: null },
  'mofa-chair': { role: 'chair', ministry: 'mofa', venue: null },
  'msit-desk': { role: 'desk', ministry: 'msit', venue: null },
  'msit-chair': { role: 'chair', ministry: 'msit', venue: null },
  'kist-logistics': { role: 'logistics', ministry: null, venue: 'kist' },
  'annex-logistics': { role: 'logistics', ministry: null, venue: 'annex' },
  viewer: { role: 'viewer', ministry: null, venue: 'kist' },
  wall: { role: 'viewer', ministry: null, venue: null },
  'former-desk': { role: 'desk', ministry: 'mofa', venue: null },
} as const satisfies Record<string, Posting>
export type PersonName = keyof typeof PERSONS | typeof OPERATOR
export const PERSON_NAMES = [
  'admin',
  'mofa-desk',
  'mofa-chair',
  'msit-desk',
  'msit-chair',
  'kist-logistics',
  'annex-logistics',
  'viewer',
  'wall',
  'former-desk',
] as const satisfies PersonName[]

/** What a test may set of a command; by default it is new, from the person's desk, and has seen everything. */
type Asking = {
  id?: string
  client?: ClientId
  basis?: number
  observedAt?: Instant
  textOnRecord?: boolean
  /** They have just proved who they are; null for a client, which does not know. */
  authenticatedAgeMs?: number | null
}

/** What a log runs as; by default it is the summit itself. */
type Running = { clock?: Clock; mode?: BoardMode }

/** A UUID that says which one it is. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

const LOG = uuid(0)

/** As good as the hash of a chain: another one at every position. */
export const hashAt = (seq: number): string => (0x7f3a_91c2 + seq).toString(16).padStart(64, '0')

/** A log in memory of the small summit with its persons, whose clock the test moves. */
export class BoardLog {
  board: Board = emptyBoard(LOG)
  now: Instant = instant(Date.parse(REVIEW_AT))
  readonly changes: Change[] = []
  readonly texts = new Map<TextRef, Text>()
  #commands = 0

  constructor(file: SummitFile = smallSummit(), { clock = { kind: 'real' }, mode = 'real' }: Running = {}) {
    const id = this.nextId()
    const { fact, texts } = defineSummit(file, { commandId: id, mode, clock })
    this.append(fact, { id, texts })
    for (const [person, posting] of Object.entries(PERSONS)) this.#admit(person, posting)
    this.append({ type: 'person.disabled', payload: { person: 'former-desk' } })
  }

  nextId(): string {
    this.#commands += 1
    return uuid(this.#commands)
  }

  /** The command as a person would give it now, and as the server would read it. */
  command<Type extends CommandType>(type: Type, payload: CommandOf<Type>['payload'], asking: Asking = {}): Command {
    const { id = this.nextId(), basis = this.board.position.seq, observedAt = this.now } = asking
    return commandSchema.parse({ id, basis: { log: LOG, seq: basis }, observedAt, type, payload })
  }

  /** Decides what a person asks for, and appends what it makes. */
  ask<Type extends CommandType>(
    person: PersonName,
    type: Type,
    payload: CommandOf<Type>['payload'],
    asking: Asking = {},
  ): Decision {
    return this.submit(this.command(type, payload, asking), person, asking)
  }

  submit(command: Command, person: PersonId, asking: Asking = {}): Decision {
    const { client = `desk-of-${person}`, textOnRecord, authenticatedAgeMs = 0 } = asking
    const { seq } = this.board.position
    const context: Context = {
      person,
      client,
      now: this.now,
      textOnRecord: textOnRecord ?? (command.type === 'text.erase' && this.texts.has(command.payload.ref)),
      head: { seq, hash: hashAt(seq) },
      ...(authenticatedAgeMs === null ? {} : { authenticatedAgeMs }),
      ...(command.type === 'review.freeze-brief' ? { opened: this.#opened(command.payload.review) } : {}),
    }
    const decision = decide(this.board, command, context)
    if (decision.ok) {
      const changes = changesOf(this.board, command, decision.facts, context, this.now)
      this.#add(changes, decision.texts)
    }
    return decision
  }

  /** Appends a fact that no command of the test makes. */
  append(fact: Fact, { id = this.nextId(), texts = [] }: { id?: string; texts?: Text[] } = {}): void {
    const context = { person: OPERATOR, client: OPERATOR, now: this.now }
    this.#add(changesOf(this.board, { id, observedAt: this.now }, [fact], context, this.now), texts)
  }

  /** Moves the clock on, by milliseconds. */
  wait(milliseconds: number): this {
    this.now = instant(this.now + milliseconds)
    return this
  }

  waitUntil(iso: string): this {
    this.now = instant(Date.parse(iso))
    return this
  }

  /** The board that somebody else makes of the same log. */
  replayed(): Board {
    return applyAll(emptyBoard(LOG), this.changes)
  }

  /** The sealed texts of a review, as the server opens them. */
  #opened(id: string): Record<TextRef, PreCall> {
    const review = this.board.reviews[id]
    const opened = (review === undefined ? [] : sealedRefs(review)).map((ref) => {
      const text = this.texts.get(ref)?.text
      return [ref, text === undefined || this.board.erased[ref] === true ? null : openPreCall(text)] as const
    })
    return Object.fromEntries(opened.flatMap(([ref, preCall]) => (preCall === null ? [] : [[ref, preCall]])))
  }

  #admit(person: PersonId, posting: Posting): void {
    const id = this.nextId()
    const name = `${id}.name`
    const screen = person === 'wall' ? { diagonalInch: 86, distanceMetre: 5 } : null
    this.append(
      { type: 'person.admitted', payload: { person, ...posting, name, post: null, screen } },
      { id, texts: [{ ref: name, of: `person:${person}`, ministry: null, class: 'public', text: { ko: person } }] },
    )
  }

  #add(changes: readonly Change[], texts: readonly Text[]): void {
    for (const change of changes) this.board = apply(this.board, change)
    this.changes.push(...changes)
    for (const text of texts) this.texts.set(text.ref, text)
  }
}
