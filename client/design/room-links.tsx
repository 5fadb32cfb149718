import { Link } from 'wouter'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { type Room, useRooms } from '#client/sync/rooms.ts'
import styles from './room-links.module.css'

/** In the order of the links, whoever sees them. */
const ROOMS: readonly Room[] = ['wall', 'desk', 'field', 'review', 'admin']

/** The rooms that the signed-in person may use; `here` is the one that they are in. */
export function RoomLinks({ here }: { here: Room }) {
  const { rooms } = useWords(commonWords)
  const allowed = useRooms()
  return (
    <nav aria-label={rooms.label} className={styles.rooms}>
      {ROOMS.filter((room) => allowed.includes(room)).map((room) => (
        <Link key={room} href={`~/${room}`} aria-current={room === here ? 'page' : undefined}>
          {rooms[room]}
        </Link>
      ))}
    </nav>
  )
}
