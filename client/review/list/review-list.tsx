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
import { inListOrder, isOver, isRunning } from './review-order.ts'
import styles from './review-list.module.css'

/** Every review of the summit, the running one first. */
export function ReviewList() {
  const { list: words } = useWords(reviewRoomWords)
  const board = useBoard()
  const me = useSyncState((state) => state.me)
  const [first, ...others] = inListOrder(Object.values(board.reviews))
  const present = first !== undefined && !isOver(first) ? first : null
  const rest = present === null && first !== undefined ? [first, ...others] : others
  const mayPrepare = ministryOf(board, me) !== null
  return (
    <main className={page.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <Link href="/review/progress">{words.progress}</Link>
      </header>
      {present !== null && <PresentReview review={present} />}
      {present === null && <p className={page.soft}>{rest.length === 0 ? words.none : words.noneToCome}</p>}
      {mayPrepare && (
        <p>
          <Link href="/review/new" className={present === null ? styles.enter : styles.prepare}>
            {words.prepare}
          </Link>
        </p>
      )}
      {rest.length > 0 && (
        <section className={page.form}>
          {present !== null && <h2>{words.others}</h2>}
          <ul className={styles.list}>
            {rest.map((review) => (
              <ReviewLine key={review.id} review={review} />
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}

/** The one that runs or comes next: nearly everybody who comes here comes for it. */
function PresentReview({ review }: { review: Review }) {
  const words = useWords(reviewWords)
  const { list } = useWords(reviewRoomWords)
  const names = useNames()
  const { mode } = useBoard()
  const { number, title } = review.plan.value
  const state = review.standing.value
  return (
    <section aria-label={list.present} className={styles.present}>
      <div className={page.row}>
        <h2 className={styles.presentName}>{words.titled(number, names.text(title))}</h2>
        {mode === 'real' && <ExerciseMark mode={review.mode} />}
        <StateChip state={state} />
      </div>
      <ReviewFacts review={review} />
      <p>
        <Link href={`/review/${review.id}`} className={styles.enter}>
          {list.enter[isRunning(review) ? 'running' : state === 'briefed' ? 'briefed' : 'draft']}
        </Link>
      </p>
    </section>
  )
}

function ReviewLine({ review }: { review: Review }) {
  const words = useWords(reviewWords)
  const names = useNames()
  const { mode } = useBoard()
  const { number, title } = review.plan.value
  return (
    <li className={styles.line} data-over={isOver(review) || undefined}>
      <Link href={`/review/${review.id}`} className={styles.name}>
        {words.titled(number, names.text(title))}
      </Link>
      {mode === 'real' && <ExerciseMark mode={review.mode} />}
      <StateChip state={review.standing.value} />
      <ReviewFacts review={review} />
    </li>
  )
}

/** When and where, and who hosts it. */
function ReviewFacts({ review }: { review: Review }) {
  const { list } = useWords(reviewRoomWords)
  const format = useFormat()
  const names = useNames()
  const { host, place, startsAt } = review.plan.value
  return (
    <span className={styles.facts}>
      {format.date(startsAt)} <span className="numeric">{format.time(startsAt)}</span> ·{' '}
      {place === null ? list.noPlace : names.text(place)} · {list.hostedBy(names.ministry(host))}
    </span>
  )
}
