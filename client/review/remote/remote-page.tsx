import { Clock } from '#client/design/clock.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { useTheme } from '#client/design/theme.ts'
import { useScreen } from '#client/design/use-screen.ts'
import { useWakeLock } from '#client/design/wall/use-wake-lock.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useBoard, useMe } from '#client/sync/use-sync-state.ts'
import { runningReview } from '#shared/board/review/previous-review.ts'
import { mayStage } from '../stage/control/stage-ask.ts'
import { Remote } from './remote.tsx'
import styles from './remote.module.css'

/** A phone in the hand of who leads the meeting: it moves the stage, and knows nothing of what stands on it. */
export default function RemotePage() {
  useScreen({ scale: 'phone', theme: useTheme() })
  useWakeLock()
  const { remote: words } = useWords(reviewStageWords)
  const { mode } = useOccasion()
  const board = useBoard()
  const me = useMe()
  const now = useNow()
  const own = me?.remote ?? null
  const review = own === null ? runningReview(board) : (board.reviews[own] ?? null)
  const isOver = review === null || review.standing.value === 'closed' || review.standing.value === 'cancelled'
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <ExerciseMark mode={mode} also={review?.mode ?? mode} />
        <Clock now={now} className={styles.clock} />
      </header>
      {isOver ? (
        <p className={styles.nothing}>{own === null ? words.noReview : words.ended}</p>
      ) : me !== undefined && mayStage(review, me.id) ? (
        <Remote review={review} now={now} />
      ) : (
        <p className={styles.nothing}>{words.noRight}</p>
      )}
    </div>
  )
}
