import { Redirect } from 'wouter'
import { useRooms } from '#client/sync/rooms.ts'
import { useBoard, useMe } from '#client/sync/use-sync-state.ts'
import { runningReview } from '#shared/board/review/previous-review.ts'

/**
 * `/`: everybody's own room, by their role; for a chair the review that runs. Who the board does not know sees the wall,
 * which shows only what all may.
 */
export function HomePage() {
  const [room = 'wall'] = useRooms()
  const role = useMe()?.posting.value.role
  const running = runningReview(useBoard())
  if (role === 'chair' && running !== null) return <Redirect to={`/review/${running.id}`} replace />
  return <Redirect to={`/${room}`} replace />
}
