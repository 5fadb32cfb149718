import { useId } from 'react'
import { Button } from '#client/design/button.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { MINUTE } from '#shared/board/instant.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { positionsOf, timeAt } from '#shared/board/review/stage-order.ts'
import { positionKey } from '#shared/board/review/stage-position-schema.ts'
import { plannedMinutes } from '#shared/board/review/time-plan.ts'
import { usePositionName } from '../names/use-reason-text.ts'
import page from '../parts/page.module.css'
import styles from './stage-bar.module.css'
import type { Stage } from './use-stage.ts'

type StageBarProps = {
  review: Review
  stage: Stage
  /** Moves the stage; who does not only reads. */
  conducts: boolean
}

/** What every wall of the review shows now, for how long, and what comes next. */
export function StageBar({ review, stage, conducts }: StageBarProps) {
  const { stage: words } = useWords(reviewSessionWords)
  const { over } = useWords(reviewWords)
  const format = useFormat()
  const nameOf = usePositionName()
  const board = useBoard()
  const now = useNow()
  const { here, next, previous } = stage
  const positions = positionsOf(board, review)
  const place = positions.findIndex((position) => positionKey(position) === positionKey(here)) + 1
  const elapsed = timeAt(review, here, now)
  const planned = plannedMinutes(review, here)
  const minutesOver = Math.floor(elapsed / MINUTE) - planned
  const isPaused = review.standing.value === 'adjourned'
  const hint = useId()
  const why = isPaused
    ? words.paused
    : next === null
      ? words.noNext[review.standing.value === 'briefed' ? 'before' : 'last']
      : previous === null
        ? words.noPrevious
        : null
  return (
    <section aria-label={words.label} className={styles.bar}>
      <div className={styles.now}>
        <p className={styles.label}>
          {words.onWall(place, positions.length)}
          {review.covered.value && <StatusChip icon="pause">{words.covered}</StatusChip>}
        </p>
        <p className={styles.name}>{nameOf(here)}</p>
        <p className={styles.time}>
          <span className="numeric">
            {words.time(format.stopwatch(elapsed), planned)}
            {planned > 0 && minutesOver > 0 && <strong className={styles.over}> {over(minutesOver)}</strong>}
          </span>
        </p>
        {/* On a line of its own: the seconds above it must not push it to and fro. */}
        {next !== null && !isPaused && <p className={styles.time}>{words.next(nameOf(next))}</p>}
        {conducts && why !== null && (
          <p id={hint} className={styles.time}>
            {why}
          </p>
        )}
      </div>
      {conducts && (
        <div className={styles.acts}>
          <Button
            icon="chevron-right"
            className={styles.back}
            shortcut="["
            disabled={previous === null || isPaused || stage.busy}
            aria-describedby={previous === null || isPaused ? hint : undefined}
            onClick={() => void stage.moveTo(previous)}
          >
            {words.previous}
          </Button>
          <Button
            iconAfter="chevron-right"
            shortcut="]"
            disabled={next === null || isPaused || stage.busy}
            aria-describedby={next === null || isPaused ? hint : undefined}
            onClick={() => void stage.moveTo(next)}
          >
            {words.toNext}
          </Button>
          <Button disabled={stage.busy} onClick={() => void stage.addMinutes(2)}>
            {words.moreTime}
          </Button>
          <Button shortcut="B" disabled={stage.busy} onClick={() => void stage.cover(!review.covered.value)}>
            {review.covered.value ? words.uncover : words.cover}
          </Button>
        </div>
      )}
      <p role="alert" className={page.error}>
        {stage.trouble}
      </p>
    </section>
  )
}
