import { Icon } from '#client/design/icon.tsx'
import type { IconName } from '#client/design/icon-paths.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { jointVerdict } from '#shared/board/review/joint-call.ts'
import { standingUndertakings } from '#shared/board/review/standing-entries.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import styles from './view.module.css'

/** What a record holds, in figures: decisions, undertakings, and how often what was called. */
export function RecordCounts({ data: { board, review } }: { data: StageData }) {
  const { signing } = useWords(reviewStageWords)
  const { call: calls } = useWords(reviewWords)
  const { counts } = jointVerdict(board, review)
  const decisions = Object.values(review.decisions).filter(({ struck }) => struck === null).length
  return (
    <section className={`${styles.figures} numeric`}>
      <Count label={signing.decisions} count={decisions} />
      <Count label={signing.undertakings} count={standingUndertakings(review).length} />
      <Count icon="disc-check" tone={styles.ok} label={calls.go} count={counts.go} />
      <Count icon="triangle-alert" tone={styles.warn} label={calls.conditional} count={counts.conditional} />
      <Count icon="octagon-x" tone={styles.bad} label={calls['no-go']} count={counts['no-go']} />
    </section>
  )
}

type CountProps = { icon?: IconName; tone?: string | undefined; label: string; count: number }

const Count = ({ icon, tone, label, count }: CountProps) => (
  <div>
    {icon !== undefined && (
      <span className={count > 0 ? tone : undefined}>
        <Icon name={icon} />
      </span>
    )}
    {label} <b>{count}</b>
  </div>
)
