import type { MouseEvent, ReactNode } from 'react'
import { classNames } from '#client/design/class-names.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { select } from '../acts/select.ts'
import { Watchers } from '../presence/watchers.tsx'
import { useDesk, useDeskState } from '../state/use-desk.ts'
import lineStyles from './line.module.css'
import styles from './row.module.css'

/** What every row is given by the table. */
export type RowProps = {
  of: ThingRef
  /** Counted from 1, the head of the table included. */
  place: number
  /** Where it begins, in CSS pixels from the top of the lines. */
  top: number
  selected: boolean
  /** The one row that Tab goes to. */
  tabbable: boolean
}

type RowFrameProps = RowProps & {
  /** What the row is called, with marks beside it. */
  name: ReactNode
  children: ReactNode
}

/** After a press on the words of a row the keyboard is on its status, unless some of them were marked to be copied. */
function takeKeyboard({ currentTarget, target }: MouseEvent<HTMLTableRowElement>): void {
  const isOnButton = target instanceof Element && target.closest('button') !== null
  if (!isOnButton && getSelection()?.isCollapsed !== false)
    currentTarget.querySelector<HTMLElement>('[data-tick]')?.focus({ preventScroll: true })
}

/** A row: its name, who else is at it, and its cells. A press anywhere selects it. */
export function RowFrame({ of, place, top, selected, name, children }: RowFrameProps) {
  const words = useWords(deskWords)
  const desk = useDesk()
  const drafted = useDeskState(({ drafts, editing }) => drafts.has(of) && editing !== of)
  return (
    // The keyboard selects a row through the tick in it; a press elsewhere in the row is for the mouse alone.
    <tr
      aria-rowindex={place}
      aria-selected={selected}
      data-row={of}
      className={classNames(lineStyles.line, lineStyles.row, styles.row)}
      style={{ insetBlockStart: top }}
      onMouseDown={() => select(desk, of)}
      onClick={takeKeyboard}
    >
      <th scope="row" tabIndex={-1} aria-colindex={1} className={styles.name}>
        {name}
        {drafted && <span className={styles.mark}>{words.row.drafting}</span>}
        <Watchers of={of} />
      </th>
      {children}
    </tr>
  )
}
