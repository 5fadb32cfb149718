import { firstThatFits } from '#client/design/wall/text-width.ts'
import list from '#client/design/wall/wall-list.module.css'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { WallData } from '../frame/use-wall-data.ts'
import { firstToResolve } from './first-to-resolve.ts'
import styles from './side-lists.module.css'
import { sinceReview } from './since-review.ts'

type ChangesSinceReviewProps = {
  data: WallData
  review: Review
  /** In units. */
  width: number
}

/** What is worse, better and new since the last review, and what is overdue: four figures in two rows. */
export function ChangesSinceReview({ data: { board, at, readiness }, review, width }: ChangesSinceReviewProps) {
  const { sinceReview: words } = useWords(wallWords)
  const { titled, nth, review: meeting } = useWords(reviewWords)
  const nameOf = useName()
  const { worse, better, added } = sinceReview(board, review, readiness)
  const overdue = firstToResolve(board, at).filter(({ trouble }) => trouble === 'overdue').length
  const { number, title } = review.plan.value
  const heads = [titled(number, nameOf(title)), `${nth(number)} ${meeting}`].map(words.title)
  return (
    <section className={list.list}>
      <h4 className={`${list.head} ${list.headBetween}`}>{firstThatFits(heads, width)}</h4>
      <ul className={`${list.rows} ${styles.since} numeric`}>
        <li>
          <Figure label={words.worse} count={worse} isBad />
          <Figure label={words.better} count={better} />
        </li>
        <li>
          <Figure label={words.added} count={added} />
          <Figure label={words.overdue} count={overdue} isBad />
        </li>
      </ul>
    </section>
  )
}

type FigureProps = { label: string; count: number; isBad?: boolean }

const Figure = ({ label, count, isBad = false }: FigureProps) => (
  <span>
    {label}{' '}
    <b className={styles.count} data-late={isBad && count > 0}>
      {count}
    </b>
  </span>
)
