import { Icon } from '#client/design/icon.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { HOUR, type Instant, MINUTE, seoulDay } from '#shared/board/instant.ts'
import styles from './time-left.module.css'

/** From here on the time left stands out. */
const SOON = 5 * MINUTE

/** How long until something is due, or how long it has been; beyond half a day the day itself says more. */
export function TimeLeft({ due, now }: { due: Instant; now: Instant }) {
  const { times } = useWords(fieldWords)
  const format = useFormat()
  const left = due - now
  const isFar = Math.abs(left) > 12 * HOUR && seoulDay(due) !== seoulDay(now)
  if (left < 0)
    return (
      <span className={styles.warn}>
        <Icon name="clock" />
        {isFar ? format.day(due) : times.over(format.duration(-left))}
      </span>
    )
  return (
    <span className={left <= SOON ? styles.warn : undefined}>
      {isFar ? format.day(due) : times.left(format.duration(left))}
    </span>
  )
}
