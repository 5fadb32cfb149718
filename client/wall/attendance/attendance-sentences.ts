import type { AttendanceCounts } from '#shared/board/readiness.ts'
import type { wall } from '#client/i18n/ko/wall.ts'
import type { ToState } from '#client/design/wall/statement.ts'

type Known = {
  counts: AttendanceCounts
  /** Days since the invitation of each that has not replied in time. */
  late: readonly number[]
  claims: number
  /** How many more have confirmed; null on the first day of a log. */
  sinceYesterday: number | null
}

/** The attendance in words: what stands most against it, how everybody else divides, and what changed since yesterday. */
export function attendanceSentences(known: Known, words: typeof wall): ToState {
  const { counts, sinceYesterday } = known
  const divided = divisionOf(counts, words)
  const change = sinceYesterday === null ? '' : words.attendance.sinceYesterday(sinceYesterday)
  const details = [[divided, change], [divided]].map((parts) => parts.filter(Boolean).join(' '))
  return { headlines: [worstOf(known, words)], details, isWarning: false }
}

function worstOf({ counts, late, claims }: Known, { attendance: words }: typeof wall): string {
  const longest = Math.max(...late)
  if (late.length > 0)
    return words.late(
      late.length,
      longest,
      late.some((days) => days < longest),
    )
  if (claims > 0) return words.claims(claims)
  if (counts.awaiting > 0) return words.awaiting(counts.awaiting)
  if (counts.tentative > 0) return words.tentative(counts.tentative)
  if (counts.planned > 0) return words.planned(counts.planned)
  if (counts.groups > 0) return words.onlyUnnamed
  return counts.total > 0 ? words.allConfirmed : words.nobody
}

/** Those who have not confirmed, counted, so that all adds up; then who stands outside of that. */
function divisionOf({ tentative, awaiting, planned, declined, groups }: AttendanceCounts, words: typeof wall): string {
  const { counts } = words.attendance
  const parts = [
    tentative > 0 && counts.tentative(tentative),
    awaiting > 0 && counts.awaiting(awaiting),
    planned > 0 && counts.planned(planned),
    declined > 0 && counts.declined(declined),
    groups > 0 && counts.unnamed(groups),
  ].filter((part) => part !== false)
  const said = parts.join(' · ')
  // Whichever of them comes first begins a sentence.
  return said === '' ? '' : `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`
}
