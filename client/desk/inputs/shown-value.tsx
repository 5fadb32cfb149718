import { AttendanceChip } from '#client/design/attendance-chip.tsx'
import { ItemStatusChip } from '#client/design/item-status-chip.tsx'
import type { Asked } from '../undo/undo-stack.ts'
import type { Grounds } from './asked-for.ts'
import { inputPhrase } from './input-phrase.ts'
import styles from './shown-value.module.css'
import { usePhrasing } from './use-phrasing.ts'

/** What an input sets, as the table draws it: a status as its chip, anything else in words. */
export function ShownValue({ asked, grounds }: { asked: Asked; grounds: Grounds }) {
  const phrasing = usePhrasing()
  switch (asked.type) {
    case 'participation.set-status': {
      const { status } = asked.payload
      return <AttendanceChip status={status} claim={status === 'confirmed' && grounds.evidence === null} />
    }
    case 'item.set-status':
      return <ItemStatusChip status={asked.payload.status} />
    default:
      return <strong className={styles.words}>{inputPhrase(asked, phrasing, null)}</strong>
  }
}
