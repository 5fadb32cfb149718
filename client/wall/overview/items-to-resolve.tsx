import { ItemStatusChip } from '#client/design/item-status-chip.tsx'
import { OverdueMark } from '#client/design/overdue-mark.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { daysUntil, seoulDay } from '#shared/board/instant.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { firstToResolve, nextDue, type ToResolve } from './first-to-resolve.ts'
import styles from './items-to-resolve.module.css'
import type { Measures } from '#client/design/wall/measures.ts'
import { rowsThatFit } from '#client/design/wall/rows-that-fit.ts'
import { textWidth } from '#client/design/wall/text-width.ts'
import { wholeUnit } from '#client/design/wall/whole-unit.ts'
import { useName } from '#client/i18n/use-name.ts'
import type { WallData } from '../frame/use-wall-data.ts'
import list from '#client/design/wall/wall-list.module.css'

/** What stands before a title is at least as wide, in units, so that titles do not move with it. */
const KIND_WIDTH = 5.05
const ICON_WIDTH = 1.45

type ItemsToResolveProps = {
  data: WallData
  /** In units, like `space`. */
  width: number
  space: number
  maxRows: number
  measures: Measures
}

type Row = { item: Item; trouble: ToResolve['trouble'] | null; when: string; more: readonly string[] }

/** What to resolve first, or, where nothing stands against the summit, what is due next. What does not fit is counted. */
export function ItemsToResolve({ data, width, space, maxRows, measures }: ItemsToResolveProps) {
  const words = useWords(wallWords)
  const { others } = useWords(commonWords)
  const { ministry, item: statuses, overdue } = useWords(statusWords)
  const format = useFormat()
  const nameOf = useName()
  const { board, at, connection } = data

  const troubled = firstToResolve(board, at)
  const sessionOf = (item: Item) => {
    const session = board.sessions[item.session]
    return session === undefined ? [] : [nameOf(session.shortName)]
  }
  const all: Row[] =
    troubled.length > 0
      ? troubled.map(({ item, trouble, since }) => ({
          item,
          trouble,
          when:
            trouble === 'blocked'
              ? words.dayOf(1 - daysUntil(at, seoulDay(since)))
              : format.duration(wholeUnit(at - since)),
          more: [...(item.state.value.reason === null ? [] : [nameOf(item.state.value.reason)]), ...sessionOf(item)],
        }))
      : nextDue(board, at).map(({ item, due }) => ({
          item,
          trouble: null,
          when: format.moment(due, at),
          more: sessionOf(item),
        }))

  const kinds = all
    .slice(0, maxRows)
    .map(({ item, trouble }) => (trouble === 'overdue' ? overdue : statuses[item.state.value.status]))
  const kindWidth = Math.max(KIND_WIDTH, ...kinds.map((kind) => textWidth(kind) + ICON_WIDTH))
  const whenWidth = Math.max(0, ...all.slice(0, maxRows).map(({ when }) => textWidth(when)))
  const ownerWidth = Math.max(textWidth(ministry.mofa), textWidth(ministry.msit))
  const room = width - kindWidth - whenWidth - ownerWidth - 1.8
  const sizeOf = ({ item }: Row): TitleSize => titleSize(textWidth(nameOf(item.title)), room)
  const heights = all.map((row) => (sizeOf(row) === 'two-lines' ? measures.rowTall : measures.row))
  const shown = all.slice(0, rowsThatFit(heights, space, maxRows))
  const rest = troubled.length === 0 ? 0 : all.length - shown.length
  const moreOf = (row: Row): string | undefined => {
    const left = room - 1.18 * textWidth(nameOf(row.item.title)) - 0.5
    return row.more.find((text) => textWidth(text) <= left)
  }
  const unsaid = shown.filter((row) => {
    const { reason } = row.item.state.value
    return row.trouble === 'blocked' && reason !== null && moreOf(row) !== nameOf(reason)
  }).length
  const headOf = connection.withheld ? words.lastKnown : words.firstToResolve
  return (
    <section className={list.list}>
      <h4 className={`${list.head} numeric`}>
        <span>
          {troubled.length === 0 ? words.nothingToResolve : headOf(shown.length || rest)}
          {shown.length > 0 && rest > 0 && ` · ${others.items(rest)}`}
        </span>
        {unsaid > 0 && <span className={list.soft}>{words.unsaid(unsaid)}</span>}
        {troubled.length === 0 && shown.length > 0 && (
          <span>{connection.withheld ? words.lastKnownDue : words.nextDue}</span>
        )}
      </h4>
      <ul className={`${list.rows} ${styles.rows}`}>
        {shown.map((row) => {
          const title = nameOf(row.item.title)
          const more = moreOf(row)
          return (
            <li key={row.item.id} data-tall={sizeOf(row) === 'two-lines'} data-size={sizeOf(row)}>
              <span className={styles.kind}>
                {row.trouble === 'overdue' ? (
                  <OverdueMark />
                ) : (
                  <ItemStatusChip status={row.item.state.value.status} plain />
                )}
              </span>
              <span className={styles.what}>
                <span className={styles.title}>{title}</span>
                {more !== undefined && <span className={styles.more}>{more}</span>}
              </span>
              <span className={styles.owner}>{ministry[row.item.lead]}</span>
              <span className={`${styles.age} numeric`}>{row.when}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type TitleSize = 'large' | 'small' | 'two-lines'

/** How a title is drawn that is so many em wide: as large as it fits on its line, else in two lines. */
function titleSize(title: number, room: number): TitleSize {
  if (1.18 * title <= room) return 'large'
  return title <= room ? 'small' : 'two-lines'
}
