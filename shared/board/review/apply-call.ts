import type { Board } from '../board.ts'
import type { FactOf } from '../change.ts'
import type { Ministry } from '../status.ts'
import { replaceValue, type Stamp, untouched } from '../tracked.ts'
import { undertaken, unread } from './apply-record.ts'
import type { GivenCall, RecordedUndertaking, Review } from './review-schema.ts'

export function called(
  board: Board,
  review: Review,
  payload: FactOf<'review.called'>['payload'],
  stamp: Stamp,
): Review {
  const { workstream, ministry, call, sentence, fallback, conditions, keeps, reason, shown, asOf } = payload
  const given = { call, sentence, fallback, conditions: [...keeps, ...conditions.map(({ id }) => id)], shown, asOf }
  const before = review.calls[workstream]?.[ministry]?.value.conditions ?? []
  const dropped = before.filter((id) => !keeps.includes(id))
  const undertakings: Record<string, RecordedUndertaking> = { ...review.undertakings }
  for (const id of dropped) {
    const one = undertakings[id]
    if (one !== undefined) undertakings[id] = { ...one, struck: reason }
  }
  for (const one of conditions) undertakings[one.id] = undertaken(board, one, stamp)
  const next = { ...withCall(review, workstream, ministry, given, stamp), undertakings }
  return dropped.length + conditions.length === 0 ? next : unread(next, stamp.at)
}

export function affirmed(
  review: Review,
  { ministry, shown, asOf }: FactOf<'review.affirmed'>['payload'],
  stamp: Stamp,
): Review {
  return Object.entries(shown).reduce((before, [workstream, current]) => {
    const there = before.calls[workstream]?.[ministry]?.value
    const given: GivenCall = there ?? {
      call: 'go',
      sentence: null,
      fallback: null,
      conditions: [],
      shown: current,
      asOf,
    }
    return withCall(before, workstream, ministry, { ...given, shown: current, asOf }, stamp)
  }, review)
}

function withCall(review: Review, workstream: string, ministry: Ministry, given: GivenCall, stamp: Stamp): Review {
  const of = review.calls[workstream]
  const present = of?.[ministry]
  const group =
    present === undefined ? { ...untouched(given, stamp.at), last: stamp } : replaceValue(present, given, stamp)
  return { ...review, calls: { ...review.calls, [workstream]: { ...of, [ministry]: group } } }
}
