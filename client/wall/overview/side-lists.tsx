import { commonWords } from '#client/i18n/common-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { seoulDay } from '#shared/board/instant.ts'
import type { Ministry } from '#shared/board/status.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { latestChanges } from './latest-changes.ts'
import { ministryRequests } from './ministry-requests.ts'
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

/** What each ministry waits for from the other. */
export function RequestsBetweenMinistries({ data: { board, at, connection }, width }: SideListProps) {
  const words = useWords(wallWords)
  const { nothing } = useWords(commonWords)
  const { ministry } = useWords(statusWords)
  const between = (asks: Ministry, to: Ministry) => `${ministry[asks]} → ${ministry[to]}`
  return (
    <section className={list.list}>
      <h4 className={list.head}>{connection.withheld ? words.lastKnownRequests : words.requests}</h4>
      <ul className={`${list.rows} ${styles.requests}`}>
        {ministryRequests(board, at).map(({ asks, to, waiting, late }) => (
          <li key={asks}>
            <span className={styles.direction}>{between(asks, to)}</span>
            {waiting === 0 ? (
              <span className={list.soft}>{nothing}</span>
            ) : (
              <span className={`${styles.count} numeric`} data-late={late > 0}>
                {firstThatFits(words.waiting(waiting, late), width - textWidth(between(asks, to)) - 0.8)}
              </span>
            )}
          </li>
        ))}
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
