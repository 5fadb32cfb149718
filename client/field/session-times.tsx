import { fieldWords } from '#client/i18n/field-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Session } from '#shared/board/session-schema.ts'
import { dayOf } from './field-sessions.ts'
import { sessionStart } from './session-start.ts'

/** When a session starts and how long until then, as far as that is known; once it began, when it really did. */
export function SessionTimes({ session, now }: { session: Session; now: Instant }) {
  const { times } = useWords(fieldWords)
  const { dayPart } = useWords(statusWords)
  const format = useFormat()
  const start = sessionStart(session, now)
  const isToday = dayOf(session, now) === 'today'
  const parts: (string | null)[] = [isToday ? null : format.day(session.day)]
  switch (start.kind) {
    case 'undecided':
      parts.push(start.dayPart === null ? null : dayPart[start.dayPart], times.undecided)
      break
    case 'ahead':
      parts.push(times.start(format.time(start.at)), isToday ? times.left(format.duration(start.at - now)) : null)
      break
    case 'late':
      parts.push(times.start(format.time(start.at)), isToday ? times.over(format.duration(now - start.at)) : null)
      break
    case 'begun':
      parts.push(times.begun(format.time(start.at)))
      break
    case 'concluded':
      parts.push(times.concluded(format.time(start.at)))
  }
  if (dayOf(session, now) === 'ahead') parts.push(format.dDay(session.day, now))
  return <span className="numeric">{parts.filter((part) => part !== null).join(' · ')}</span>
}
