import type { ReactNode } from 'react'
import { Icon } from '#client/design/icon.tsx'
import styles from './input-note.module.css'

/** What became of an input that does not stand in the table, below its row. */
export const InputNote = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset aria-label={title} className={styles.note}>
    <strong className={styles.title}>
      <Icon name="octagon-x" /> {title}
    </strong>
    <div className={styles.rest}>{children}</div>
  </fieldset>
)
