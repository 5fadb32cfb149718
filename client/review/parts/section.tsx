import { type ReactNode, useId } from 'react'
import { classNames } from '#client/design/class-names.ts'
import styles from './section.module.css'

type SectionProps = {
  title: string
  /** Beside the title: a count, a chip. */
  aside?: ReactNode
  /** At the far end of the title's line. */
  end?: ReactNode
  children: ReactNode
  /** Where a link of the same page leads to. */
  id?: string
  className?: string | undefined
}

/** A part of a page under a heading that names it. */
export function Section({ title, aside, end, children, id, className }: SectionProps) {
  const titleId = useId()
  return (
    <section id={id} aria-labelledby={titleId} className={classNames(styles.section, className)}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        {end !== undefined && <span className={styles.end}>{end}</span>}
      </div>
      {children}
    </section>
  )
}
