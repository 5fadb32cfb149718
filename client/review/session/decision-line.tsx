import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { RecordedDecision, Review } from '#shared/board/review/review-schema.ts'
import { useNames } from '../names/use-names.ts'
import styles from './undertaking-line.module.css'

/** A decision as the wall and the minutes word it. */
export function DecisionLine({ review, decision }: { review: Review; decision: RecordedDecision }) {
  const words = useWords(reviewWords)
  const names = useNames()
  const { kind, sentence, workstream, vote, answers } = decision
  const dissent = answers === null ? undefined : review.dissents[answers]
  return (
    <p className={styles.line}>
      <span className={styles.kind}>{words.decision[kind]}</span> {names.text(sentence)}
      <span className={styles.who}>
        {[
          ...(workstream === null ? [] : [names.workstream(workstream)]),
          vote === null ? words.noVote : words.vote(vote.inFavour, vote.against, vote.abstained),
          ...(dissent === undefined ? [] : [`${words.dissent[dissent.kind]}: ${names.text(dissent.sentence)}`]),
        ].join(' · ')}
      </span>
    </p>
  )
}
