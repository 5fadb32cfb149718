import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { ItemStatus } from '#shared/board/status.ts'
import { classNames } from './class-names.ts'
import styles from './item-bar.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

/** In the order of the bar: trouble first, then from the far end of the work to its beginning. */
const SEGMENTS = ['blocked', 'done', 'in-progress', 'not-started'] as const satisfies ItemStatus[]

type ItemBarProps = {
  /** Items by status; those not applicable are no part of the work. */
  counts: Readonly<Record<(typeof SEGMENTS)[number], number>>
  className?: string | undefined
}

/** How a list of items stands, as one bar: 차질 hatched, 완료 filled, 진행 중 lighter, 미착수 outlined. Spoken in words. */
export function ItemBar({ counts, className }: ItemBarProps) {
  const words = useWords(statusWords)
  const shown = SEGMENTS.filter((status) => counts[status] > 0)
  const label = shown.map((status) => `${words.item[status]} ${counts[status]}`).join(', ')
  return (
    <div className={classNames(styles.bar, className)}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {shown.map((status) => (
        <span key={status} className={styles.segment} data-status={status} style={{ flexGrow: counts[status] }} />
      ))}
    </div>
  )
}
