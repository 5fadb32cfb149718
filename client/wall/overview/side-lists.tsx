import { commonWords } from '#client/i18n/common-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { seoulDay } from '#shared/board/instant.ts'
import { requestMeter } from '#shared/board/request-meter.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { latestChanges } from './latest-changes.ts'
import styles from './side-lists.module.css'
import { firstThatFits, textWidth } from '#client/design/wall/text-width.ts'
import { useName } from '#client/i18n/use-name.ts'
import type { WallData } from '../frame/use-wall-data.ts'
import list from '#client/design/wall/wall-list.module.css'

type SideListProps = {
  data: WallData
  /** In units. */
  width: number
}

/** What each ministry waits for from the other, how much of it is late, and how long an answer usually takes. */
export function RequestsBetweenMinistries({ data: { board, at, connection }, width }: SideListProps) {
  const words = useWords(wallWords)
  const { nothing } = useWords(commonWords)
  const { ministry } = useWords(statusWords)
  const meter = requestMeter(board, at)
  const hasMedian = meter.some(({ medianDays }) => medianDays !== null)
  const medianOf = (days: number | null) => (hasMedian ? (days === null ? '–' : words.medianDays(days)) : '')
  const medianWidth = Math.max(...meter.map(({ medianDays }) => textWidth(medianOf(medianDays))))
  const medianHead = hasMedian ? words.medianReply : ''
  const head = firstThatFits(
    connection.withheld ? [words.lastKnownRequests] : [words.requests, words.requestsShort],
    width - textWidth(medianHead) - 1,
  )
  return (
    <section className={list.list}>
      <h4 className={list.head}>
        <span>{head}</span>
        {textWidth(head) + textWidth(medianHead) + 1 <= width && <span className={list.soft}>{medianHead}</span>}
      </h4>
      <ul className={`${list.rows} ${styles.requests}`}>
        {meter.map(({ asks, open, late, medianDays }) => {
          const room = width - textWidth(words.asks(ministry[asks])) - medianWidth - 1.6
          return (
            <li key={asks}>
              <span className={styles.direction}>{words.asks(ministry[asks])}</span>
              {open === 0 ? (
                <span className={list.soft}>{nothing}</span>
              ) : (
                <span className={`${styles.count} numeric`} data-late={late > 0}>
                  {firstThatFits(words.waiting(open, late), room)}
                </span>
              )}
              <span className={`${list.soft} ${styles.median} numeric`}>{medianOf(medianDays)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The latest changes of status, newest first. */
export function LatestChanges({
  data: { board, at, connection },
  rows,
}: Pick<SideListProps, 'data'> & { rows: number }) {
  const words = useWords(wallWords)
  const status = useWords(statusWords)
  const format = useFormat()
  const nameOf = useName()
  const changes = latestChanges(board).slice(0, rows)
  return (
    <section className={list.list}>
      <h4 className={`${list.head} ${list.headBetween}`}>
        {connection.withheld ? words.lastKnownChanges : words.latestChanges}
      </h4>
      <ul className={`${list.rows} ${styles.changes}`}>
        {changes.length === 0 && <li className={list.soft}>{words.noChanges}</li>}
        {changes.map(({ seq, at: when, of, name, to }) => (
          <li key={seq}>
            <time className={`${list.soft} numeric`}>
              {seoulDay(when) === seoulDay(at) ? format.time(when) : format.moment(when, at)}
            </time>
            <span className={styles.change}>
              <b className={styles.changed}>{nameOf(name)}</b>
              <span>{words.changedTo(vocabularyOf(of, status)[to] ?? '')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A status is said in the words of what it is a status of: 'planned' is one of a delegation and a phase of a session. */
function vocabularyOf(of: ThingRef, status: (typeof statusWords)['ko']): Readonly<Record<string, string>> {
  if (of.startsWith('item:')) return status.item
  return of.startsWith('participation:') ? status.attendance : status.phase
}
