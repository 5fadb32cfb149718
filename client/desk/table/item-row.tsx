import { memo } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { ItemStatusChip } from '#client/design/item-status-chip.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { isItemStale, isOverdue } from '#shared/board/readiness.ts'
import { idOf } from '#shared/board/text.ts'
import { dueTime } from '../inputs/input-phrase.ts'
import { useConflictingInput, useRowStanding } from '../inputs/use-row-inputs.ts'
import { useText } from '../use-text.ts'
import { ChangedCell, ConfirmedCell } from './ages.tsx'
import { Cell } from './cell.tsx'
import { RowFrame, type RowProps } from './row.tsx'
import styles from './row.module.css'
import { Tick } from './tick.tsx'
import { useMinute } from './use-minute.ts'

/** One line of a checklist. It renders again for its own changes alone. */
export const ItemRow = memo(function ItemRow(props: RowProps) {
  const item = useSyncState((state) => state.board.items[idOf(props.of)])
  return item === undefined ? null : <Present {...props} item={item} />
})

function Present({ item, ...props }: RowProps & { item: Item }) {
  const { of, tabbable } = props
  const { row } = useWords(deskWords)
  const { item: statuses, critical, ministry } = useWords(statusWords)
  const session = useSyncState((state) => state.board.sessions[item.session])
  const title = useText(item.title)
  const standing = useRowStanding(of)
  const mine = useConflictingInput(of, 'state')?.command
  const status = mine?.type === 'item.set-status' ? mine.payload.status : item.state.value.status
  const now = useMinute()
  return (
    <RowFrame
      {...props}
      name={
        <>
          {item.critical && <span className={styles.critical}>{critical}</span>}
          <span className={styles.called} title={title}>
            {title}
          </span>
          {item.retired !== null && <span className={styles.mark}>{row.retired}</span>}
        </>
      }
    >
      <Tick of={of} name={title} tabbable={tabbable} menu status={statuses[status]}>
        <ItemStatusChip status={status} />
      </Tick>
      <AssigneeCell person={item.assignment.value} />
      <Cell column={4}>{ministry[item.lead]}</Cell>
      <DueCell item={item} />
      <ChangedCell column={6} group={item.state} entered={mine?.observedAt} />
      <ConfirmedCell column={7} standing={standing} at={item.confirmedAt} stale={isItemStale(item, session, now)} />
    </RowFrame>
  )
}

function AssigneeCell({ person }: { person: string | null }) {
  const { undecided } = useWords(deskWords).row
  const name = useText(useSyncState((state) => (person === null ? undefined : state.board.persons[person]?.name)))
  return (
    <Cell column={3} tone={person === null ? 'soft' : undefined}>
      {person === null ? undecided : name}
    </Cell>
  )
}

/** When it is due; once that has passed, a clock says so beside it. */
function DueCell({ item }: { item: Item }) {
  const { nothing } = useWords(commonWords)
  const { overdue } = useWords(statusWords)
  const format = useFormat()
  const now = useMinute()
  const due = item.due.value
  if (due === null)
    return (
      <Cell column={5} tone="soft">
        {nothing}
      </Cell>
    )
  const isLate = isOverdue(item, now)
  return (
    <Cell column={5} tone={isLate ? 'late' : undefined}>
      {isLate && <Icon name="clock" label={overdue} />} {dueTime(due, format)}
    </Cell>
  )
}
