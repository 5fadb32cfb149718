import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { readBackPages } from '#shared/board/review/read-back.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from './use-stage-data.ts'

/** Ways to say where the stage stands, the fullest first. */
export function useStepTitle({ board, review }: Pick<StageData, 'board' | 'review'>): string[] {
  const words = useWords(reviewStageWords)
  const { step, state } = useWords(reviewWords)
  const names = useNames()
  const nameOf = useName()
  const position = review.stage.value
  if (review.standing.value === 'adjourned') return [state.adjourned]
  switch (position.step) {
    case 'agenda': {
      const discussed = topicsOf(board, review).filter((topic) => topic.discussed)
      const place = discussed.findIndex(({ workstream }) => workstream === position.workstream) + 1
      const topic = words.topicOf(place, discussed.length)
      const workstream = board.workstreams[position.workstream]
      return [
        `${topic} · ${names.workstream(position.workstream)}`,
        ...(workstream === undefined ? [] : [`${topic} · ${nameOf(workstream.name)}`]),
        topic,
      ]
    }
    case 'read-back':
      return [words.readBackOf(position.page, readBackPages(review).length)]
    case 'signing':
      return [`${step.signing} · ${words.locked}`, step.signing]
    default:
      return [step[position.step]]
  }
}
