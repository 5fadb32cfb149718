import { useFormat } from '#client/i18n/use-format.ts'
import type { Instant } from '#shared/board/instant.ts'
import { classNames } from './class-names.ts'

type AgeProps = {
  at: Instant
  /** The server's time as this device reckons it. */
  now: Instant
  className?: string | undefined
}

/** How long ago something was: 방금, 3분 전, 2시간 전, 1일 전; the exact moment in Seoul on pointing at it. */
export function Age({ at, now, className }: AgeProps) {
  const format = useFormat()
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={`${format.date(at)} ${format.clock(at)}`}
      className={classNames('numeric', className)}
    >
      {format.age(at, now)}
    </time>
  )
}
