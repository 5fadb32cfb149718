import type { ReactNode } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { LanguageSwitch } from '#client/design/language-switch.tsx'
import { useTheme } from '#client/design/theme.ts'
import { useScreen } from '#client/design/use-screen.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { usePublicOccasion } from '#client/sync/use-public-occasion.ts'
import { DoorClock } from './door-clock.tsx'
import styles from './door.module.css'
import { SummitAtDoor } from './summit-at-door.tsx'

type DoorProps = {
  /** Others can read along on the way to the server. */
  plainHttp: boolean
  /** The card beside the summit: a form, or why there is none. */
  children: ReactNode
}

/** What surrounds every way in: which summit it is, that it is only a rehearsal if so, and both languages. */
export function Door({ plainHttp, children }: DoorProps) {
  useScreen({ scale: 'phone', theme: useTheme() })
  const { product } = useWords(commonWords)
  const words = useWords(signInWords)
  const occasion = usePublicOccasion()
  return (
    <div className={styles.door}>
      <header className={styles.header}>
        <span className={styles.product}>{product}</span>
        <ExerciseMark mode={occasion?.mode ?? 'real'} />
        <span className={styles.language}>
          <LanguageSwitch />
        </span>
      </header>
      {plainHttp && <Banner tone="warn">{words.plainHttp}</Banner>}
      <main className={styles.main}>
        <SummitAtDoor occasion={occasion} />
        <div className={styles.card}>{children}</div>
      </main>
      <footer className={styles.footer}>
        <span>{words.kept}</span>
        {occasion === undefined ? (
          <span>{words.notConnected}</span>
        ) : (
          <DoorClock clock={occasion.clock} mode={occasion.mode} />
        )}
      </footer>
    </div>
  )
}
