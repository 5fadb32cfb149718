import { statusWords } from '#client/i18n/status-words.ts'
import type { wall } from '#client/i18n/ko/wall.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import type { Board } from '#shared/board/board.ts'
import type { Session } from '#shared/board/session-schema.ts'
import { useName } from '#client/i18n/use-name.ts'

/** Ways to say when and where a session is, and in which phase once it has begun, the fullest first. */
export function useWhenAndWhere(board: Board, session: Session): string[] {
  const words = useWords(wallWords)
  const { phase, format: formats } = useWords(statusWords)
  const format = useFormat()
  const nameOf = useName()
  const startsAt = session.schedule.value
  const partOfDay = session.dayPart === null ? null : words.dayPart[session.dayPart]
  const venue = session.venue === null ? undefined : board.venues[session.venue]
  const place = venue === undefined ? null : nameOf(venue.name)
  return whenAndWhere(
    {
      day: format.day(session.day),
      hour: startsAt === null ? partOfDay : format.time(startsAt),
      phase: session.phase.value === 'planned' ? null : phase[session.phase.value],
      place: session.format === 'virtual' ? formats.virtual : place,
    },
    words,
  )
}

/** Ways to say when and where a session is, the fullest first. */
export function whenAndWhere(
  known: { day: string; hour: string | null; phase: string | null; place: string | null },
  words: typeof wall,
): string[] {
  const { day, hour, phase, place } = known
  const all = [
    [words.at(day, phase === null ? hour : null), phase, place],
    [day, phase, place],
    [phase ?? words.at(day, hour)],
    [phase ?? day],
  ]
  return all.map((parts) => parts.filter((part) => part !== null).join(' · '))
}
