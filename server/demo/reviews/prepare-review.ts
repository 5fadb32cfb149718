import type { PersonId } from '#shared/board/identity.ts'
import type { PreCall } from '#shared/board/review/pre-call-schema.ts'
import { MINISTRIES, type Ministry } from '#shared/board/status.ts'
import type { Asked } from '../steps-of.ts'
import type { Hall } from './hall.ts'
import type { HeldReview, NextReview, PreparedCall } from './review-story.ts'

/** The command that prepares a review with everybody of the demo who has a seat in it. */
export const preparation = (
  { seats }: Hall,
  { number, title, place, startsAt, minutes }: HeldReview | NextReview,
): Asked => ({
  type: 'review.prepare',
  payload: {
    number,
    title,
    place,
    startsAt,
    minutes,
    host: 'mofa',
    mode: 'rehearsal',
    participants: [
      { person: seats['mofa-chair'], capacity: 'chair' },
      { person: seats['msit-chair'], capacity: 'chair' },
      { person: seats['mofa-desk'], capacity: 'recorder' },
      { person: seats['msit-desk'], capacity: 'attendee' },
    ],
  },
})

/**
 * Prepares a review up to where visitors go on: a draft with what the ministries have sealed.
 * @param officers who seals for each ministry
 */
export async function prepareReview(
  hall: Hall,
  told: NextReview,
  officers: Readonly<Record<Ministry, PersonId>>,
): Promise<void> {
  hall.setTo(told.preparedAt)
  const review = await hall.ask(hall.seats['mofa-desk'], preparation(hall, told))
  for (const workstream of Object.keys(hall.board.board().workstreams))
    for (const ministry of MINISTRIES) {
      const prepared = told.preCalls[workstream]?.[ministry]
      if (prepared === null) continue
      const payload = { review, workstream, ministry, preCall: preCallOf(hall, prepared ?? told.otherwise) }
      await hall.ask(officers[ministry], { type: 'review.submit-pre-call', payload })
    }
}

const preCallOf = (
  { seats }: Hall,
  { call, sentence, fallback, conditions = [], rehearsal, question }: PreparedCall,
): PreCall => ({
  call,
  sentence,
  fallback: fallback ?? null,
  conditions: conditions.map(({ owner, ...condition }) => ({ ...condition, owner: seats[owner] })),
  rehearsal,
  question: question ?? null,
})
