import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { adviceOnCommand } from '#client/sync/advice.ts'
import { thingsOfCommand } from '#client/sync/things-of-command.ts'
import { useOutbox, useSyncState } from '#client/sync/use-sync-state.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { ThingLink } from '../frame/thing-link.tsx'
import { inputPhrase } from '../inputs/input-phrase.ts'
import { presentStatus } from '../inputs/present-status.ts'
import { usePhrasing } from '../inputs/use-phrasing.ts'
import { useDesk } from '../state/use-desk.ts'
import styles from './inputs-dialog.module.css'

/** Every input of this device that the board does not have yet, in order, with what can be done about each. */
export default function InputsDialog({ onClose }: { onClose: () => void }) {
  const { inputs: words } = useWords(deskDialogWords)
  const outbox = useOutbox()
  return (
    <Dialog title={words.title} onClose={onClose}>
      {outbox.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol className={styles.list}>
          {outbox.map((entry) => (
            <Input key={entry.command.id} entry={entry} onLeave={onClose} />
          ))}
        </ol>
      )}
    </Dialog>
  )
}

function Input({ entry, onLeave }: { entry: OutboxEntry; onLeave: () => void }) {
  const phrasing = usePhrasing()
  const format = useFormat()
  const { command } = entry
  const [of] = thingsOfCommand(command)
  const was = useSyncState(({ confirmed }) => presentStatus(confirmed, command))
  return (
    <li className={styles.input}>
      <p>
        <time dateTime={new Date(command.observedAt).toISOString()} className="numeric">
          {format.time(command.observedAt)}
        </time>{' '}
        {of !== undefined && (
          <ThingLink of={of} onFollow={onLeave}>
            {phrasing.names.thing(of)}
          </ThingLink>
        )}{' '}
        {inputPhrase(command, phrasing, was)}
      </p>
      <Progress entry={entry} />
    </li>
  )
}

function Progress({ entry: { command, progress } }: { entry: OutboxEntry }) {
  const { inputs: words } = useWords(deskDialogWords)
  const { refused, parked } = useWords(deskWords)
  const { sync } = useDesk()
  const refusalText = useRefusalText()
  const dismiss = <Button onClick={() => sync.discard(command.id)}>{refused.dismiss}</Button>
  switch (progress.at) {
    case 'unkept':
      return <p className={styles.trouble}>{words.notKept}</p>
    case 'kept':
      return <p className={styles.state}>{words.kept}</p>
    case 'accepted':
      return <p className={styles.state}>{words.accepted}</p>
    case 'refused':
      return (
        <div className={styles.acts}>
          <p className={styles.trouble}>{refusalText(progress.refusal)}</p>
          {command.type !== 'undo' && adviceOnCommand(sync, command) === null && (
            <Button onClick={() => sync.insist(command.id)}>{refused.anyway}</Button>
          )}
          {dismiss}
        </div>
      )
    case 'parked':
      return (
        <div className={styles.acts}>
          <p className={styles.trouble}>
            {parked.explain} {progress.errorId !== null && parked.errorId(progress.errorId)}
          </p>
          <Button onClick={() => sync.resend(command.id)}>{refused.again}</Button>
          {dismiss}
        </div>
      )
  }
}
