import { randomUUID } from 'node:crypto'
import type { CommandId, PersonId } from '#shared/board/identity.ts'
import type { SummitFile } from '#shared/board/summit-file.ts'
import type { Colleague } from './cast.ts'
import type { DemoClock } from './demo-clock.ts'
import { type Playground, playSurely } from './play.ts'
import { type Hall, hallOf } from './reviews/hall.ts'
import { holdReview } from './reviews/hold-review.ts'
import { prepareReview } from './reviews/prepare-review.ts'
import type { HeldReview } from './reviews/review-story.ts'
import { NOTES, type Step, stepsOf, type StoryIds } from './steps-of.ts'
import type { Story } from './story.ts'

/** Who is there to tell the past of a demo: those who work by the script, and those whom visitors will be. */
type People = { colleagues: Readonly<Record<Colleague, PersonId>>; seats: Hall['seats'] }

/** Writes the past that a story tells into the log, at the times at which it happened. Answers with the ids on the board. */
export async function tellPast(
  story: Story,
  summit: SummitFile,
  board: Playground,
  clock: DemoClock,
  { colleagues, seats }: People,
): Promise<StoryIds> {
  const { steps, ids } = stepsOf(story, summit)
  async function tell(some: readonly Step[]): Promise<void> {
    for (const { at, by, id, asked } of some) {
      clock.setTo(at)
      await playSurely(board, colleagues[by], asked, id)
    }
  }

  if (story.reviews === null) {
    await tell(steps)
    return ids
  }
  const { held, next } = story.reviews
  const hall = hallOf(board, clock, seats)
  await tell(steps.filter(({ at }) => at < held.startsAt))
  const actions = await holdReview(hall, held)
  const after = [...steps.filter(({ at }) => at >= held.startsAt), ...outcomesOf(held, actions)]
  await tell(after.toSorted((one, other) => one.at - other.at))
  await prepareReview(hall, next, colleagues)
  return ids
}

/** What became of the actions of a review: a colleague of their ministry reports it, with evidence where they are done. */
const outcomesOf = ({ actions }: HeldReview, items: readonly CommandId[]): Step[] =>
  actions.flatMap(({ lead, outcomes }, index) =>
    outcomes.map(({ at, status }): Step => {
      const evidence = status === 'done' ? { evidence: { kind: 'document', note: NOTES.document } as const } : {}
      const payload = { item: items[index] ?? '', status, ...evidence }
      return { at, by: lead, id: randomUUID(), asked: { type: 'item.set-status', payload } }
    }),
  )
