import type { Board } from '../board.ts'
import type { Instant } from '../instant.ts'
import { MINISTRIES } from '../status.ts'
import { toReconfirm } from './call-standing.ts'
import { jointCall } from './joint-call.ts'
import type { MissingThing } from './missing-thing.ts'
import { quorum } from './quorum.ts'
import type { Review } from './review-schema.ts'
import { standingUndertakings } from './standing-entries.ts'
import { topicsOf } from './topics.ts'

/** Everything that stands against signing a review, in the order of the room; empty if the signatures may begin. */
export function missingForSigning(board: Board, review: Review, now: Instant): MissingThing[] {
  return [
    ...quorum(review).map((seat): MissingThing => ({ what: 'seat', seat })),
    ...topicsOf(board, review).flatMap(({ workstream }) => missingOf(review, workstream)),
    ...toReconfirm(board, review, now).map(({ workstream, ministry }): MissingThing => ({
      what: 'reconfirmation',
      workstream,
      ministry,
    })),
    ...unanswered(review),
    ...withoutOwner(board, review),
    ...emptyFields(review),
    ...(review.readBackAt === null ? [{ what: 'read-back' } as const] : []),
  ]
}

/** Of one topic: a call of each ministry, what follows from a no-go, and how a difference was settled. */
function missingOf(review: Review, workstream: string): MissingThing[] {
  const { call, differs, deferred } = jointCall(review, workstream)
  if (call === 'unanswered')
    return deferred
      ? []
      : MINISTRIES.filter((ministry) => review.calls[workstream]?.[ministry] === undefined).map((ministry) => ({
          what: 'call',
          workstream,
          ministry,
        }))
  const isDecided = standing(review.decisions).some((one) => one.workstream === workstream)
  const hasAction = standingUndertakings(review).some((one) => one.workstream === workstream && one.kind === 'action')
  const dissents = standing(review.dissents).filter((one) => one.workstream === workstream)
  const isEscalated = dissents.some(({ kind }) => kind === 'escalate')
  return [
    ...(differs && !isDecided && dissents.length === 0 ? [{ what: 'difference', workstream } as const] : []),
    ...(call === 'no-go' && !isDecided && !hasAction && !isEscalated
      ? [{ what: 'consequence', workstream } as const]
      : []),
  ]
}

/** Dissents that ask those above, which no decision answers. */
function unanswered(review: Review): MissingThing[] {
  const answered = new Set(standing(review.decisions).map(({ answers }) => answers))
  return standing(review.dissents)
    .filter(({ id, kind }) => kind === 'escalate' && !answered.has(id))
    .map(({ id }) => ({ what: 'answer', dissent: id }))
}

function withoutOwner(board: Board, review: Review): MissingThing[] {
  return standingUndertakings(review).flatMap(({ id, item }) => {
    const there = item === null ? undefined : board.items[item]
    const isOrphan = there !== undefined && there.retired === null && there.assignment.value === null
    return isOrphan ? [{ what: 'owner', undertaking: id }] : []
  })
}

/** What minutes have to have, and nobody has entered. */
function emptyFields({ plan, remarks, decisions }: Review): MissingThing[] {
  const empty: Extract<MissingThing, { what: 'field' }>['field'][] = [
    ...(plan.value.place === null ? ['place' as const] : []),
    ...(standing(remarks).length === 0 ? ['remarks' as const] : []),
    ...(standing(decisions).length === 0 ? ['decisions' as const] : []),
  ]
  return empty.map((field) => ({ what: 'field', field }))
}

const standing = <Entry extends { struck: unknown }>(entries: Readonly<Record<string, Entry>>): Entry[] =>
  Object.values(entries).filter(({ struck }) => struck === null)
