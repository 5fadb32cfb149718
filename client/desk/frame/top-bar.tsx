import { type RefObject } from 'react'
import { ConnectionState } from '#client/design/connection-state.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { RoomLinks } from '#client/design/room-links.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useConnection } from '#client/sync/use-sync-state.ts'
import { PersonMenu } from './person-menu.tsx'
import { SearchBox } from './search-box.tsx'
import styles from './top-bar.module.css'

/** What every room has at its head: what this is, the other rooms, the link to the server, and who is here. */
export function TopBar({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const { product } = useWords(commonWords)
  const { mode } = useOccasion()
  return (
    <header className={styles.bar}>
      <span className={styles.product}>{product}</span>
      <ExerciseMark mode={mode} />
      <RoomLinks here="desk" />
      <SearchBox input={search} />
      <ConnectionState connection={useConnection()} />
      <PersonMenu />
    </header>
  )
}
