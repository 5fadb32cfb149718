import { AttendanceChip } from '#client/design/attendance-chip.tsx'
import { ItemStatusChip } from '#client/design/item-status-chip.tsx'
import type { Intent } from '../state/draft.ts'

/** What a draft will set, as the table draws it. */
export function IntentValue({ intent, heading }: { intent: Intent; heading: string }) {
  switch (intent.do) {
    case 'set-attendance':
      return <AttendanceChip status={intent.status} />
    case 'set-item':
      return <ItemStatusChip status={intent.status} />
    default:
      return <strong>{heading}</strong>
  }
}
