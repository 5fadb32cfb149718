import { ReadinessBadge } from '#client/design/readiness-badge.tsx'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { sinceYesterday } from '#shared/board/readiness.ts'
import { statement } from '#client/design/wall/statement.ts'
import { StatementLines } from '#client/design/wall/statement-lines.tsx'
import { badgeWidth } from '#client/design/wall/text-width.ts'
import type { WallData } from '../frame/use-wall-data.ts'
import styles from './verdict-line.module.css'
import { withheldSentences } from '../frame/withheld-sentences.ts'
import { verdictSentences } from './verdict-sentences.ts'
import { verdictOf } from './verdict.ts'

type VerdictLineProps = {
  data: WallData
  /** The short names of the sessions by their ids. */
  names: ReadonlyMap<string, string>
  /** In units. */
  width: number
  reduced: boolean
}

/** The verdict of the whole summit: the badge, the worst in one sentence, what else there is and what yesterday was. */
export function VerdictLine({ data, names, width, reduced }: VerdictLineProps) {
  const words = useWords(wallWords)
  const { readiness, readinessShort } = useWords(statusWords)
  const format = useFormat()
  const { board, at, connection } = data
  const verdict = verdictOf(data.readiness)
  const level = connection.withheld ? 'withheld' : verdict.level
  const toState = connection.withheld
    ? withheldSentences(format.clock(at), words)
    : verdictSentences(verdict, { names, sinceYesterday: sinceYesterday(board, at) }, words)

  const beside = (badge: string) => statement(toState, width - (reduced ? 2 : 2.8) * badgeWidth(badge) - 1.2, reduced)
  const inFull = beside(readiness[level])
  // A long word in the badge is the first to give way.
  const short = reduced || (connection.withheld && !inFull.isWhole)
  return (
    <section className={styles.verdict} data-reduced={reduced}>
      <ReadinessBadge level={level} short={short} className={styles.badge} />
      <StatementLines statement={short ? beside(readinessShort[level]) : inFull} />
    </section>
  )
}
