import { useFormat } from '#client/i18n/use-format.ts'
import type { Instant } from '#shared/board/instant.ts'
import { classNames } from './class-names.ts'

type ClockProps = {
  /** The server's time as this device reckons it. */
  now: Instant
  seconds?: boolean
  className?: string | undefined
}

/** The time of day in Seoul, `10:24` or `10:24:05`. */
export function Clock({ now, seconds = false, className }: ClockProps) {
  const format = useFormat()
  return (
    <time dateTime={new Date(now).toISOString()} className={classNames('numeric', className)}>
      {seconds ? format.clock(now) : format.time(now)}
    </time>
  )
}
