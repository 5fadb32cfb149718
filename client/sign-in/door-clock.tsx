import { useEffect, useState } from 'react'
import { Clock } from '#client/design/clock.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { SummitClock } from '#client/sync/summit-clock.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { BoardMode } from '#shared/board/status.ts'

type DoorClockProps = {
  /** What the log's clock showed when the server was asked. */
  heard: Instant
  mode: BoardMode
}

/** That the server answers, and what its clock shows: nobody is to sign in to a rehearsal unawares. */
export function DoorClock({ heard, mode }: DoorClockProps) {
  const { connected } = useWords(signInWords)
  const { marks } = useWords(commonWords)
  const format = useFormat()
  const [now, setNow] = useState(heard)
  useEffect(() => {
    const clock = new SummitClock()
    clock.hear(heard)
    const timer = setInterval(() => setNow(clock.now()), 1_000)
    return () => clearInterval(timer)
  }, [heard])
  return (
    <span className="numeric">
      {[connected, mode === 'real' ? null : marks.rehearsalClock].filter((part) => part !== null).join(' · ')}{' '}
      {format.date(now)} <Clock now={now} />
    </span>
  )
}
