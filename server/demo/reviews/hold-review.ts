import { MINUTE, SECOND } from '#shared/board/instant.ts'
import type { CommandId } from '#shared/board/identity.ts'
import { agenda } from '#shared/board/review/agenda.ts'
import { readBackPages } from '#shared/board/review/read-back.ts'
import type { StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { isDiscussed } from '#shared/board/review/time-plan.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { MINISTRIES, type Ministry } from '#shared/board/status.ts'
import type { Asked } from '../steps-of.ts'
import { type Hall, reviewIn } from './hall.ts'
import { preparation } from './prepare-review.ts'
import type { HeldReview, Said, Undertaken } from './review-story.ts'

const CHAIR = { mofa: 'mofa-chair', msit: 'msit-chair' } as const
const CONSENT: StagePosition = { step: 'consent' }

/**
 * Holds a review as people would, from its preparing to the second signature, in the time that its story gives it.
 * Answers with the ids of its actions, in the order of the story.
 */
export async function holdReview(hall: Hall, told: HeldReview): Promise<CommandId[]> {
  const { seats, ask, pass } = hall
  const recorder = seats['mofa-desk']
  const record = (asked: Asked): Promise<CommandId> => ask(recorder, asked)
  const review = await record(preparation(hall, told))

  async function moveTo(to: StagePosition): Promise<void> {
    pass(MINUTE)
    await record({ type: 'review.move-to', payload: { review, from: reviewIn(hall, review).stage.value, to } })
  }

  async function discuss(workstream: string): Promise<void> {
    await moveTo({ step: 'agenda', workstream })
    for (const ministry of MINISTRIES) {
      const said = told.topics[workstream]?.[ministry] ?? { call: 'go', sentence: told.otherwise }
      const payload = { review, workstream, ministry, keeps: [], ...callOf(hall, said) }
      await ask(seats[CHAIR[ministry]], { type: 'review.call', payload })
    }
    for (const { speaker, ...remark } of told.remarks.filter((one) => one.workstream === workstream))
      await record({ type: 'review.record-remark', payload: { review, speaker: seats[speaker], ...remark } })
    for (const decision of told.decisions.filter((one) => one.workstream === workstream))
      await record({ type: 'review.record-decision', payload: { review, ...decision, vote: null, answers: null } })
  }

  hall.setTo(told.startsAt)
  await record({ type: 'review.freeze-brief', payload: { review, agenda: agendaOf(hall, told) } })
  for (const participant of Object.keys(reviewIn(hall, review).participants))
    await record({ type: 'review.check-in', payload: { review, participant: { participant } } })
  await record({ type: 'review.open', payload: { review } })
  await moveTo({ step: 'overview' })
  const topics = topicsOf(hall.board.board(), reviewIn(hall, review))
  for (const { workstream, discussed } of topics) if (discussed) await discuss(workstream)
  const actions: CommandId[] = []
  for (const { outcomes: _, ...action } of told.actions)
    actions.push(
      await record({ type: 'review.record-action', payload: { review, ...action, ...ownerIn(hall, action) } }),
    )

  const consent = topics.filter(({ discussed }) => !discussed).map(({ workstream }) => workstream)
  if (consent.length > 0) {
    await moveTo(CONSENT)
    const affirm = (ministry: Ministry): Asked => ({
      type: 'review.affirm',
      payload: { review, ministry, workstreams: consent },
    })
    for (const ministry of MINISTRIES) await ask(seats[CHAIR[ministry]], affirm(ministry))
  }
  await moveTo({ step: 'verdict' })
  for (const [index] of readBackPages(reviewIn(hall, review)).entries()) {
    await moveTo({ step: 'read-back', page: index + 1 })
    pass(10 * SECOND)
  }
  await record({ type: 'review.read-back', payload: { review } })
  await record({ type: 'review.begin-signing', payload: { review } })
  const { signing } = reviewIn(hall, review)
  for (const ministry of MINISTRIES) {
    pass(20 * SECOND)
    const payload = { review, ministry, recordSeq: signing?.recordSeq ?? 0 }
    await ask(seats[CHAIR[ministry]], { type: 'review.sign', payload })
  }
  return actions
}

/** What the story speaks of first, then whatever the rules put to discussion. */
function agendaOf({ board }: Hall, { topics }: HeldReview): string[] {
  const byRule = agenda(board.board(), null, board.now()).filter(isDiscussed)
  return [...new Set([...Object.keys(topics), ...byRule.map(({ workstream }) => workstream)])]
}

const ownerIn = ({ seats }: Hall, { owner }: Undertaken): { owner: string } => ({ owner: seats[owner] })

const callOf = (hall: Hall, { conditions = [], ...said }: Said) => ({
  ...said,
  conditions: conditions.map((one) => ({ ...one, ...ownerIn(hall, one) })),
})
