import type { CSSProperties } from 'react'
import { textWidth } from '#client/design/wall/text-width.ts'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import type { BurnUpPoint } from '#shared/board/burn-up.ts'
import { daysNamed } from './days-named.ts'
import styles from './progress.module.css'

type ProgressChartProps = {
  points: readonly BurnUpPoint[]
  /** Days with a review. */
  markers: readonly { day: string; label: string }[]
  /** In units. */
  width: number
}

/** Beside the lines: the counts before them, their names behind them, in units. */
const COUNTS = 3
/** Closer than this share of the height the names at the ends of both lines would lie on each other. */
const APART = 0.12

/** A place among the lines, as shares of their room. */
const at = ({ x = 0, y = 0 }: { x?: number; y?: number }): CSSProperties & Record<`--${string}`, number> => ({
  '--x': x,
  '--y': y,
})

/**
 * Two lines, told apart by dash and by their names at the end. Lines are drawn in a square that is stretched, words stand
 * beside it in the sizes of the wall. Who does not see it is told the same day by day.
 */
export function ProgressChart({ points, markers, width }: ProgressChartProps) {
  const { progress: words } = useWords(wallWords)
  const { chart } = useWords(reviewAfterWords).progress
  const format = useFormat()
  const last = points.at(-1)
  if (last === undefined) return null

  const most = Math.max(1, ...points.map(({ scope }) => scope))
  const x = (index: number) => (points.length === 1 ? 1 : index / (points.length - 1))
  const y = (count: number) => 1 - count / most
  const line = (of: (point: BurnUpPoint) => number) =>
    points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(of(point))}`).join('')
  const names = { scope: `${chart.scope} ${last.scope}`, done: `${chart.done} ${last.done}` }
  const ends = Math.max(textWidth(names.scope), textWidth(names.done)) * 1.18 + 0.9
  const named = daysNamed(
    points.map(({ day }) => textWidth(format.day(day))),
    width - COUNTS - ends,
  )
  const doneAt = Math.max(y(last.done), y(last.scope) + APART)
  const margins: CSSProperties & Record<`--${string}`, number> = { '--counts': COUNTS, '--ends': ends }
  return (
    <figure className={`${styles.chart} numeric`} style={margins}>
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" role="img" aria-label={aloud()}>
        {[0, 0.5, 1].map((share) => (
          <path key={share} d={`M0 ${share}H1`} className={styles.grid} />
        ))}
        {markers.map(({ day, label }) => (
          <path key={label} d={`M${x(placeOf(day))} 0V1`} className={styles.marker} />
        ))}
        <path d={line(({ scope }) => scope)} className={styles.scope} />
        <path d={line(({ done }) => done)} className={styles.done} />
      </svg>
      <div className={styles.words} aria-hidden>
        {[...new Set([0, Math.round(most / 2), most])].map((count) => (
          <span key={count} className={styles.count} style={at({ y: y(count) })}>
            {count}
          </span>
        ))}
        {markers.map(({ day, label }) => (
          <span key={label} className={styles.review} style={at({ x: x(placeOf(day)) })}>
            {label}
          </span>
        ))}
        {points.map(({ day }, index) =>
          named.has(index) ? (
            <span key={day} className={styles.day} style={at({ x: x(index) })}>
              {format.day(day)}
            </span>
          ) : null,
        )}
        <b className={styles.end} style={at({ y: y(last.scope) })}>
          {names.scope}
        </b>
        <b className={styles.end} style={at({ y: doneAt })}>
          {names.done}
        </b>
      </div>
    </figure>
  )

  function placeOf(day: string): number {
    return Math.max(
      0,
      points.findIndex((point) => point.day === day),
    )
  }

  function aloud(): string {
    const days = points.map(({ day, scope, done }) => {
      const [review] = markers.filter((marker) => marker.day === day)
      return words.day(format.day(day), scope, done, review?.label ?? null)
    })
    return [words.label, ...days].join(' ')
  }
}
