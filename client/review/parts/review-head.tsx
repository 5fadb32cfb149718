import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { useNames } from '../names/use-names.ts'
import styles from './review-head.module.css'
import { StateChip } from './state-chip.tsx'

/** Which review this is, where it stands, when and where it takes place; `children` are what can be done with it. */
export function ReviewHead({ review, children }: { review: Review; children?: ReactNode }) {
  const words = useWords(reviewWords)
  const { list } = useWords(reviewRoomWords)
  const format = useFormat()
  const names = useNames()
  const { mode } = useBoard()
  const { number, title, host, place, startsAt, minutes } = review.plan.value
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <p className={styles.way}>
          <Link href="/review">{list.title}</Link>
        </p>
        <h1 className={styles.title}>
          {words.titled(number, names.text(title))} {mode === 'real' && <ExerciseMark mode={review.mode} />}
        </h1>
        <p className={styles.facts}>
          <StateChip state={review.standing.value} />
          <span>
            {format.date(startsAt)} <span className="numeric">{format.time(startsAt)}</span> · {words.minutes(minutes)}
          </span>
          <span>{place === null ? list.noPlace : names.text(place)}</span>
          <span>{list.hostedBy(names.ministry(host))}</span>
        </p>
      </div>
      {children !== undefined && <div className={styles.acts}>{children}</div>}
    </header>
  )
}
