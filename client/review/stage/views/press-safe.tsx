import { Clock } from '#client/design/clock.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import styles from './press-safe.module.css'

const HOST_SIZES = [2, 1.65, 1.35, 1.18, 1]

/** What cameras may see: which meeting of whom, the days left and the clock. No status, and no person's name. */
export function PressSafe({ data: { review, now, width, reduced } }: { data: StageData }) {
  const { titled } = useWords(reviewWords)
  const { pressSafe } = useWords(reviewStageWords)
  const { ministryInFull } = useWords(statusWords)
  const format = useFormat()
  const nameOf = useName()
  const title = titled(review.plan.value.number, nameOf(review.plan.value.title))
  // Neither ministry stands larger than the other.
  const hosts = Math.min(...MINISTRIES.map((each) => fitted(ministryInFull[each], width / 2 - 1.6, HOST_SIZES).size))
  const sizes = reduced ? [3.2, 2.8, 2.35, 2] : [4.7, 4, 3.4, 2.8, 2.35]
  // On one line where that is not in the smallest size: a name of a meeting reads best whole.
  const onOne = fitted(title, width, sizes)
  const fit = onOne.size > Math.min(...sizes) ? onOne : fitted(title, width, sizes, 2)
  return (
    <main className={styles.safe}>
      <FittedText as="h2" fit={fit} className={styles.title}>
        {title}
      </FittedText>
      <section className={styles.hosts} aria-label={pressSafe.cohosts}>
        {MINISTRIES.map((ministry) => (
          <FittedText key={ministry} as="p" fit={{ size: hosts, lines: 1 }}>
            {ministryInFull[ministry]}
          </FittedText>
        ))}
      </section>
      <p className={`${styles.when} numeric`}>
        {format.date(now)} <Clock now={now} className={styles.clock} />
      </p>
    </main>
  )
}
