import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { useTheme } from '#client/design/theme.ts'
import { useScreen } from '#client/design/use-screen.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { usePairing } from '#client/sync/use-pairing.ts'
import { usePublicOccasion } from '#client/sync/use-public-occasion.ts'
import { useTimeLeft } from '#client/sync/use-time-left.ts'
import styles from './remote.module.css'

/** `/remote` on a phone that nobody is signed in at: it shows a code, and whoever conducts the review types it. */
export default function RemotePairPage() {
  useScreen({ scale: 'phone', theme: useTheme() })
  const { remote: words } = useWords(reviewStageWords)
  const { pair } = words
  const format = useFormat()
  const { code, endsAt, link } = usePairing('remote', {}, () => location.assign('/remote'))
  const left = useTimeLeft(endsAt)
  const occasion = usePublicOccasion()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <ExerciseMark mode={occasion?.mode ?? 'real'} />
      </header>
      <main className={styles.pair}>
        <p className={styles.soft}>{pair.code}</p>
        <p className={`${styles.code} numeric`}>{code ?? '····-····'}</p>
        <output className={styles.trouble}>
          {link === 'unreachable' || link === 'crowded' ? pair[link] : code === null ? pair.waiting : ''}
        </output>
        <p>{pair.ask}</p>
        {code !== null && <p className={`${styles.soft} numeric`}>{pair.lasts(format.stopwatch(left))}</p>}
        <p className={styles.soft}>{pair.only}</p>
      </main>
    </div>
  )
}
