import { MINUTE } from '../instant.ts'
import type { AgendaEntry } from './agenda-schema.ts'
import type { Review } from './review-schema.ts'
import { positionKey, type StagePosition, type StageStep } from './stage-position-schema.ts'

/** Before the agenda, and after it for reading back and signing: milliseconds. */
const OPENING = 5 * MINUTE
const CLOSING = 5 * MINUTE
/** What one unit of weight needs at the least: two minutes for a red topic. */
const FLOOR = MINUTE / 2
const CONSENT_WEIGHT = 1

const weightOf = ({ tier }: AgendaEntry): number => (tier <= 2 ? 4 : 2)

/** 1 to 5 are discussed, 6 is confirmed with the others of the consent list. */
export const isDiscussed = ({ tier }: AgendaEntry): boolean => tier <= 5

export type TimePlan = {
  /** For agenda and consent list, in milliseconds. */
  available: number
  places: readonly { workstream: string; milliseconds: number }[]
  /** For the whole consent list. */
  consent: number
  /** How many topics there are to discuss, and how many of them, from the first, get the time they need. */
  discussed: number
  fits: number
}

/** Shares the planned minutes of a review among its topics, by their weight. */
export function timePlan(discussed: readonly AgendaEntry[], hasConsent: boolean, minutes: number): TimePlan {
  const available = Math.max(0, minutes * MINUTE - OPENING - CLOSING)
  const consentWeight = hasConsent ? CONSENT_WEIGHT : 0
  const total = discussed.reduce((sum, entry) => sum + weightOf(entry), consentWeight)
  const share = total === 0 ? 0 : available / total
  let needed = consentWeight * FLOOR
  let fits = 0
  for (const entry of discussed) {
    needed += weightOf(entry) * FLOOR
    if (needed > available) break
    fits += 1
  }
  return {
    available,
    places: discussed.map((entry) => ({ workstream: entry.workstream, milliseconds: share * weightOf(entry) })),
    consent: share * consentWeight,
    discussed: discussed.length,
    fits,
  }
}

/** The plan of a review's brief; null before there is one. */
export const timePlanOf = ({ brief, plan }: Review): TimePlan | null =>
  brief === null ? null : timePlan(brief.agenda, brief.consent.length > 0, plan.value.minutes)

/** Together the minutes before the agenda and after it. */
const FIXED: Readonly<Record<Exclude<StageStep, 'agenda' | 'consent'>, number>> = {
  waiting: 0,
  opening: 1,
  actions: 2,
  overview: 2,
  verdict: 1,
  'read-back': 1,
  signing: 2,
  end: 0,
}

/** Minutes planned for a position: those that somebody set, else those of the plan; at least one for a topic. */
export function plannedMinutes(review: Review, position: StagePosition): number {
  const adjusted = review.timing[positionKey(position)]
  if (adjusted !== undefined) return adjusted.value
  if (position.step !== 'agenda' && position.step !== 'consent') return FIXED[position.step]
  const plan = timePlanOf(review)
  const place =
    position.step === 'consent'
      ? plan?.consent
      : plan?.places.find(({ workstream }) => workstream === position.workstream)?.milliseconds
  return Math.max(1, Math.round((place ?? 0) / MINUTE))
}
