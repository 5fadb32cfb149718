import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Session } from '#shared/board/session-schema.ts'
import styles from './session-line.module.css'

/** 장관 세션 · 5. 22.(수) 오후 · KIST */
export function SessionLine({ session }: { session: Session }) {
  const { dayPart, format: formats } = useWords(statusWords)
  const format = useFormat()
  const name = useName()
  const venue = useSyncState(({ board }) => (session.venue === null ? undefined : board.venues[session.venue]))
  const start = session.schedule.value
  const hour = start === null ? (session.dayPart === null ? null : dayPart[session.dayPart]) : format.time(start)
  const when = [format.day(session.day), hour].filter(Boolean).join(' ')
  const where = venue === undefined ? formats[session.format] : name(venue.name)
  return <p className={styles.line}>{[name(session.shortName), when, where].join(' · ')}</p>
}
