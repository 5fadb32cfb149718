import { Icon } from '#client/design/icon.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { plannedMinutes } from '#shared/board/review/time-plan.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { useReasons } from './agenda-reasons.tsx'
import own from './opening.module.css'
import styles from './view.module.css'

type OpeningTopicProps = {
  data: StageData
  workstream: string
  place: number
  /** In units, as is the height. */
  width: number
  height: number
}

const SIZES = [1.65, 1.35, 1.18, 1]
/** A low row keeps air around its two lines. */
const LOW = 4.2
const LOW_SIZES = [1.35, 1.18, 1]
const REDUCED_SIZES = [1.18, 1]
const LEADING = 1.22
const WHY = 1.18
const ICON = 1.6

/** What will be discussed and for how long; where there is room for a second line, the first reason why. */
export function OpeningTopic({ data, workstream, place, width, height }: OpeningTopicProps) {
  const { review, reduced } = data
  const { minutes } = useWords(reviewStageWords)
  const names = useNames()
  const [reason] = useReasons(data, workstream)
  const name = names.workstream(workstream)
  const planned = minutes(plannedMinutes(review, { step: 'agenda', workstream }))
  const room = width - textWidth(planned) - 3
  const fit = fitted(name, room, reduced ? REDUCED_SIZES : height < LOW ? LOW_SIZES : SIZES)
  const hasReason = !reduced && reason !== undefined && (fit.size + WHY) * LEADING + 0.2 <= height
  return (
    <li className={`${styles.row} ${own.topic} numeric`} style={{ blockSize: `calc(var(--wf) * ${height})` }}>
      <span className={styles.soft}>{place}</span>
      <div>
        <FittedText fit={fit} className={styles.strong}>
          {name}
        </FittedText>
        {hasReason && (
          <p className={own.why}>
            <span className={styles[reason.tone]}>
              <Icon name={reason.icon} />
            </span>
            <FittedText fit={fitted(reason.text, room - ICON, [WHY, 1])} className={styles.soft}>
              {reason.text}
            </FittedText>
          </p>
        )}
      </div>
      <span className={styles.end}>{planned}</span>
    </li>
  )
}
