import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { FollowUp } from '#shared/board/review/follow-up.ts'
import styles from './follow-up-strip.module.css'
import { Icon } from './icon.tsx'

/** What has become of what the last review asked for, in a line: done of all, overdue, moved more than once. */
export function FollowUpStrip({ total, done, overdue, movedTwice }: Omit<FollowUp, 'entries'>) {
  const { followUp: words } = useWords(reviewWords)
  if (total === 0) return <p className={styles.strip}>{words.nothing}</p>
  return (
    <p className={styles.strip}>
      <span>
        <strong className="numeric">{words.done(done, total)}</strong>
      </span>
      {overdue > 0 && (
        <span className={styles.overdue}>
          <Icon name="clock" /> {words.overdue(overdue)}
        </span>
      )}
      {movedTwice > 0 && <span className={styles.moved}>{words.movedTwice(movedTwice)}</span>}
    </p>
  )
}
