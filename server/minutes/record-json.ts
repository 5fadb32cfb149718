import { reviewTexts } from '#shared/board/review/review-texts.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import type { Localized, TextRef } from '#shared/board/text.ts'
import type { Edition } from './minutes.ts'
import { readIn, remarksIn, type Source } from './source.ts'

/**
 * The record of a review as data, for archives: what the board holds of it, the names of what it speaks of, and its
 * texts by reference; null for one that was erased, none for one that the edition does not hold.
 */
export function recordJson(source: Source, edition: Edition) {
  const { board, review } = source
  const remarks = Object.fromEntries(remarksIn(source, edition).map((remark) => [remark.id, remark]))
  // Sealed until the brief opens them: they are in it, and no record.
  const { preCalls: _, ...record } = { ...review, remarks: edition === 'full' ? review.remarks : remarks }
  const persons = personsIn(record)
  // Those that it speaks of: what comes to the board afterwards is no part of it.
  const workstreams = topicsOf(board, review).flatMap(({ workstream }): [string, TextRef][] => {
    const name = board.workstreams[workstream]?.name
    return name === undefined ? [] : [[workstream, name]]
  })
  const members = persons.flatMap((id): [string, TextRef][] => {
    const person = board.persons[id]
    return person === undefined ? [] : [[id, person.name]]
  })
  const refs = [...reviewTexts({ ...review, ...record }), ...[...workstreams, ...members].map(([, name]) => name)]
  const texts = refs.flatMap((ref): [TextRef, Localized | null][] => {
    const read = readIn(source, edition, ref)
    return read === 'withheld' ? [] : [[ref, read === 'erased' ? null : read]]
  })
  return {
    record: 'chaebi-review',
    version: 1,
    edition,
    log: board.position.log,
    summit: board.summit.id,
    review: record,
    names: { workstreams: Object.fromEntries(workstreams), persons: Object.fromEntries(members) },
    texts: Object.fromEntries(texts),
  }
}

/** Everybody who took part, recorded, owns or signed something of it. */
function personsIn({
  participants,
  undertakings,
  decisions,
  signatures,
}: Pick<Source['review'], 'participants' | 'undertakings' | 'decisions' | 'signatures'>): string[] {
  return [
    ...new Set([
      ...Object.values(participants).flatMap(({ person }) => person ?? []),
      ...Object.values(undertakings).flatMap(({ owner, by }) => [owner, by]),
      ...Object.values(decisions).map(({ by }) => by),
      ...Object.values(signatures).flatMap(({ person, onPaper }) => [
        person,
        ...(onPaper === null ? [] : [onPaper.enteredBy, onPaper.confirmedBy]),
      ]),
    ]),
  ]
}
