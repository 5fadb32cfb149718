import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { IconName } from './icon-paths.ts'
import { Icon } from './icon.tsx'
import styles from './status-chip.module.css'

export type StatusChipProps = {
  icon: IconName
  /** The word; it alone must say everything. */
  children: ReactNode
  tone?: 'ok' | 'warn' | 'bad' | 'info' | 'neutral'
  /** `solid` for what must be acted on, `tinted` in a table, `claim` for what nobody has proved, `plain` on a wall. */
  look?: 'solid' | 'tinted' | 'claim' | 'plain'
  className?: string | undefined
}

/** A status as shape and word on a ground of its tone; as large as the text it stands in. */
export function StatusChip({ icon, children, tone = 'neutral', look = 'tinted', className }: StatusChipProps) {
  return (
    <span className={classNames(styles.chip, className)} data-tone={tone} data-look={look}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
