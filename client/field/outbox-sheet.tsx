import { Dialog } from '#client/design/dialog.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { useOutbox } from '#client/sync/use-sync-state.ts'
import { EntryCard } from './entry-card.tsx'
import type { SheetProps } from './field-sheet.tsx'
import styles from './sheets.module.css'

/** Everything that has not reached the server, or was not accepted by it: what needs a choice first, then in order. */
export function OutboxSheet({ onGiveReason, onClose }: Pick<SheetProps, 'onGiveReason' | 'onClose'>) {
  const { outbox: words } = useWords(fieldWords)
  const outbox = useOutbox()
  const needsChoice = ({ progress }: OutboxEntry) => progress.at === 'refused' || progress.at === 'parked'
  const entries = [...outbox.filter(needsChoice), ...outbox.filter((entry) => !needsChoice(entry))]
  return (
    <Dialog title={words.title} onClose={onClose}>
      {entries.length === 0 && <p className={styles.hint}>{words.nothing}</p>}
      {entries.map((entry) => (
        <EntryCard key={entry.command.id} entry={entry} onGiveReason={onGiveReason} />
      ))}
    </Dialog>
  )
}
