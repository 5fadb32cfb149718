import { Link, useSearch } from 'wouter'
import { Banner } from '#client/design/banner.tsx'
import { Clock } from '#client/design/clock.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { useTheme } from '#client/design/theme.ts'
import { useScreen } from '#client/design/use-screen.ts'
import { adminWords } from '#client/i18n/admin-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useRooms } from '#client/sync/rooms.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useMe } from '#client/sync/use-sync-state.ts'
import { RIGHTS } from '#shared/board/rights.ts'
import styles from './pair-page.module.css'
import { Pairing } from './pairing.tsx'

/**
 * Lets a screen in that shows a code, for whoever may approve one: by typing it, or at `/pair?code=…` by the picture
 * that the screen shows. Nothing is approved before somebody has seen what the screen says of itself.
 */
export default function PairPage() {
  useScreen({ scale: 'phone', theme: useTheme() })
  const { pair: words } = useWords(adminWords)
  const { mode } = useOccasion()
  const role = useMe()?.posting.value.role
  const isAllowed = role !== undefined && RIGHTS['wall.pair'][role] !== undefined
  const code = new URLSearchParams(useSearch()).get('code') ?? ''
  const isAdmin = useRooms().includes('admin')
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <ExerciseMark mode={mode} />
        <Clock now={useNow()} className={styles.clock} />
      </header>
      <main className={styles.main}>
        {isAllowed ? <Pairing code={code} /> : <Banner tone="info">{words.notAllowed}</Banner>}
        <Link href={isAdmin ? '/admin' : '/'} className={styles.away}>
          {isAdmin ? words.toAdmin : words.home}
        </Link>
      </main>
    </div>
  )
}
