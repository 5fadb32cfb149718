import type { ReactNode } from 'react'
import styles from './specimen.module.css'

/** One block of the design page. */
export function Specimen({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.specimen}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}

/** Variants of one primitive, side by side. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <h3 className={styles.label}>{label}</h3>
      <div className={styles.variants}>{children}</div>
    </div>
  )
}
