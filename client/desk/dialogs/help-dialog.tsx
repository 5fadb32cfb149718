import { Dialog } from '#client/design/dialog.tsx'
import { KeyHint } from '#client/design/key-hint.tsx'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { ITEM_STATUSES } from '#shared/board/status.ts'
import { ATTENDANCE_STATUSES } from '../frame/desk-view.ts'
import { ATTENDANCE_KEYS, ITEM_KEYS, keyOf } from '../keys/key-action.ts'
import { REQUEST_ACTS } from '../requests/request-acts.ts'
import styles from './help-dialog.module.css'

type Key = { keys: readonly string[]; does: string }

/** Every key of the desk. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const { help: words } = useWords(deskDialogWords)
  const { tables, request } = useWords(deskWords)
  const { attendance, item } = useWords(statusWords)
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.inputMode}</p>
      <div className={styles.columns}>
        <Keys
          title={words.moving}
          keys={[
            { keys: ['↑', '↓', 'J', 'K'], does: words.rows },
            { keys: ['Home', 'End'], does: words.ends },
            { keys: ['/', 'Ctrl K'], does: words.search },
            { keys: ['Esc'], does: words.back },
            { keys: ['?'], does: words.help },
          ]}
        />
        <Keys
          title={words.acting}
          keys={[
            { keys: ['Enter'], does: words.menu },
            { keys: [keyOf('items', 'reconfirm')], does: words.reconfirm },
            { keys: [keyOf('items', 'evidence')], does: words.evidence },
            { keys: [keyOf('participations', 'head')], does: words.head },
            { keys: [keyOf('items', 'assign')], does: words.assign },
            { keys: [keyOf('items', 'due')], does: words.due },
            { keys: [keyOf('items', 'request')], does: words.request },
            { keys: ['1', '2', '…'], does: words.choose },
            { keys: ['Z'], does: words.undo },
            { keys: ['Shift Z'], does: words.redo },
          ]}
        />
        <Keys
          title={tables.participations}
          keys={ATTENDANCE_STATUSES.map((status) => ({ keys: [ATTENDANCE_KEYS[status]], does: attendance[status] }))}
        />
        <Keys
          title={tables.items}
          keys={ITEM_STATUSES.map((status) => ({ keys: [ITEM_KEYS[status]], does: item[status] }))}
        />
        <Keys
          title={tables.requests}
          keys={REQUEST_ACTS.map((act) => ({ keys: [keyOf('requests', act)], does: request[act] }))}
        />
      </div>
    </Dialog>
  )
}

function Keys({ title, keys }: { title: string; keys: readonly Key[] }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl className={styles.keys}>
        {keys.map(({ keys: caps, does }) => (
          <div key={does}>
            <dt>
              {caps.map((cap) => (
                <KeyHint key={cap} keys={cap} />
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
