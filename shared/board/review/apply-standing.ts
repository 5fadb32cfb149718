import type { FactOf } from '../change.ts'
import type { Instant } from '../instant.ts'
import type { TextRef } from '../text.ts'
import { replaceValue, type Stamp, untouched } from '../tracked.ts'
import { listedAgain } from './apply-participant.ts'
import type { Review, ReviewPlan } from './review-schema.ts'
import type { ReviewState } from './review-status.ts'
import { positionKey, type StagePosition } from './stage-position-schema.ts'

/** A review has a dozen states in its life, unless somebody signs and returns again and again: the log has them all. */
const STATES_KEPT = 50

type Prepared = FactOf<'review.prepared'>['payload']

const planOf = ({ number, title, host, place, startsAt, minutes }: Prepared): ReviewPlan => ({
  number,
  title,
  host,
  place,
  startsAt,
  minutes,
})

export function prepared(payload: Prepared, stamp: Stamp): Review {
  const { review: id, mode, participants } = payload
  const own = <Value>(value: Value) => ({ ...untouched(value, stamp.at), last: stamp })
  return {
    id,
    mode,
    last: stamp,
    standing: own('draft'),
    states: [{ state: 'draft', at: stamp.at, reason: null }],
    plan: own(planOf(payload)),
    participants: listedAgain({}, participants),
    preCalls: {},
    brief: null,
    stageHolders: [],
    stage: own({ step: 'waiting' }),
    runningSince: null,
    times: {},
    timing: {},
    covered: untouched(false, stamp.at),
    calls: {},
    undertakings: {},
    decisions: {},
    dissents: {},
    remarks: {},
    deferrals: {},
    readBackAt: null,
    signing: null,
    signatures: {},
    wetSignatures: {},
    amendments: {},
    registration: untouched(null, stamp.at),
  }
}

export const replanned = (review: Review, payload: Prepared, stamp: Stamp): Review => ({
  ...review,
  mode: payload.mode,
  plan: replaceValue(review.plan, planOf(payload), stamp),
  participants: listedAgain(review.participants, payload.participants),
})

/** The review with the time up to `at` counted for where its stage stands. */
export function counted(review: Review, at: Instant): Review {
  const { stage, runningSince, times } = review
  if (runningSince === null) return review
  const key = positionKey(stage.value)
  const before = times[key] ?? { position: stage.value, firstAt: runningSince, milliseconds: 0 }
  const milliseconds = before.milliseconds + Math.max(0, at - runningSince)
  return { ...review, runningSince: at, times: { ...times, [key]: { ...before, milliseconds } } }
}

/** The stage somewhere else; its time is counted where it stood, and begins where it stands now. */
export function moved(review: Review, to: StagePosition, stamp: Stamp): Review {
  const { times, ...rest } = counted(review, stamp.at)
  const key = positionKey(to)
  const arrived = times[key] ?? { position: to, firstAt: stamp.at, milliseconds: 0 }
  return { ...rest, times: { ...times, [key]: arrived }, stage: replaceValue(review.stage, to, stamp) }
}

/** The time of the stage runs from the opening to the end, but not in a break. */
const RUNS: readonly ReviewState[] = ['in-session', 'signing']

export function entered(
  review: Review,
  state: ReviewState,
  stamp: Stamp,
  { stage, reason = null }: { stage?: StagePosition; reason?: TextRef | null } = {},
): Review {
  const there = stage === undefined ? counted(review, stamp.at) : moved(review, stage, stamp)
  return {
    ...there,
    standing: replaceValue(review.standing, state, stamp),
    states: [...review.states, { state, at: stamp.at, reason }].slice(-STATES_KEPT),
    runningSince: RUNS.includes(state) ? stamp.at : null,
  }
}
