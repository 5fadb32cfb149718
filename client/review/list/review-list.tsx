import { Link } from 'wouter'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import { StateChip } from '../parts/state-chip.tsx'
import { ministryOf } from '../state/part.ts'
import { inListOrder } from './review-order.ts'
import styles from './review-list.module.css'

/** Every review of the summit, the running one first. */
export function ReviewList() {
  const { list: words } = useWords(reviewRoomWords)
  const board = useBoard()
  const me = useSyncState((state) => state.me)
  const reviews = inListOrder(Object.values(board.reviews))
  return (
    <main className={page.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <Link href="/review/progress">{words.progress}</Link>
        {ministryOf(board, me) !== null && (
          <Link href="/review/new" className={styles.prepare}>
            {words.prepare}
          </Link>
        )}
      </header>
      {reviews.length === 0 ? (
        <p className={page.soft}>{words.none}</p>
      ) : (
        <ul className={styles.list}>
          {reviews.map((review) => (
            <ReviewLine key={review.id} review={review} />
          ))}
        </ul>
      )}
    </main>
  )
}

function ReviewLine({ review }: { review: Review }) {
  const words = useWords(reviewWords)
  const { list } = useWords(reviewRoomWords)
  const format = useFormat()
  const names = useNames()
  const { mode } = useBoard()
  const { number, title, host, place, startsAt } = review.plan.value
  return (
    <li className={styles.line} data-over={['closed', 'cancelled'].includes(review.standing.value) || undefined}>
      <Link href={`/review/${review.id}`} className={styles.name}>
        {words.titled(number, names.text(title))}
      </Link>
      {mode === 'real' && <ExerciseMark mode={review.mode} />}
      <StateChip state={review.standing.value} />
      <span className={styles.facts}>
        {format.date(startsAt)} <span className="numeric">{format.time(startsAt)}</span> ·{' '}
        {place === null ? list.noPlace : names.text(place)} · {list.hostedBy(names.ministry(host))}
      </span>
    </li>
  )
}
