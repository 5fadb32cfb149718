import type { CSSProperties } from 'react'
import { CallBadge } from '#client/design/call-badge.tsx'
import { Icon } from '#client/design/icon.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { firstThatFits } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { END_STANDS } from '#client/sync/use-review-on-stage.ts'
import { instant } from '#shared/board/instant.ts'
import { jointVerdict } from '#shared/board/review/joint-call.ts'
import { recordCode } from '#shared/board/review/record-code.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './ended.module.css'
import { RecordCounts } from './record-counts.tsx'
import styles from './view.module.css'

/** What both came to, that the record of it is final, who signed it, and when the ministries meet again. */
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
  const { call } = jointVerdict(board, review)
  const backAt = format.time(instant(review.standing.changedAt + END_STANDS))
  const size: CSSProperties & Record<`--${string}`, number> = { '--size': reduced ? 2 : 3.4 }
  const code = review.signing === null ? '' : recordCode(review.signing.head)
  return (
    <main className={own.end} data-reduced={reduced}>
      <section className={own.final}>
        <div className={own.joint} style={size}>
          <span>{end.result}</span>
          <span className={own.word}>
            <CallBadge call={call} />
          </span>
        </div>
        <div className={own.record}>
          <h2 className={own.closed}>
            <Icon name="lock" />
            {end.closed} <time className="numeric">{format.clock(review.standing.changedAt)}</time>
          </h2>
          <b className={`${own.code} numeric`}>{code}</b>
        </div>
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
      <p className={`${styles.soft} numeric`}>{firstThatFits([end.back(backAt), end.backShort(backAt)], width)}</p>
    </main>
  )
}
