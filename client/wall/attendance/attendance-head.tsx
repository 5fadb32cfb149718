import { ReadinessBadge } from '#client/design/readiness-badge.tsx'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { DAY } from '#shared/board/instant.ts'
import { type AttendanceCounts, sinceYesterday } from '#shared/board/readiness.ts'
import type { Session } from '#shared/board/session-schema.ts'
import type { AttendanceGroup } from './attendance-groups.ts'
import { attendanceSentences } from './attendance-sentences.ts'
import styles from './attendance.module.css'
import { statement } from '#client/design/wall/statement.ts'
import { StatementLines } from '#client/design/wall/statement-lines.tsx'
import { badgeWidth, textWidth } from '#client/design/wall/text-width.ts'
import type { WallData } from '../frame/use-wall-data.ts'
import { withheldSentences } from '../frame/withheld-sentences.ts'

type AttendanceHeadProps = {
  data: WallData
  session: Session
  counts: AttendanceCounts
  groups: readonly AttendanceGroup[]
  /** In units. */
  width: number
  reduced: boolean
}

/** How many have confirmed, what stands most against the rest, and how they divide; only a warning once the link is lost. */
export function AttendanceHead({
  data: { board, at, connection },
  session,
  counts,
  groups,
  width,
  reduced,
}: AttendanceHeadProps) {
  const words = useWords(wallWords)
  const { readinessShort } = useWords(statusWords)
  const format = useFormat()
  if (connection.withheld) {
    const room = width - 2 * badgeWidth(readinessShort.withheld) - 1.2
    return (
      <section className={styles.head}>
        <ReadinessBadge level="withheld" short className={styles.withheld} />
        <StatementLines statement={statement(withheldSentences(format.clock(at), words), room, reduced)} />
      </section>
    )
  }

  const open = groups.flatMap((group) => group.open)
  const confirmed = groups.flatMap((group) => group.confirmed)
  const toState = attendanceSentences(
    {
      counts,
      late: open.filter(({ standing }) => standing === 'late').map(({ since }) => Math.floor((at - since) / DAY)),
      claims: confirmed.filter(({ claim }) => claim).length,
      sinceYesterday: sinceYesterday(board, at, session.id)?.confirmed ?? null,
    },
    words,
  )
  const ofTotal = words.attendance.confirmedOf(counts.total)
  const room = width - 2.8 * textWidth(`${counts.confirmed}`) - 1.35 * textWidth(` ${ofTotal}`) - 1.2
  return (
    <section className={styles.head}>
      <p className={`${styles.total} numeric`}>
        <b>{counts.confirmed}</b> {ofTotal}
      </p>
      <StatementLines statement={statement(toState, room, reduced)} />
    </section>
  )
}
