import { Button } from '#client/design/button.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { ConflictValues } from './conflict-values.tsx'
import styles from './entry-card.module.css'
import { ReceiptMeaning } from './receipt-line.tsx'
import { RefusedActions } from './refused-actions.tsx'
import { useEntryWords } from './use-entry-words.ts'

type EntryCardProps = {
  entry: OutboxEntry
  /** Asks for the reason for want of which a phase was refused. */
  onGiveReason: (entry: OutboxEntry) => void
}

/** One entry that has not arrived: what it says, how far it has come, and, if it was turned down, the choice. */
export function EntryCard({ entry, onGiveReason }: EntryCardProps) {
  const { outbox: words } = useWords(fieldWords)
  const format = useFormat()
  const entryWords = useEntryWords()
  const refusalText = useRefusalText()
  const { command, progress, misfit } = entry
  const isConflict = progress.at === 'refused' && progress.refusal.kind === 'conflict'
  return (
    <article className={styles.card} aria-label={entryWords.thing(command)}>
      <h3 className={styles.head}>
        {entryWords.thing(command)}
        <span className={`${styles.time} numeric`}>{format.time(command.observedAt)}</span>
      </h3>
      {!isConflict && <p>{entryWords.value(command)}</p>}
      {progress.at === 'refused' && <p className={styles.refused}>{refusalText(progress.refusal)}</p>}
      {progress.at === 'refused' && progress.refusal.kind === 'conflict' && (
        <ConflictValues command={command} theirs={progress.refusal.theirs} />
      )}
      {progress.at === 'refused' && <RefusedActions entry={entry} onGiveReason={onGiveReason} />}
      {progress.at === 'parked' && <ParkedActions entry={entry} errorId={progress.errorId} />}
      {progress.at !== 'refused' && <ReceiptMeaning receipt={progress.at === 'accepted' ? 'received' : progress.at} />}
      {misfit !== null && <p className={styles.refused}>{words.misfit}</p>}
    </article>
  )
}

function ParkedActions({ entry: { command }, errorId }: { entry: OutboxEntry; errorId: string | null }) {
  const { outbox: words } = useWords(fieldWords)
  const sync = useSync()
  return (
    <>
      {errorId !== null && <p className="numeric">{words.errorId(errorId)}</p>}
      <div className={styles.actions}>
        <Button size="small" onClick={() => sync.discard(command.id)}>
          {words.discard}
        </Button>
        <Button size="small" onClick={() => sync.resend(command.id)}>
          {words.resend}
        </Button>
      </div>
    </>
  )
}
