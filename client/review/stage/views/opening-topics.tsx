import { Icon } from '#client/design/icon.tsx'
import { sizeForAll } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { plannedMinutes } from '#shared/board/review/time-plan.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { type Reason, useReasons } from './agenda-reasons.tsx'
import own from './opening.module.css'
import styles from './view.module.css'

/** Of what will be discussed: how it is called, for how long, and the first reason why. */
type Topic = { workstream: string; name: string; planned: string; reason: Reason | undefined }

const SIZES = [1.65, 1.35, 1.18, 1]
/** A low row keeps air around its two lines. */
const LOW = 4.2
const LOW_SIZES = [1.35, 1.18, 1]
const REDUCED_SIZES = [1.18, 1]
const LEADING = 1.22
const WHY = 1.18
const ICON = 1.6

type OpeningTopicsProps = {
  data: StageData
  workstreams: readonly string[]
  width: number
  /** Of each row, in units as is the width. */
  height: number
}

/**
 * What will be discussed and for how long; where there is room for a second line, the first reason why. Names have one
 * size, and so have reasons: of two rows neither is said louder because its name is short.
 */
export function OpeningTopics({ data, workstreams, width, height }: OpeningTopicsProps) {
  const { review, reduced } = data
  const { minutes } = useWords(reviewStageWords)
  const names = useNames()
  const reasonsOf = useReasons(data)
  const topics = workstreams.map((workstream): Topic => {
    const planned = minutes(plannedMinutes(review, { step: 'agenda', workstream }))
    return { workstream, name: names.workstream(workstream), planned, reason: reasonsOf(workstream)[0] }
  })
  const roomBeside = (planned: string) => width - textWidth(planned) - 3
  const size = sizeForAll(
    topics.map(({ name, planned }) => ({ text: name, room: roomBeside(planned) })),
    reduced ? REDUCED_SIZES : height < LOW ? LOW_SIZES : SIZES,
  )
  const why = sizeForAll(
    topics.map(({ reason, planned }) => ({ text: reason?.text ?? '', room: roomBeside(planned) - ICON })),
    // However long a name is, what stands below it is not said louder.
    [WHY, 1].filter((each) => each <= size),
  )
  const hasReasons = !reduced && (size + why) * LEADING + 0.2 <= height
  return (
    <ol>
      {topics.map(({ workstream, name, planned, reason }, index) => (
        <li
          key={workstream}
          className={`${styles.row} ${own.topic} numeric`}
          style={{ blockSize: `calc(var(--wf) * ${height})` }}
        >
          <span className={styles.soft}>{index + 1}</span>
          <div>
            <FittedText fit={{ size, lines: 1 }} className={styles.strong}>
              {name}
            </FittedText>
            {hasReasons && reason !== undefined && (
              <p className={own.why}>
                <span className={styles[reason.tone]}>
                  <Icon name={reason.icon} />
                </span>
                <FittedText fit={{ size: why, lines: 1 }} className={styles.soft}>
                  {reason.text}
                </FittedText>
              </p>
            )}
          </div>
          <span className={styles.end}>{planned}</span>
        </li>
      ))}
    </ol>
  )
}
