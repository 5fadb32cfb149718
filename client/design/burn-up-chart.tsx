import styles from './burn-up-chart.module.css'

type BurnUpChartProps = {
  /** By day, oldest first. */
  points: readonly { day: string; scope: number; done: number }[]
  /** Days with a review. */
  markers: readonly { day: string; label: string }[]
  words: { label: string; scope: string; done: string }
  /** A day as short as an axis needs it. */
  dayName: (day: string) => string
}

/** Of the drawing, in its own units. */
const WIDTH = 960
const HEIGHT = 320
const LEFT = 44
const RIGHT = 120
/** Names of reviews stand above, clear of the name of the upper line, which may end there. */
const TOP = 44
const NAMES = 16
const BOTTOM = 32

/**
 * How much there was to do and how much of it was done, day by day: two lines, told apart by dash and by name at their
 * ends, so that colour says nothing alone. A table beside it says the same to who does not see it.
 */
export function BurnUpChart({ points, markers, words, dayName }: BurnUpChartProps) {
  const most = Math.max(1, ...points.map(({ scope }) => scope))
  const x = (index: number) => LEFT + (index / Math.max(1, points.length - 1)) * (WIDTH - LEFT - RIGHT)
  const y = (count: number) => HEIGHT - BOTTOM - (count / most) * (HEIGHT - TOP - BOTTOM)
  const line = (of: (point: BurnUpChartProps['points'][number]) => number) =>
    points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(of(point)).toFixed(1)}`).join('')
  const last = points.at(-1)
  const steps = new Set([0, Math.round(most / 2), most])
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.label} className={styles.chart}>
      {[...steps].map((count) => (
        <g key={count}>
          <path d={`M${LEFT} ${y(count)}H${WIDTH - RIGHT}`} className={styles.grid} />
          <text x={LEFT - 8} y={y(count)} className={styles.count}>
            {count}
          </text>
        </g>
      ))}
      {markers.map(({ day, label }) => {
        const at = points.findIndex((point) => point.day === day)
        return at === -1 ? null : (
          <g key={`${day} ${label}`}>
            <path d={`M${x(at)} ${TOP}V${HEIGHT - BOTTOM}`} className={styles.marker} />
            <text x={x(at)} y={NAMES} className={styles.day}>
              {label}
            </text>
          </g>
        )
      })}
      {points.length > 0 && (
        <>
          <path d={line(({ scope }) => scope)} className={styles.scope} />
          <path d={line(({ done }) => done)} className={styles.done} />
        </>
      )}
      {points.map(({ day }, index) =>
        index % Math.max(1, Math.ceil(points.length / 8)) === 0 ? (
          <text key={day} x={x(index)} y={HEIGHT - 10} className={styles.day}>
            {dayName(day)}
          </text>
        ) : null,
      )}
      {last !== undefined && (
        <>
          <circle cx={x(points.length - 1)} cy={y(last.scope)} r={4} className={styles.end} />
          <circle cx={x(points.length - 1)} cy={y(last.done)} r={5} className={styles.end} />
          <text x={WIDTH - RIGHT + 8} y={y(last.scope)} className={styles.name}>
            {words.scope} {last.scope}
          </text>
          <text x={WIDTH - RIGHT + 8} y={y(last.done)} className={styles.name}>
            {words.done} {last.done}
          </text>
        </>
      )}
    </svg>
  )
}
