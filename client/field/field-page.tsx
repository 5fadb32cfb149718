import { useSearchParams } from 'wouter'
import { useTheme } from '#client/design/theme.ts'
import { useScreen } from '#client/design/use-screen.ts'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard, useMe } from '#client/sync/use-sync-state.ts'
import { FieldFoot } from './field-foot.tsx'
import { FieldHeader } from './field-header.tsx'
import styles from './field-page.module.css'
import { fieldSessions } from './field-sessions.ts'
import { LinkBar } from './link-bar.tsx'
import { SessionField } from './session-field.tsx'

/**
 * The room of those on the spot, held in one hand: what to check now, the phase, problems and arrivals of one session.
 * Everything works without a network, and says what is only on this phone.
 */
export default function FieldPage() {
  const board = useBoard()
  const now = useNow()
  const venue = useMe()?.posting.value.venue ?? null
  const words = useWords(fieldWords)
  const [search, setSearch] = useSearchParams()
  useScreen({ scale: 'phone', theme: useTheme() })

  const { sessions, current } = fieldSessions(board, venue, now)
  const session = sessions.find(({ id }) => id === search.get('session')) ?? current
  const handleChoose = (id: string) => setSearch({ session: id }, { replace: true })
  if (session !== null)
    return <SessionField key={session.id} session={session} sessions={sessions} now={now} onChoose={handleChoose} />
  return (
    <div className={styles.page}>
      <FieldHeader session={null} sessions={[]} now={now} onChoose={handleChoose} />
      <LinkBar now={now} />
      <main className={styles.main}>
        <p className={styles.empty}>{words.sessions.none}</p>
        <FieldFoot />
      </main>
    </div>
  )
}
