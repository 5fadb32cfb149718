import type { ReactNode } from 'react'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { select } from '../acts/select.ts'
import { useDesk } from '../state/use-desk.ts'
import rowStyles from './row.module.css'
import { STATUS_MENU } from './status-menu-id.ts'
import styles from './tick.module.css'

type TickProps = {
  of: ThingRef
  /** Said with the status, for who does not see the row. */
  name: string
  status: string
  tabbable: boolean
  /** Null where the person may not change it: then it only says what it is. */
  menu: boolean
  children: ReactNode
}

/** The status of a row and the way to change it: a press opens the menu of statuses, a letter does it at once. */
export function Tick({ of, name, status, tabbable, menu, children }: TickProps) {
  const { row } = useWords(deskWords)
  const desk = useDesk()
  return (
    <td aria-colindex={2} className={rowStyles.tickCell}>
      <button
        type="button"
        data-tick={of}
        tabIndex={tabbable ? 0 : -1}
        className={styles.tick}
        aria-label={row.status(name, status)}
        aria-haspopup={menu ? 'menu' : undefined}
        popoverTarget={menu ? STATUS_MENU : undefined}
        onFocus={() => select(desk, of)}
      >
        {children}
      </button>
    </td>
  )
}
