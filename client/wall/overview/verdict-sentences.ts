import type { Tally } from '#shared/board/board.ts'
import type { wall } from '#client/i18n/ko/wall.ts'
import type { ToState } from '#client/design/wall/statement.ts'
import type { Verdict } from './verdict.ts'

type Known = {
  /** The short names of the sessions by their ids, in the order of the summit. */
  names: ReadonlyMap<string, string>
  /** Null on the first day of a log. */
  sinceYesterday: Tally | null
}

/**
 * The verdict in words: one sentence that names the worst with its session and count, and one line of what else there is
 * and what changed since yesterday.
 */
export function verdictSentences(verdict: Verdict, { names, sinceYesterday }: Known, words: typeof wall): ToState {
  const also = verdict.also.map(({ trouble, count, other }) => words.also[trouble](count, other))
  const [change, ...shorter] = [...changesSince(sinceYesterday).map(words.sinceYesterday), '']
  const details = [2, 1, 0].map((few) => [...also.slice(0, few), change].filter(Boolean).join(' '))
  return { headlines: headlines(verdict, names, words), details: [...details, ...shorter], isWarning: false }
}

/** The change in full, and without those who confirmed if something else changed, too. */
function changesSince(tally: Tally | null): Tally[] {
  if (tally === null) return []
  return tally.done === 0 && tally.blocked === 0 ? [tally] : [tally, { ...tally, confirmed: 0 }]
}

function headlines({ level, worst }: Verdict, names: Known['names'], words: typeof wall): string[] {
  if (worst === null) return [level === 'not-applicable' ? words.nothingToCheck : words.allWell]
  const { rule, count, sessions } = worst
  const { all, several, named } = words.where
  const shortly = sessions.length === names.size && names.size > 1 ? all : several(sessions.length)
  const places = sessions.length <= 2 ? [named(sessions.map((id) => names.get(id) ?? '')), shortly] : [shortly]
  return places.map((where) => words.worst[rule](where, count))
}
