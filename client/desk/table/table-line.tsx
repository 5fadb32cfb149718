import type { Ref } from 'react'
import { classNames } from '#client/design/class-names.ts'
import { kindOf, type ThingRef } from '#shared/board/text.ts'
import { DraftEditor } from '../editor/draft-editor.tsx'
import { ConflictCard } from '../inputs/conflict-card.tsx'
import { ParkedNote } from '../inputs/parked-note.tsx'
import { RefusedNote } from '../inputs/refused-note.tsx'
import { GroupLine } from './group-line.tsx'
import { ItemRow } from './item-row.tsx'
import styles from './line.module.css'
import { ParticipationRow } from './participation-row.tsx'
import { RequestRow } from './request-row.tsx'
import type { RowProps } from './row.tsx'
import type { Line } from './table-lines.ts'

type TableLineProps = {
  line: Line
  /** Of the line among all lines. */
  index: number
  top: number
  columns: number
  selected: ThingRef | null
  tabbable: ThingRef | null
  /** Measures what is as high as its content. */
  measure: Ref<HTMLTableRowElement>
}

/** One line of the table, whatever it is. */
export function TableLine({ line, index, top, columns, selected, tabbable, measure }: TableLineProps) {
  // Counted from 1, after the head of the table.
  const place = index + 2
  if (line.is === 'group') return <GroupLine group={line.group} place={place} top={top} columns={columns} />
  if (line.is === 'row') {
    const { of } = line
    return <AnyRow of={of} place={place} top={top} selected={of === selected} tabbable={of === tabbable} />
  }
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={place}
      className={classNames(styles.line, styles.opened)}
      style={{ insetBlockStart: top }}
    >
      <td aria-colindex={1} colSpan={columns}>
        {line.is === 'conflict' && <ConflictCard of={line.of} id={line.id} />}
        {line.is === 'refused' && <RefusedNote of={line.of} id={line.id} />}
        {line.is === 'parked' && <ParkedNote id={line.id} />}
        {line.is === 'editor' && <DraftEditor of={line.of} />}
      </td>
    </tr>
  )
}

function AnyRow(props: RowProps) {
  switch (kindOf(props.of)) {
    case 'item':
      return <ItemRow {...props} />
    case 'request':
      return <RequestRow {...props} />
    default:
      return <ParticipationRow {...props} />
  }
}
