import { commonWords } from '#client/i18n/common-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { previousReview } from '#shared/board/review/previous-review.ts'
import { ChangesSinceReview } from './changes-since-review.tsx'
import { ItemsToResolve } from './items-to-resolve.tsx'
import { overviewPlan } from './overview-plan.ts'
import styles from './overview.module.css'
import { SessionTile, tileHead } from './session-tile.tsx'
import { LatestChanges, RequestsBetweenMinistries } from './side-lists.tsx'
import { useName } from '#client/i18n/use-name.ts'
import { useViewport } from '#client/design/wall/use-viewport.ts'
import type { WallData } from '../frame/use-wall-data.ts'
import { VerdictLine } from './verdict-line.tsx'
import { WallFrame } from '../frame/wall-frame.tsx'

/** The wall of a summit: the verdict in a sentence, its sessions, what to resolve first, what the ministries wait for. */
export function Overview({ data }: { data: WallData }) {
  const words = useWords(wallWords)
  const { marks } = useWords(commonWords)
  const format = useFormat()
  const nameOf = useName()
  const viewport = useViewport()
  const { board, now, readiness } = data

  const sessions = Object.values(board.sessions)
  const names = new Map(sessions.map(({ id, shortName }) => [id, nameOf(shortName)]))
  const plan = overviewPlan(
    data.floor,
    viewport,
    sessions.map(({ shortName, day }) => tileHead(nameOf(shortName), format.dDay(day, now))),
  )
  const { measures, reduced, maxRows, rowSpace } = plan
  const width = viewport.width / plan.unit - 2 * measures.side
  const told = sessions.length > plan.tileCount ? sessions.slice(0, plan.tileCount - 1) : sessions
  const lastReview = previousReview(board, null)
  const sideRows = Math.min(maxRows, Math.floor(rowSpace / measures.row + 1e-6))
  const tileGrid: Record<`--${string}`, number> = { '--columns': plan.columns, '--tile': plan.tile.height }
  const abouts =
    board.clock.kind === 'rehearsal'
      ? [`${marks.rehearsalClock} · ${format.date(now)}`, marks.rehearsalClock]
      : [format.date(now), '']
  return (
    <WallFrame
      data={data}
      title={words.title(nameOf(board.summit.name))}
      abouts={abouts}
      unit={plan.unit}
      measures={measures}
    >
      <main className={styles.overview}>
        <VerdictLine data={data} names={names} width={width} reduced={reduced} />
        <div className={styles.tiles} style={tileGrid}>
          {told.map((session) => {
            const rollUp = readiness.sessions[session.id]
            return (
              rollUp && (
                <SessionTile
                  key={session.id}
                  data={data}
                  session={session}
                  rollUp={rollUp}
                  kind={plan.tiles}
                  width={plan.tile.inside}
                />
              )
            )
          })}
          {told.length < sessions.length && (
            <p className={styles.otherSessions}>{words.tile.otherSessions(sessions.length - told.length)}</p>
          )}
        </div>
        <div className={styles.lists} data-reduced={reduced}>
          <ItemsToResolve
            data={data}
            width={reduced ? width : (2 * width - measures.columnGap) / 3}
            space={rowSpace}
            maxRows={maxRows}
            measures={measures}
          />
          {!reduced && (
            <div className={styles.side}>
              <RequestsBetweenMinistries data={data} width={(width - 2 * measures.columnGap) / 3} />
              {sideRows > 4 && lastReview !== null ? (
                <ChangesSinceReview data={data} review={lastReview} />
              ) : (
                sideRows > 3 && <LatestChanges data={data} rows={sideRows - 3} />
              )}
            </div>
          )}
        </div>
      </main>
    </WallFrame>
  )
}
