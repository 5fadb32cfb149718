import { Clock } from '#client/design/clock.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { SummitClock } from '#client/sync/summit-clock.ts'
import { useClock } from '#client/sync/use-clock.ts'
import type { BoardMode } from '#shared/board/status.ts'

type DoorClockProps = {
  clock: SummitClock
  mode: BoardMode
}

/** That the server answers, and what its clock shows: nobody is to sign in to a rehearsal unawares. */
export function DoorClock({ clock, mode }: DoorClockProps) {
  const { connected } = useWords(signInWords)
  const { marks } = useWords(commonWords)
  const format = useFormat()
  const now = useClock(clock)
  return (
    <span className="numeric">
      {[connected, mode === 'real' ? null : marks.rehearsalClock].filter((part) => part !== null).join(' · ')}{' '}
      {format.date(now)} <Clock now={now} />
    </span>
  )
}
