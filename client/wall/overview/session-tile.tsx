import { ItemBar } from '#client/design/item-bar.tsx'
import { ReadinessBadge } from '#client/design/readiness-badge.tsx'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import type { Board } from '#shared/board/board.ts'
import type { ItemCounts, RollUp } from '#shared/board/readiness.ts'
import type { Session } from '#shared/board/session-schema.ts'
import { isLongName, type TileHead, type TileKind } from './overview-plan.ts'
import styles from './session-tile.module.css'
import { badgeWidth, firstThatFits, textWidth } from '#client/design/wall/text-width.ts'
import { exceptionPieces, type Figure, figures } from './tile-lines.ts'
import { useName } from '#client/i18n/use-name.ts'
import type { WallData } from '../frame/use-wall-data.ts'
import { useWhenAndWhere } from '../frame/use-when-and-where.ts'

/** How wide name and days left are, as a tile spaces them. */
export const tileHead = (name: string, daysLeft: string): TileHead => ({
  name: textWidth(name, -0.02),
  daysLeft: textWidth(daysLeft, -0.02),
})

type SessionTileProps = {
  data: WallData
  session: Session
  rollUp: RollUp
  kind: TileKind
  /** Inside the padding, in units. */
  width: number
}

/** One session: how ready, how far, who comes, and what stands against it in words. What is well is only counted. */
export function SessionTile({ data, session, rollUp, kind, width }: SessionTileProps) {
  const words = useWords(wallWords)
  const { readinessShort } = useWords(statusWords)
  const format = useFormat()
  const nameOf = useName()
  const level = data.connection.withheld ? 'withheld' : rollUp.level
  const badgeRoom = (kind === 'full' ? 1.18 : 1) * badgeWidth(readinessShort[level]) + 0.5
  const name = nameOf(session.shortName)
  const dDay = format.dDay(session.day, data.now)
  const isLong = isLongName(tileHead(name, dDay), kind, width)
  const badge = <ReadinessBadge level={level} short className={styles.level} />
  const dayLeft = <span className={`${styles.dDay} numeric`}>{dDay}</span>
  return (
    <section className={styles.tile} data-kind={kind}>
      <div className={styles.line}>
        <h3 className={styles.name} data-long={isLong}>
          {name}
        </h3>
        {kind !== 'badges' && dayLeft}
      </div>
      <div className={styles.line}>
        {badge}
        {kind === 'full' && <When board={data.board} session={session} room={width - badgeRoom} />}
        {kind === 'compact' && <Numbers all={figures(rollUp, width - badgeRoom, words)} />}
        {kind === 'badges' && dayLeft}
      </div>
      {(kind === 'full' || kind === 'undated') && (
        <div className={styles.line}>
          <Numbers all={figures(rollUp, width, words)} />
        </div>
      )}
      {kind === 'full' && <ItemBar counts={barCounts(rollUp.items)} className={styles.bar} />}
      {kind !== 'badges' && (
        <p className={styles.exceptions}>
          {exceptionPieces(rollUp, width, words).map(({ text, tone }) => (
            <span key={text} data-tone={tone}>
              {text}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

function When({ board, session, room }: { board: Board; session: Session; room: number }) {
  return (
    <span className={`${styles.when} numeric`}>{firstThatFits(useWhenAndWhere(board, session), room, -0.035)}</span>
  )
}

const Numbers = ({ all }: { all: readonly Figure[] }) =>
  all.map(({ label, value, of }) => (
    <span key={label} className={`${styles.figure} numeric`}>
      {label} <b>{value}</b> {of}
    </span>
  ))

const barCounts = ({ blocked, done, inProgress, notStarted }: ItemCounts) => ({
  blocked,
  done,
  'in-progress': inProgress,
  'not-started': notStarted,
})
