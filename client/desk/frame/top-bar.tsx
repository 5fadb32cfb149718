import { type RefObject } from 'react'
import { Link } from 'wouter'
import { ConnectionState } from '#client/design/connection-state.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { type Room, useRooms } from '#client/sync/rooms.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useConnection } from '#client/sync/use-sync-state.ts'
import { PersonMenu } from './person-menu.tsx'
import { SearchBox } from './search-box.tsx'
import styles from './top-bar.module.css'

const ROOMS: readonly Room[] = ['wall', 'desk', 'field', 'review', 'admin']

/** What every room has at its head: what this is, the other rooms, the link to the server, and who is here. */
export function TopBar({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const { product, rooms: roomWords } = useWords(commonWords)
  const words = useWords(deskWords)
  const allowed = useRooms()
  const { mode } = useOccasion()
  return (
    <header className={styles.bar}>
      <span className={styles.product}>{product}</span>
      <ExerciseMark mode={mode} />
      <nav aria-label={words.rooms} className={styles.rooms}>
        {ROOMS.filter((room) => allowed.includes(room)).map((room) => (
          <Link key={room} href={`~/${room}`} aria-current={room === 'desk' ? 'page' : undefined}>
            {roomWords[room]}
          </Link>
        ))}
      </nav>
      <SearchBox input={search} />
      <ConnectionState connection={useConnection()} />
      <PersonMenu />
    </header>
  )
}
