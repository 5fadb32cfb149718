import type { CSSProperties } from 'react'
import styles from './bottom-bar.module.css'

/** Each needs so much (in units) to be seen. */
const SEGMENT = 0.5

type StepSegmentsProps = {
  place: number
  of: number
  /** In units. */
  width: number
}

/** How far the meeting has come, as a picture of the words beside it. */
export function StepSegments({ place, of, width }: StepSegmentsProps) {
  const sizes: CSSProperties & Record<`--${string}`, number> = { '--width': width, '--place': place, '--of': of }
  if (of * SEGMENT > width)
    return (
      <span className={styles.bar} style={sizes} aria-hidden>
        <i />
      </span>
    )
  return (
    <span className={styles.segments} style={sizes} aria-hidden>
      {Array.from({ length: of }, (_, index) => (
        // Steps have no identity but their place.
        <i key={index} data-at={index + 1 < place ? 'past' : index + 1 === place ? 'now' : 'ahead'} />
      ))}
    </span>
  )
}
