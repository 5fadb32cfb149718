import { useEffect, useRef } from 'react'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { jointCall } from '#shared/board/review/joint-call.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { positionsOf } from '#shared/board/review/stage-order.ts'
import { positionKey, type StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { usePositionName } from '../names/use-reason-text.ts'
import { CallChip } from '../parts/call-chip.tsx'
import styles from './running-order.module.css'

type RunningOrderProps = {
  review: Review
  /** What is looked at here; it need not be what the wall shows. */
  shown: StagePosition
  onShow: (position: StagePosition) => void
}

/** Every step of the meeting in order: where the wall is, what is looked at here, and what was called. */
export function RunningOrder({ review, shown, onShow }: RunningOrderProps) {
  const { order: words } = useWords(reviewSessionWords)
  const nameOf = usePositionName()
  const board = useBoard()
  const here = positionKey(review.stage.value)
  const list = useRef<HTMLOListElement>(null)
  const seen = positionKey(shown)
  useEffect(() => {
    // Where the steps stand in a line, the one that is looked at must not lie beyond its edge.
    const step = list.current?.querySelector<HTMLElement>('[aria-pressed=true]')
    if (!list.current || !step) return
    const beside = Math.max(0, list.current.clientWidth - step.offsetWidth) / 2
    list.current.scrollTo({ left: step.offsetLeft - beside })
  }, [seen])
  return (
    <nav aria-label={words.label} className={styles.order}>
      <ol ref={list}>
        {positionsOf(board, review).map((position) => {
          const key = positionKey(position)
          const joint = position.step === 'agenda' ? jointCall(review, position.workstream) : null
          return (
            <li key={key}>
              <button
                type="button"
                className={styles.step}
                aria-current={key === here ? 'step' : undefined}
                aria-pressed={key === seen}
                onClick={() => onShow(position)}
              >
                <span className={styles.name}>
                  {key === here && <span className={styles.wall}>{words.wall}</span>}
                  {nameOf(position)}
                </span>
                {joint !== null && joint.call !== 'unanswered' && <CallChip call={joint.call} />}
                {joint?.call === 'unanswered' && joint.deferred && <CallChip call="deferred" />}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
