import { Icon } from '#client/design/icon.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { QrCode } from '#client/design/wall/qr-code.tsx'
import { rowsThatFit } from '#client/design/wall/rows-that-fit.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { timePlanOf } from '#shared/board/review/time-plan.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './opening.module.css'
import { OpeningTopics } from './opening-topics.tsx'
import { Quorum } from './quorum.tsx'
import styles from './view.module.css'

const MOST_ROWS = 5
const FIGURES = 2.8
/** Of few rows each is larger. */
const LARGE_ROW = 4.6

/** The opening: who has to be here and is, how much there is to speak of, and whether the time will do. */
export function Opening({ data }: { data: StageData }) {
  const { board, review, width, height, measures, reduced } = data
  const { opening, minutes } = useWords(reviewStageWords)
  const { others } = useWords(commonWords)
  const plan = timePlanOf(review)
  const topics = topicsOf(board, review)
  const discussed = topics.filter((topic) => topic.discussed)
  const isTooMuch = plan !== null && plan.fits < plan.discussed

  const quorumHeight = measures.listHead + 3 * measures.row
  const warning = isTooMuch ? measures.row : 0
  const column = reduced ? width : ((width - 1.41) * 7) / 12
  const space =
    height - FIGURES - (reduced ? quorumHeight : 0) - warning - measures.listHead - (reduced ? 2 : 1) * measures.gap
  const shown = rowsThatFit(
    discussed.map(() => measures.row),
    space,
    MOST_ROWS,
  )
  const rowHeight = reduced ? measures.row : Math.min(LARGE_ROW, space / Math.max(1, shown))
  return (
    <main className={`${styles.view} ${reduced ? '' : own.opening}`}>
      <section className={`${styles.figures} numeric`}>
        <Figure label={opening.discussed} value={opening.items(discussed.length)} />
        <Figure label={opening.confirmed} value={opening.items(topics.length - discussed.length)} />
        <Figure label={opening.planned} value={minutes(review.plan.value.minutes)} />
      </section>
      <div className={reduced ? styles.view : styles.columns}>
        {reduced && <Quorum data={data} width={width} />}
        <section className={styles.block}>
          <p className={`${styles.label} numeric`}>
            <span>{opening.agenda}</span>
            {discussed.length > shown && <span>{others.items(discussed.length - shown)}</span>}
          </p>
          {isTooMuch && plan !== null && (
            <p className={`${styles.row} ${own.tooMuch} numeric`}>
              <Icon name="triangle-alert" />
              <FittedText fit={fitted(opening.tooMuch(plan.discussed, plan.fits), column - 2, [1.35, 1.18, 1])}>
                {opening.tooMuch(plan.discussed, plan.fits)}
              </FittedText>
            </p>
          )}
          <OpeningTopics
            data={data}
            workstreams={discussed.slice(0, shown).map(({ workstream }) => workstream)}
            width={column}
            height={rowHeight}
          />
        </section>
        {!reduced && (
          <div className={`${styles.column} ${styles.spread}`}>
            <Quorum data={data} width={width - column - 1.41} />
            <figure className={own.remote}>
              <QrCode content={`${location.origin}/remote`} label={opening.remote} />
              <figcaption>{opening.remote}</figcaption>
            </figure>
          </div>
        )}
      </div>
    </main>
  )
}

const Figure = ({ label, value }: { label: string; value: string }) => (
  <div>
    {label} <b>{value}</b>
  </div>
)
