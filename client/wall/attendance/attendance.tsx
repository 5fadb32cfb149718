import { useCompareNames } from '#client/i18n/sorting.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import type { RollUp } from '#shared/board/readiness.ts'
import type { Session } from '#shared/board/session-schema.ts'
import { AttendanceGroupColumn } from './attendance-group-column.tsx'
import { attendanceGroups, type OpenDelegation } from './attendance-groups.ts'
import { attendancePlan, lanesFor } from './attendance-plan.ts'
import { areNamesSmall, attendanceRow, type RowToSay, standingWays } from './attendance-rows.ts'
import { columnHeads } from './column-heads.ts'
import { AttendanceHead } from './attendance-head.tsx'
import styles from './attendance.module.css'
import { REDUCED_FROM } from '#client/design/wall/measures.ts'
import { textWidth } from '#client/design/wall/text-width.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useViewport } from '#client/design/wall/use-viewport.ts'
import type { WallData } from '../frame/use-wall-data.ts'
import { useWhenAndWhere } from '../frame/use-when-and-where.ts'
import { WallFrame } from '../frame/wall-frame.tsx'

type AttendanceProps = { data: WallData; session: Session; rollUp: RollUp }

/** The wall of one session: who is still open, by name and since when; who has confirmed stands below. */
export function Attendance({ data, session, rollUp }: AttendanceProps) {
  const { board, at, floor } = data
  const words = useWords(wallWords)
  const { rank: ranks } = useWords(statusWords)
  const format = useFormat()
  const nameOf = useName()
  const compare = useCompareNames()
  const viewport = useViewport()
  const whenAndWhere = useWhenAndWhere(board, session)

  const groupsIn = (columns: number) =>
    attendanceGroups(board, session.id, at, columns, (a, b) => compare(nameOf(a), nameOf(b)))
  const toSay = (one: OpenDelegation): RowToSay => ({
    name: nameOf(one.name),
    ways: standingWays(one, one.rank && ranks[one.rank], at, words),
  })

  const lanes = lanesFor(floor, viewport, (columns, width) => {
    const groups = groupsIn(columns).map(({ open, confirmed }) => [
      ...open.map(toSay),
      ...confirmed.map(({ name }) => ({ name: nameOf(name), ways: [words.attendance.standing.awaiting(9)] })),
    ])
    const small = areNamesSmall(groups.flat(), width)
    return groups.map((rows) => rows.map((row) => attendanceRow(row, small, width)))
  })
  const groups = groupsIn(lanes.own.length)
  const said = groups.map(({ open }) => open.map(toSay))
  const small = areNamesSmall(said.flat(), lanes.width)
  const rows = said.map((group) => group.map((row) => attendanceRow(row, small, lanes.width)))
  const plan = attendancePlan(
    lanes,
    groups.map(({ confirmed }, index) => ({
      rows: rows[index] ?? [],
      names: confirmed.map(({ name }) => textWidth(nameOf(name))),
    })),
  )

  const heads = columnHeads(groups, lanes, words)
  const title = words.attendance.title(nameOf(session.shortName))
  const page = viewport.width / lanes.unit - 2 * lanes.measures.side
  const daysLeft = format.dDay(session.day, data.now)
  const abouts = [...whenAndWhere.map((way) => `${way} · ${daysLeft}`), daysLeft]
  const columns: Record<`--${string}`, number> = {
    '--lanes': lanes.own.reduce((sum, own) => sum + own, 0),
    '--lines': plan.confirmedLines,
  }
  return (
    <WallFrame data={data} title={title} abouts={abouts} unit={lanes.unit} measures={lanes.measures}>
      <main className={styles.attendance}>
        <AttendanceHead
          data={data}
          session={session}
          counts={rollUp.attendance}
          groups={groups}
          width={page}
          reduced={lanes.unit >= REDUCED_FROM}
        />
        <div className={styles.groups} style={columns}>
          {groups.map((group, index) => {
            const placed = plan.groups[index]
            return (
              placed && (
                <AttendanceGroupColumn
                  key={group.kinds.join()}
                  group={group}
                  head={heads.titles[index] ?? ''}
                  rows={rows[index] ?? []}
                  placed={placed}
                  small={small}
                  smallHead={heads.small}
                  laneWidth={lanes.width}
                />
              )
            )
          })}
        </div>
      </main>
    </WallFrame>
  )
}
