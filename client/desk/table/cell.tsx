import type { ReactNode } from 'react'
import { classNames } from '#client/design/class-names.ts'
import styles from './row.module.css'

type CellProps = {
  /** Counted from 1. */
  column: number
  /** `late` is past its limit, `old` wants to be said again, `soft` is as it should be. */
  tone?: 'late' | 'old' | 'soft' | undefined
  end?: boolean
  children?: ReactNode
}

/** A cell with words in it; the arrow keys reach it within its row. */
export const Cell = ({ column, tone, end = false, children }: CellProps) => (
  <td
    tabIndex={-1}
    aria-colindex={column}
    data-tone={tone}
    className={classNames(styles.cell, end && styles.end, 'numeric')}
  >
    {children}
  </td>
)
