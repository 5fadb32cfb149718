import { useFormat } from '#client/i18n/use-format.ts'
import { useNow } from '#client/sync/use-now.ts'
import { shortMoment } from '../short-moment.ts'
import type { Told } from './history-sentence.ts'
import styles from './history-list.module.css'

const A_MINUTE = 60_000

/** What happened to a thing, newest first: when, who did what, and what it rests on. */
export function HistoryList({ told, wholeDates = false }: { told: readonly Told[]; wholeDates?: boolean }) {
  const format = useFormat()
  const now = useNow(A_MINUTE)
  return (
    <ol className={styles.list}>
      {told.map(({ seq, observedAt, who, did, details }) => (
        <li key={seq}>
          <time
            dateTime={new Date(observedAt).toISOString()}
            title={`${format.date(observedAt)} ${format.clock(observedAt)}`}
            className="numeric"
          >
            {wholeDates
              ? `${format.date(observedAt)} ${format.time(observedAt)}`
              : shortMoment(observedAt, now, format)}
          </time>
          <span>
            <strong>{who}</strong> {did}
            {details.map((detail) => (
              <small key={detail}>{detail}</small>
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}
