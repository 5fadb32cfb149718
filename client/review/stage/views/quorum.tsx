import { Icon } from '#client/design/icon.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { firstThatFits, textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { isPresent } from '#shared/board/review/conducting.ts'
import type { MissingSeat } from '#shared/board/review/missing-thing.ts'
import type { Participant } from '#shared/board/review/participant-schema.ts'
import { quorum } from '#shared/board/review/quorum.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './opening.module.css'
import styles from './view.module.css'

const SEATS: readonly MissingSeat[] = [...MINISTRIES, 'recorder']

const sitsFor =
  (seat: MissingSeat) =>
  ({ capacity, ministry }: Participant): boolean =>
    seat === 'recorder'
      ? capacity === 'recorder'
      : ministry === seat && (capacity === 'chair' || capacity === 'delegate')

/** The three seats without which nothing is decided, and who has taken them. */
export function Quorum({ data: { board, review, reduced }, width }: { data: StageData; width: number }) {
  const { opening, seatShort } = useWords(reviewStageWords)
  const nameOf = useName()
  const participants = Object.values(review.participants)
  const missing = quorum(review)
  const others = participants.filter(
    (one) => isPresent(one) && (one.capacity === 'attendee' || one.capacity === 'observer'),
  ).length
  return (
    <section className={styles.block}>
      <p className={`${styles.label} numeric`}>
        <span>
          {opening.quorum} <b>{missing.length === 0 ? opening.complete : opening.incomplete}</b>
        </span>
        <span>{firstThatFits([others === 0 ? '' : opening.others(others), ''], width - 8)}</span>
      </p>
      <ul>
        {SEATS.map((seat) => {
          const holder = participants
            .filter(sitsFor(seat))
            .toSorted((a, b) => Number(isPresent(b)) - Number(isPresent(a)))[0]
          const isMissing = missing.includes(seat)
          const person = holder?.person === null || holder === undefined ? undefined : board.persons[holder.person]
          const name = person === undefined ? '' : nameOf(person.name)
          const standing = isMissing ? opening.notHere : name
          return (
            <li key={seat} className={`${styles.row} ${own.seat}`} data-large={!reduced}>
              <span className={isMissing ? styles.warn : styles.ok}>
                <Icon name={isMissing ? 'ring' : 'disc-check'} />
              </span>
              <span className={styles.strong}>{seatShort[seat]}</span>
              <FittedText
                fit={fitted(standing, width - textWidth(seatShort[seat]) - 3, [1.18, 1])}
                className={isMissing ? own.missing : undefined}
              >
                {standing}
              </FittedText>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
