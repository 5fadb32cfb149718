import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { ItemStatusChip } from '#client/design/item-status-chip.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { itemRef } from '#shared/board/item.ts'
import { doneAt } from './check-list.ts'
import type { SheetProps } from './field-sheet.tsx'
import { ReceiptLine } from './receipt-line.tsx'
import { ResolveForm } from './resolve-form.tsx'
import styles from './sheets.module.css'
import { useShortTime } from './use-short-time.ts'

type ItemSheetProps = Pick<SheetProps, 'now' | 'entries' | 'may' | 'onOpen' | 'onClose'> & { item: Item }

/** More about an item that is blocked or done: who said so, how far that has come, and what can be done about it. */
export function ItemSheet({ item, now, entries, may, onOpen, onClose }: ItemSheetProps) {
  const words = useWords(fieldWords)
  const name = useName()
  const { value, last } = item.state
  const isBlocked = value.status === 'blocked'
  return (
    <Dialog
      title={name(item.title)}
      onClose={onClose}
      actions={may && !isBlocked && <DoneActions item={item} entries={entries} onOpen={onOpen} onClose={onClose} />}
    >
      <div className={styles.facts}>
        <p>
          <ItemStatusChip status={value.status} />
        </p>
        {value.reason !== null && <p>{name(value.reason)}</p>}
        <SaidBy item={item} now={now} />
      </div>
      {may && isBlocked && <ResolveForm item={item} entries={entries} onClose={onClose} />}
      {may && isBlocked && (
        <Button kind="link" size="small" onClick={() => onOpen({ kind: 'report', item: item.id })}>
          {words.item.reportAgain}
        </Button>
      )}
      <ReceiptLine last={last} />
    </Dialog>
  )
}

/** Who set it and when; and until when it was, or is, to be done. */
function SaidBy({ item, now }: Pick<ItemSheetProps, 'item' | 'now'>) {
  const { item: words } = useWords(fieldWords)
  const { persons } = useBoard()
  const format = useFormat()
  const name = useName()
  const shortTime = useShortTime(now)
  const { value, last } = item.state
  const person = last === null ? undefined : persons[last.by]
  const due = item.due.value
  const by = value.status === 'blocked' ? words.reportedBy : words.doneBy
  return (
    <p className={`${styles.meta} numeric`}>
      {person !== undefined && <span>{by(name(person.name), shortTime(doneAt(item)))}</span>}
      {due !== null && <span> · {words.due(`${format.day(due)} ${format.time(due)}`)}</span>}
    </p>
  )
}

/** A check of one's own is taken back; that of somebody else is put up for another look. */
function DoneActions({ item, entries, onOpen, onClose }: Omit<ItemSheetProps, 'now' | 'may'>) {
  const words = useWords(fieldWords)
  const name = useName()
  const me = useSyncState((state) => state.me)
  const { last } = item.state

  const handleTakeBack = () => {
    if (last?.by === me) entries.undo({ commandId: last.commandId, of: itemRef(item.id), group: 'state' })
    else entries.setItem({ item: item.id, status: 'in-progress' }, words.entered.reopened(name(item.title)))
    onClose()
  }
  return (
    <>
      <Button size="large" onClick={handleTakeBack}>
        {last?.by === me ? words.item.takeBack : words.item.reopen}
      </Button>
      <Button
        size="large"
        kind="danger"
        icon="triangle-alert"
        onClick={() => onOpen({ kind: 'report', item: item.id })}
      >
        {words.report}
      </Button>
    </>
  )
}
