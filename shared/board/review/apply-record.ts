import type { Board } from '../board.ts'
import type { FactOf } from '../change.ts'
import type { Instant } from '../instant.ts'
import type { TextRef } from '../text.ts'
import type { Stamp } from '../tracked.ts'
import { counted } from './apply-standing.ts'
import type { RecordedUndertaking, Review } from './review-schema.ts'
import type { Undertaking } from './undertaking-schema.ts'

type Entries = Pick<Review, 'decisions' | 'undertakings' | 'dissents' | 'remarks'>

/** What is read out before signing; another of these, and it has to be read out again. */
const READ_OUT: readonly (keyof Entries)[] = ['decisions', 'undertakings']

export function recorded<Kind extends keyof Entries>(
  review: Review,
  kind: Kind,
  entry: Entries[Kind][string],
  at: Instant,
): Review {
  const next = { ...review, [kind]: { ...review[kind], [entry.id]: entry } }
  return READ_OUT.includes(kind) ? unread(next, at) : next
}

/** What somebody undertook, as the record has it: with the ministry that they were of. */
export const undertaken = (
  { persons }: Pick<Board, 'persons'>,
  undertaking: Undertaking,
  { at, by }: Stamp,
): RecordedUndertaking => ({
  ...undertaking,
  ministry: persons[undertaking.owner]?.posting.value.ministry ?? null,
  at,
  by,
  struck: null,
})

export function struck(review: Review, id: string, reason: TextRef, at: Instant): Review {
  const strike = <Entry extends { struck: TextRef | null }>(entries: Readonly<Record<string, Entry>>) => {
    const entry = entries[id]
    return entry === undefined ? entries : { ...entries, [id]: { ...entry, struck: reason } }
  }
  const { decisions, undertakings, dissents, remarks } = review
  const next = {
    ...review,
    decisions: strike(decisions),
    undertakings: strike(undertakings),
    dissents: strike(dissents),
    remarks: strike(remarks),
  }
  return decisions[id] === undefined && undertakings[id] === undefined ? next : unread(next, at)
}

/** The record has changed: what was read out of it, and for how long, counts no more. */
export function unread(review: Review, at: Instant): Review {
  const { times, ...rest } = counted(review, at)
  const kept = Object.entries(times).filter(([, { position }]) => position.step !== 'read-back')
  return { ...rest, times: Object.fromEntries(kept), readBackAt: null }
}

export function amendmentSigned(
  review: Review,
  { amendment: id, ministry, asDelegate }: FactOf<'review.amendment-signed'>['payload'],
  { at, by: person }: Stamp,
): Review {
  const amendment = review.amendments[id]
  if (amendment === undefined) return review
  const signatures = { ...amendment.signatures, [ministry]: { person, at, asDelegate } }
  return { ...review, amendments: { ...review.amendments, [id]: { ...amendment, signatures } } }
}
