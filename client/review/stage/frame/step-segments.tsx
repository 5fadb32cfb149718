import type { CSSProperties } from 'react'
import styles from './bottom-bar.module.css'

const MOST_SEGMENTS = 18

/** How far the meeting has come, as a picture of the words beside it. */
export function StepSegments({ place, of }: { place: number; of: number }) {
  if (of > MOST_SEGMENTS) {
    const filled: CSSProperties & Record<`--${string}`, number> = { '--place': place, '--of': of }
    return (
      <span className={styles.bar} aria-hidden>
        <i style={filled} />
      </span>
    )
  }
  return (
    <span className={styles.segments} aria-hidden>
      {Array.from({ length: of }, (_, index) => (
        // Steps have no identity but their place.
        <i key={index} data-at={index + 1 < place ? 'past' : index + 1 === place ? 'now' : 'ahead'} />
      ))}
    </span>
  )
}
