import { type RefObject, useMemo, useRef } from 'react'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useOutbox } from '#client/sync/use-sync-state.ts'
import { formatView } from '../frame/desk-view.ts'
import { useDeskView } from '../frame/use-desk-view.ts'
import { inputsByThing } from '../inputs/input-standing.ts'
import { useDeskKeys } from '../keys/use-desk-keys.ts'
import { useDeskState } from '../state/use-desk.ts'
import { moveWithinRow } from './cell-keys.ts'
import { columnsOf } from './columns.ts'
import styles from './desk-table.module.css'
import { TABLE_ID } from './focus-table.ts'
import { StatusMenu } from './status-menu.tsx'
import { rowsOf, tableLines } from './table-lines.ts'
import { TableLine } from './table-line.tsx'
import { useLineWindow } from './use-line-window.ts'
import { MinuteProvider } from './use-minute.ts'
import { useRowGroups } from './use-row-groups.ts'

const A_MINUTE = 60_000

/**
 * The one table of the desk. Of its lines only those in view are in the page, and the selected one with what opens
 * below it, so that two thousand rows cost what thirty do. The keyboard is on the status of the selected row.
 */
export function DeskTable({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const words = useWords(deskWords)
  const statuses = useWords(statusWords)
  const { view, session } = useDeskView()
  const selected = useDeskState((state) => state.selected)
  const editing = useDeskState((state) => state.editing)
  const inputs = inputsByThing(useOutbox())
  const groups = useRowGroups()
  const rows = useMemo(() => rowsOf(groups), [groups])
  const lines = useMemo(() => tableLines(groups, { inputs, editing }), [groups, inputs, editing])
  const columns = columnsOf(view.table, words, statuses)
  const scroller = useRef<HTMLDivElement>(null)
  const { virtualizer, moveTo } = useLineWindow(scroller, lines, formatView({ ...view, session }))
  useDeskKeys({ table: view.table, rows, search, moveTo })

  const now = useNow(A_MINUTE)
  const here = selected !== null && rows.includes(selected) ? selected : null
  const tabbable = here ?? rows[0] ?? null
  return (
    <>
      <div ref={scroller} className={styles.scroller}>
        <table
          id={TABLE_ID}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that is worked in is a grid
          role="grid"
          tabIndex={rows.length === 0 ? 0 : -1}
          aria-label={words.tables[view.table]}
          aria-rowcount={lines.length + 1}
          aria-colcount={columns.length}
          data-table={view.table}
          className={styles.table}
          onKeyDown={moveWithinRow}
        >
          <thead className={styles.header}>
            <tr aria-rowindex={1} className={styles.heads}>
              {columns.map((column, index) => (
                <th key={column} scope="col" aria-colindex={index + 1}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <MinuteProvider value={now}>
            <tbody className={styles.body} style={{ blockSize: virtualizer.getTotalSize() }}>
              {virtualizer.getVirtualItems().map(({ index, key, start }) => {
                const line = lines[index]
                return (
                  line !== undefined && (
                    <TableLine
                      key={key}
                      line={line}
                      index={index}
                      top={start - virtualizer.options.scrollMargin}
                      columns={columns.length}
                      selected={here}
                      tabbable={tabbable}
                      measure={virtualizer.measureElement}
                    />
                  )
                )
              })}
            </tbody>
          </MinuteProvider>
        </table>
        {lines.length === 0 && <p className={styles.nothing}>{words.search.nothing}</p>}
      </div>
      <StatusMenu />
    </>
  )
}
