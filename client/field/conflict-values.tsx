import { fieldWords } from '#client/i18n/field-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Command } from '#shared/board/command.ts'
import type { Stamp } from '#shared/board/tracked.ts'
import styles from './entry-card.module.css'
import { useEntryWords } from './use-entry-words.ts'

/** Both values of a conflict side by side, each with who saw it so, and when; none of them is the right one here. */
export function ConflictValues({ command, theirs }: { command: Command; theirs: Stamp }) {
  const { outbox: words } = useWords(fieldWords)
  const { persons } = useBoard()
  const format = useFormat()
  const name = useName()
  const entryWords = useEntryWords()
  const other = persons[theirs.by]
  return (
    <dl className={styles.values}>
      <div>
        <dt>{words.mine}</dt>
        <dd>{entryWords.value(command)}</dd>
        <dd className={`${styles.time} numeric`}>{`${words.me} · ${format.time(command.observedAt)}`}</dd>
      </div>
      <div>
        <dt>{words.theirs}</dt>
        <dd>{entryWords.present(command)}</dd>
        <dd className={`${styles.time} numeric`}>
          {[other && name(other.name), format.time(theirs.observedAt)].filter(Boolean).join(' · ')}
        </dd>
      </div>
    </dl>
  )
}
