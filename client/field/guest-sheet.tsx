import { AttendanceChip } from '#client/design/attendance-chip.tsx'
import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { participationRef } from '#shared/board/participation.ts'
import type { SheetProps } from './field-sheet.tsx'
import { ReceiptLine } from './receipt-line.tsx'
import styles from './sheets.module.css'
import { useGuestName } from './use-arrivals.ts'
import { useShortTime } from './use-short-time.ts'

type GuestSheetProps = Pick<SheetProps, 'now' | 'entries' | 'may' | 'onClose'> & { participation: Participation }

/** Who recorded an arrival, how far that has come, and the way back from a mistake. */
export function GuestSheet({ participation, now, entries, may, onClose }: GuestSheetProps) {
  const { guests: words } = useWords(fieldWords)
  const { persons } = useBoard()
  const me = useSyncState((state) => state.me)
  const name = useName()
  const guestName = useGuestName()
  const shortTime = useShortTime(now)
  const { value, last } = participation.attendance
  const isMine = last?.by === me
  const person = last === null ? undefined : persons[last.by]

  const handleTakeBack = () => {
    if (last === null) return
    entries.undo({ commandId: last.commandId, of: participationRef(participation.id), group: 'attendance' })
    onClose()
  }
  return (
    <Dialog
      title={guestName(participation)}
      onClose={onClose}
      actions={
        may &&
        isMine && (
          <Button size="large" icon="undo" onClick={handleTakeBack}>
            {words.takeBack}
          </Button>
        )
      }
    >
      <div className={styles.facts}>
        <p>
          <AttendanceChip status={value.status} />
        </p>
        {last !== null && person !== undefined && (
          <p className={`${styles.meta} numeric`}>{words.arrivedBy(name(person.name), shortTime(last.observedAt))}</p>
        )}
        {!isMine && <p className={styles.hint}>{words.notYours}</p>}
      </div>
      <ReceiptLine last={last} />
    </Dialog>
  )
}
