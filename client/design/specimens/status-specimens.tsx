import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { ATTENDANCE_STEPS, ITEM_STATUSES } from '#shared/board/status.ts'
import { AttendanceChip } from '../attendance-chip.tsx'
import { type IconName, iconPaths } from '../icon-paths.ts'
import { Icon } from '../icon.tsx'
import { ItemBar } from '../item-bar.tsx'
import { ItemStatusChip } from '../item-status-chip.tsx'
import { OverdueMark } from '../overdue-mark.tsx'
import { ReadinessBadge } from '../readiness-badge.tsx'
import { TickBox } from '../tick-box.tsx'
import { Row, Specimen } from './specimen.tsx'
import styles from './status-specimens.module.css'

const LEVELS = ['red', 'amber', 'green', 'not-applicable', 'withheld'] as const
const ICON_NAMES = Object.keys(iconPaths).filter((name): name is IconName => name in iconPaths)
const BARS = [
  { blocked: 2, done: 19, 'in-progress': 12, 'not-started': 8 },
  { blocked: 0, done: 14, 'in-progress': 7, 'not-started': 5 },
  { blocked: 0, done: 9, 'in-progress': 0, 'not-started': 0 },
]

/** Every shape that stands for a status, in every state. */
export function StatusSpecimens() {
  const words = useWords(statusWords)
  return (
    <Specimen title="Status">
      <Row label="Readiness">
        {LEVELS.map((level) => (
          <ReadinessBadge key={level} level={level} />
        ))}
        <ReadinessBadge level="withheld" short />
        <ReadinessBadge level="red" wordless />
      </Row>
      <Row label="Item">
        {ITEM_STATUSES.map((status) => (
          <ItemStatusChip key={status} status={status} />
        ))}
        <OverdueMark />
      </Row>
      <Row label="Item, plain">
        {ITEM_STATUSES.map((status) => (
          <ItemStatusChip key={status} status={status} plain />
        ))}
      </Row>
      <Row label="Attendance">
        {ATTENDANCE_STEPS.map((status) => (
          <AttendanceChip key={status} status={status} />
        ))}
        <AttendanceChip status="declined" />
      </Row>
      <Row label={words.claim}>
        <AttendanceChip status="confirmed" claim />
        <AttendanceChip status="confirmed" short />
        <AttendanceChip status="tentative" plain />
      </Row>
      <Row label="Items as a bar">
        {BARS.map((counts) => (
          <ItemBar key={counts.done} counts={counts} className={styles.bar} />
        ))}
      </Row>
      <Row label="Tick box">
        <TickBox state="open" />
        <TickBox state="kept" />
        <TickBox state="done" />
        <TickBox state="blocked" />
      </Row>
      <Row label="Icons">
        {ICON_NAMES.map((name) => (
          <Icon key={name} name={name} label={name} />
        ))}
      </Row>
    </Specimen>
  )
}
