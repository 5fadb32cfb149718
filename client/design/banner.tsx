import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { classNames } from './class-names.ts'
import type { IconName } from './icon-paths.ts'
import { Icon } from './icon.tsx'

type Tone = 'plain' | 'info' | 'ok' | 'warn' | 'bad' | 'cut'

const ICONS: Record<Tone, IconName | null> = {
  plain: null,
  info: 'info',
  ok: 'disc-check',
  warn: 'triangle-alert',
  bad: 'octagon-x',
  cut: 'wifi-off',
}

type BannerProps = {
  /** `cut` is the one place of saturated amber: the link to the server is lost. */
  tone: Tone
  children: ReactNode
  /** At the far end: a time, or a button. */
  end?: ReactNode
  /** Spoken when it appears or changes: politely, or at once. Leave it out where the text changes every second. */
  announce?: 'status' | 'alert'
  className?: string | undefined
}

/** A message across the width of what it concerns. */
export function Banner({ tone, children, end, announce, className }: BannerProps) {
  const icon = ICONS[tone]
  return (
    <div className={classNames(styles.banner, className)} data-tone={tone} role={announce}>
      {icon && <Icon name={icon} className={styles.icon} />}
      <div className={styles.text}>{children}</div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
  )
}
