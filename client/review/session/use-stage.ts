import { useRef } from 'react'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { nextPosition, previousPosition, reachablePositions } from '#shared/board/review/stage-order.ts'
import type { StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { plannedMinutes } from '#shared/board/review/time-plan.ts'
import { useOnlineAct } from '../acts/use-online-act.ts'

/** The stage of a review in the hand of somebody who may move it: each press names where it was seen to stand. */
export function useStage(review: Review) {
  const board = useBoard()
  const { act, busy, trouble } = useOnlineAct()
  const from = review.stage.value
  // Of a press that is on its way: another from there is none. One from where the board stands by now is a new one,
  // though the screen may still show for a moment that it waits.
  const leaving = useRef<StagePosition | null>(null)
  const moveTo = async (to: StagePosition | null): Promise<boolean> => {
    if (to === null || leaving.current === from) return false
    leaving.current = from
    const moved = await act('review.move-to', { review: review.id, from, to })
    if (leaving.current === from) leaving.current = null
    return moved
  }
  return {
    busy,
    trouble,
    here: from,
    next: nextPosition(board, review),
    previous: previousPosition(board, review),
    reachable: reachablePositions(board, review),
    moveTo,
    cover: (covered: boolean) => act('review.cover', { review: review.id, covered }),
    addMinutes: (by: number) => {
      const planned = plannedMinutes(review, from)
      const to = Math.max(0, planned + by)
      return act('review.adjust-time', { review: review.id, position: from, from: planned, to })
    },
  }
}
export type Stage = ReturnType<typeof useStage>
