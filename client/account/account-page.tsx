import { Link } from 'wouter'
import { Clock } from '#client/design/clock.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { LanguageSwitch } from '#client/design/language-switch.tsx'
import { useTheme } from '#client/design/theme.ts'
import { ToastRegion } from '#client/design/toast-region.tsx'
import { useScreen } from '#client/design/use-screen.ts'
import { accountWords } from '#client/i18n/account-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useMe } from '#client/sync/use-sync-state.ts'
import styles from './account-page.module.css'
import { Passkeys } from './passkeys.tsx'

/** `/account`: what belongs to the account of whoever is signed in, and not to a room. */
export default function AccountPage() {
  useScreen({ scale: 'phone', theme: useTheme() })
  const words = useWords(accountWords)
  const { mode } = useOccasion()
  const name = useName()
  const me = useMe()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <ExerciseMark mode={mode} />
        <span className={styles.end}>
          <LanguageSwitch />
          <Clock now={useNow()} />
        </span>
      </header>
      <main className={styles.main}>
        {me !== undefined && (
          <p>
            {me.post !== null && `${name(me.post)} `}
            <strong>{name(me.name)}</strong>
          </p>
        )}
        <Passkeys />
        <Link href="/" className={styles.away}>
          {words.back}
        </Link>
      </main>
      <ToastRegion />
    </div>
  )
}
