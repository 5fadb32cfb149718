import { Icon } from '#client/design/icon.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { recordCode } from '#shared/board/review/record-code.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './ended.module.css'
import { RecordCounts } from './record-counts.tsx'
import styles from './view.module.css'

/** The record is final: since when, by which code, who signed it, and when the ministries meet again. */
export function Ended({ data }: { data: StageData }) {
  const { board, review, width, reduced } = data
  const { end } = useWords(reviewStageWords)
  const { titled } = useWords(reviewWords)
  const { ministry } = useWords(statusWords)
  const format = useFormat()
  const nameOf = useName()
  const [next] = Object.values(board.reviews)
    .filter(({ standing }) => standing.value === 'draft' || standing.value === 'briefed')
    .toSorted((one, other) => one.plan.value.startsAt - other.plan.value.startsAt)
  const nextSaid =
    next === undefined
      ? end.noNext
      : `${titled(next.plan.value.number, nameOf(next.plan.value.title))} · ${format.day(next.plan.value.startsAt)} ${format.time(next.plan.value.startsAt)}`
  const code = review.signing === null ? '' : recordCode(review.signing.head)
  return (
    <main className={own.end} data-reduced={reduced}>
      <section className={own.final}>
        <h2 className={own.word}>
          <Icon name="lock" />
          {end.closed} <time className="numeric">{format.clock(review.standing.changedAt)}</time>
        </h2>
        <b className={`${own.code} numeric`}>{code}</b>
      </section>
      <section className={styles.block}>
        <FittedText as="p" fit={fitted(end.both, width, [1.65, 1.35, 1.18, 1])} className={styles.strong}>
          {end.both}
        </FittedText>
        <ul className={`${own.signed} numeric`}>
          {MINISTRIES.map((each) => {
            const signature = review.signatures[each]
            return (
              <li key={each}>
                <Icon name="pencil" /> {ministry[each]} {signature === undefined ? '' : format.clock(signature.at)}
              </li>
            )
          })}
        </ul>
      </section>
      {!reduced && <RecordCounts data={data} />}
      <section className={styles.block}>
        <p className={styles.label}>{end.next}</p>
        <FittedText as="p" fit={fitted(nextSaid, width, [1.65, 1.35, 1.18, 1], 2)} className="numeric">
          {nextSaid}
        </FittedText>
      </section>
    </main>
  )
}
