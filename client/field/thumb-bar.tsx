import type { ReactNode } from 'react'
import styles from './thumb-bar.module.css'

/** What is done most, at the foot of the screen within reach of the thumb, clear of the phone's own bar. */
export const ThumbBar = ({ notice, children }: { notice: ReactNode; children: ReactNode }) => (
  <footer className={styles.bar}>
    <div className={styles.inner}>
      {notice}
      <div className={styles.buttons}>{children}</div>
    </div>
  </footer>
)
