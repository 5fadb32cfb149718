import { useLocalized } from '#client/i18n/localized.ts'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { PublicOccasion } from '#client/sync/use-public-occasion.ts'
import styles from './summit-at-door.module.css'

/** Which summit is behind the door: its name, its sessions with day and place. */
export function SummitAtDoor({ occasion }: { occasion: PublicOccasion | undefined }) {
  const words = useWords(signInWords)
  const { format: formats } = useWords(statusWords)
  const format = useFormat()
  const localized = useLocalized()
  const where = ({ format: how, venue }: PublicOccasion['sessions'][number]) =>
    how === 'virtual' ? formats.virtual : venue && localized(venue)
  return (
    <section>
      <h1 className={styles.heading}>
        <Lines lines={words.heading(occasion === undefined ? null : localized(occasion.summit))} />
      </h1>
      <p className={styles.lead}>
        <Lines lines={words.lead} />
      </p>
      {occasion !== undefined && (
        <dl className={styles.sessions}>
          {occasion.sessions.map((session) => (
            <div key={session.id} className={styles.session}>
              <dt>{localized(session.name)}</dt>
              <dd>{[format.date(session.day), where(session)].filter(Boolean).join(' · ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** Lines broken by sense; a narrow screen may break them further, but never inside a word. */
const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className={styles.line}>
      {line}
    </span>
  ))
