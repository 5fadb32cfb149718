import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { ItemStatusChip } from '#client/design/item-status-chip.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { fieldWords } from '#client/i18n/field-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { Item } from '#shared/board/item-schema.ts'
import type { Session } from '#shared/board/session-schema.ts'
import { openCriticalItems } from '#shared/board/session.ts'
import type { SessionPhase } from '#shared/board/status.ts'
import { SentenceField } from './sentence-field.tsx'
import styles from './sheets.module.css'
import { useBasis } from './use-basis.ts'
import { useSentence } from './use-sentence.ts'

type PhaseSheetProps = {
  session: Session
  to: SessionPhase
  insteadOf: CommandId | null
  onClose: () => void
}

/** Asks once more before a phase is entered, since only a step back with a reason leads out of it again. */
export function PhaseSheet({ session, to, insteadOf, onClose }: PhaseSheetProps) {
  const { phase: words } = useWords(fieldWords)
  const { phase: names, terms } = useWords(statusWords)
  const { actions } = useWords(commonWords)
  const sync = useSync()
  const basis = useBasis()
  const reason = useSentence()
  const critical = openCriticalItems(useBoard(), session, to)

  const handleEnter = () => {
    const text = critical.length > 0 ? reason.take() : undefined
    if (text === null) return
    if (insteadOf !== null) sync.discard(insteadOf)
    const payload = { session: session.id, phase: to, ...(text && { reason: { text } }) }
    sync.submit('session.set-phase', payload, basis)
    onClose()
  }
  return (
    <Dialog
      title={words.to[to]}
      onClose={onClose}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {actions.cancel}
          </Button>
          {critical.length > 0 ? (
            <Button size="large" className={styles.outlined} onClick={handleEnter}>
              {words.goOn}
            </Button>
          ) : (
            <Button size="large" kind="primary" onClick={handleEnter}>
              {words.to[to]}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.step}>
        {names[session.phase.value]} → <b>{names[to]}</b>
      </p>
      {critical.length > 0 && <OpenItems items={critical} />}
      {critical.length > 0 ? (
        <SentenceField label={terms.reason} hint={words.reasonHint} sentence={reason} />
      ) : (
        <p className={styles.hint}>{words.atOnce}</p>
      )}
    </Dialog>
  )
}

/** What stands against it, by name. */
function OpenItems({ items }: { items: readonly Item[] }) {
  const { phase: words } = useWords(fieldWords)
  const name = useName()
  return (
    <section>
      <h3 className={styles.label}>{words.stillOpen}</h3>
      <ul className={styles.open}>
        {items.map(({ id, title, state }) => (
          <li key={id}>
            {name(title)} <ItemStatusChip status={state.value.status} plain />
          </li>
        ))}
      </ul>
    </section>
  )
}
