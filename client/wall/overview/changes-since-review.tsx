import list from '#client/design/wall/wall-list.module.css'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { WallData } from '../frame/use-wall-data.ts'
import { firstToResolve } from './first-to-resolve.ts'
import styles from './side-lists.module.css'
import { sinceReview } from './since-review.ts'

/** What is worse, better and new since the last review, and what is overdue: four figures in two rows. */
export function ChangesSinceReview({ data: { board, at, readiness }, review }: { data: WallData; review: Review }) {
  const { sinceReview: words } = useWords(wallWords)
  const { worse, better, added } = sinceReview(board, review, readiness)
  const overdue = firstToResolve(board, at).filter(({ trouble }) => trouble === 'overdue').length
  return (
    <section className={list.list}>
      <h4 className={`${list.head} ${list.headBetween}`}>{words.title(review.plan.value.number)}</h4>
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
