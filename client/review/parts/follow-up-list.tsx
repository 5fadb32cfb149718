import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Followed, FollowUp } from '#shared/board/review/follow-up.ts'
import { useNames } from '../names/use-names.ts'
import styles from './follow-up-list.module.css'

const LOOKS = {
  done: { icon: 'disc-check', tone: 'ok' },
  open: { icon: 'half-disc', tone: 'info' },
  overdue: { icon: 'clock', tone: 'bad' },
  dropped: { icon: 'disc-minus', tone: 'neutral' },
} as const

/** What has become of everything undertaken in a review, the overdue first. */
export function FollowUpList({ entries }: Pick<FollowUp, 'entries'>) {
  return (
    <ul>
      {entries.map((entry) => (
        <FollowedLine key={entry.undertaking.id} {...entry} />
      ))}
    </ul>
  )
}

function FollowedLine({ undertaking, item, standing, late, moved }: Followed) {
  const { followUp: words, entry } = useWords(reviewSessionWords)
  const format = useFormat()
  const names = useNames()
  const due = item?.due.value ?? undertaking.due
  const original = item?.dueMoves.original ?? null
  return (
    <li className={styles.line}>
      <StatusChip {...LOOKS[standing]}>
        {late > 0 ? words.late(format.duration(late)) : words.standing[standing]}
      </StatusChip>
      <span className={styles.words}>
        <strong>{entry.undertaking[undertaking.kind]}</strong> {names.text(undertaking.sentence)}
      </span>
      <span className={styles.who}>
        {names.person(undertaking.owner)}
        {due !== null && ` · ${format.day(due)}`}
        {moved > 0 && ` · ${words.moved(moved, original === null ? null : format.day(original))}`}
      </span>
    </li>
  )
}
