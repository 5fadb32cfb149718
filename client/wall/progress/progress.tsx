import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { DRAWN_AT, LARGEST_FLOOR, MEASURES, REDUCED_FROM, REDUCED_MEASURES } from '#client/design/wall/measures.ts'
import { useViewport } from '#client/design/wall/use-viewport.ts'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { burnUp } from '#shared/board/burn-up.ts'
import { useWallData } from '../frame/use-wall-data.ts'
import { WallFrame } from '../frame/wall-frame.tsx'
import { ProgressChart } from './progress-chart.tsx'
import styles from './progress.module.css'

/** How what there is to do, and what of it is done, has grown by day, with the reviews between; and what is still needed. */
export default function Progress() {
  const data = useWallData()
  const { progress } = useWords(wallWords)
  const { progress: after } = useWords(reviewAfterWords)
  const { nth } = useWords(reviewWords)
  const format = useFormat()
  const nameOf = useName()
  const viewport = useViewport()
  const { board, now, at, floor } = data

  const unit = Math.min(LARGEST_FLOOR, Math.max(DRAWN_AT, floor))
  const reduced = unit >= REDUCED_FROM
  const measures = reduced ? REDUCED_MEASURES : MEASURES
  const width = viewport.width / unit - 2 * measures.side
  const { points, reviews, left, daysLeft, needed, recent } = burnUp(board, at)
  const held = (day: string): string =>
    reviews
      .filter((one) => one.day === day)
      .map(({ review }) => nth(board.reviews[review]?.plan.value.number ?? 0))
      .join(' · ')
  const said = after.left(left, daysLeft)
  const pace = needed === null ? '' : after.pace(needed.toFixed(1), recent === null ? null : recent.toFixed(1))
  return (
    <WallFrame
      data={data}
      title={progress.title(nameOf(board.summit.name))}
      abouts={[format.date(now), '']}
      unit={unit}
      measures={measures}
    >
      <main className={styles.progress}>
        <section>
          <FittedText
            as="h2"
            fit={fitted(said, width, reduced ? [1.65, 1.35] : [2.8, 2.35, 2])}
            className={styles.left}
          >
            {said}
          </FittedText>
          <FittedText as="p" fit={fitted(pace, width, reduced ? [1] : [1.35, 1.18, 1])} className={styles.pace}>
            {pace}
          </FittedText>
        </section>
        <ProgressChart
          points={points}
          markers={[...new Set(reviews.map(({ day }) => day))].map((day) => ({ day, label: held(day) }))}
          width={width}
        />
      </main>
    </WallFrame>
  )
}
