import type { CSSProperties } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { fitted, sizeForAll } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { rowsThatFit } from '#client/design/wall/rows-that-fit.ts'
import { textWidth } from '#client/design/wall/text-width.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { changedSince } from '#shared/board/review/changed-since.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { positionsOf } from '#shared/board/review/stage-order.ts'
import { positionKey, type StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { plannedMinutes } from '#shared/board/review/time-plan.ts'
import { useNames } from '../../names/use-names.ts'
import { usePositionName } from '../../names/use-reason-text.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { ChangeRows } from './changes-since.tsx'
import own from './big-word.module.css'
import styles from './view.module.css'

const MOST_ROWS = 7
const MOST_STEPS = 5
/** Of few rows each is higher. */
const MOST_ROW = 2.4
const HEAD = 7
const SIZES = [4.7, 4, 3.4, 2.8, 2.35]
const REDUCED_HEAD = 4.2
const REDUCED_SIZES = [3.4, 2.8, 2.35]
const LEADING = 1.22

/** A break: why, what has changed in it, which those who come back see first, where the meeting goes on, and what comes then. */
export function Adjourned({ data }: { data: StageData }) {
  const { board, review, at, width, height, reduced, measures } = data
  const { adjourned } = useWords(reviewStageWords)
  const { others } = useWords(commonWords)
  const format = useFormat()
  const names = useNames()
  const positionName = usePositionName()
  const changes = changedSince(board, review.standing.changedAt)
  const since = adjourned.since(format.time(review.standing.changedAt))
  const besides = 1.65 * textWidth(since) + 3
  const size =
    (reduced ? REDUCED_SIZES : SIZES).find((each) => each * (textWidth(adjourned.title) + 1.4) <= width - besides) ?? 2
  const head = reduced ? REDUCED_HEAD : HEAD
  const sized: CSSProperties & Record<`--${string}`, number> = { '--size': size, '--head': head }

  const { reason = null } = review.states.at(-1) ?? {}
  const why = reason === null ? '' : names.text(reason)
  const whyFit = fitted(why, width, reduced ? [1.35, 1.18, 1] : [1.65, 1.35, 1.18, 1], 2)
  const goesOn = adjourned.goesOn(positionName(review.stage.value))
  const goesOnFit = fitted(goesOn, width, [1.35, 1.18, 1])
  const told =
    (why === '' ? 0 : whyFit.size * whyFit.lines * LEADING) + (reduced ? 0 : goesOnFit.size * LEADING) + measures.gap
  const space = height - head - told - measures.gap - measures.listHead
  const steps = positionsOf(board, review)
  const here = steps.findIndex((each) => positionKey(each) === positionKey(review.stage.value))
  const shown = rowsThatFit(
    changes.map(() => measures.row),
    space,
    MOST_ROWS,
  )
  return (
    <main className={styles.view}>
      <section className={`${own.head} ${own.together}`} style={sized}>
        <h2 className={own.word}>
          <Icon name="pause" />
          {adjourned.title}
        </h2>
        <p className={`${own.beside} numeric`}>{since}</p>
      </section>
      <section className={styles.block}>
        {why !== '' && (
          <FittedText as="p" fit={whyFit} className={styles.strong}>
            {why}
          </FittedText>
        )}
        {!reduced && (
          <FittedText as="p" fit={goesOnFit} className={styles.soft}>
            {goesOn}
          </FittedText>
        )}
      </section>
      <section className={styles.block}>
        <p className={`${styles.label} numeric`}>
          <span>{adjourned.changes(changes.length)}</span>
          {changes.length > shown && <span>{others.items(changes.length - shown)}</span>}
        </p>
        <ChangeRows changes={changes.slice(0, shown)} at={at} width={width} />
      </section>
      <StepsToCome
        review={review}
        steps={steps.slice(here + 1).filter(({ step }) => step !== 'end')}
        width={width}
        room={space - shown * measures.row - measures.gap}
        measures={measures}
      />
    </main>
  )
}

type StepsToComeProps = {
  review: Review
  steps: readonly StagePosition[]
  /** In units, as is the room. */
  width: number
  room: number
  measures: StageData['measures']
}

/** What the meeting still has before it, and for how long: as much of it as the changes leave room for. */
function StepsToCome({ review, steps, width, room, measures }: StepsToComeProps) {
  const { adjourned, minutes } = useWords(reviewStageWords)
  const { others } = useWords(commonWords)
  const positionName = usePositionName()
  const shown = rowsThatFit(
    steps.map(() => measures.row),
    room - measures.listHead,
    MOST_STEPS,
  )
  // One row alone, of several, tells less than the place it takes.
  if (shown < Math.min(2, steps.length)) return null
  const rows = steps.slice(0, shown).map((step) => ({
    key: positionKey(step),
    name: positionName(step),
    planned: minutes(plannedMinutes(review, step)),
  }))
  const size = sizeForAll(
    rows.map(({ name, planned }) => ({ text: name, room: width - textWidth(planned) - 1.4 })),
    [1.18, 1],
  )
  const height = Math.min(MOST_ROW, (room - measures.listHead) / Math.max(1, shown))
  return (
    <section className={styles.block}>
      <p className={`${styles.label} numeric`}>
        <span>{adjourned.afterwards}</span>
        {steps.length > shown && <span>{others.items(steps.length - shown)}</span>}
      </p>
      <ol>
        {rows.map(({ key, name, planned }) => (
          <li
            key={key}
            className={`${styles.row} ${own.step} numeric`}
            style={{ blockSize: `calc(var(--wf) * ${height})` }}
          >
            <FittedText fit={{ size, lines: 1 }}>{name}</FittedText>
            <span className={styles.end}>{planned}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
