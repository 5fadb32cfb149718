import { Redirect } from 'wouter'
import { useRooms } from '#client/sync/rooms.ts'

/** `/`: everybody's own room, by their role. Who the board does not know sees the wall, which shows only what all may. */
export function HomePage() {
  const [room = 'wall'] = useRooms()
  return <Redirect to={`/${room}`} replace />
}
