import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { Select } from '#client/design/select.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { isPresent } from '#shared/board/review/conducting.ts'
import type { Participant } from '#shared/board/review/participant-schema.ts'
import { quorum } from '#shared/board/review/quorum.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Capacity } from '#shared/board/review/review-status.ts'
import { type Ask, useAsk } from '../acts/use-ask.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { useNames } from '../names/use-names.ts'
import { usePersonOptions } from '../names/use-person-options.ts'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import type { Part } from '../state/part.ts'
import styles from './attendance.module.css'
import { DelegateDialog } from './delegate-dialog.tsx'
import { GuestDialog } from './guest-dialog.tsx'

/** Who is in the room, whether that is a quorum, and who acts for a chair who is not. */
export function Attendance({ review, part }: { review: Review; part: Part }) {
  const { attendance: words } = useWords(reviewSessionWords)
  const { seat: seats } = useWords(reviewWords)
  const asking = useAsk()
  const [isDesignating, setDesignating] = useState(false)
  const [hasGuest, setHasGuest] = useState(false)
  const me = useSyncState((state) => state.me)
  const missing = quorum(review)
  const isOfficer = part.ministry !== null
  return (
    <Section
      id="attendance"
      title={words.title}
      aside={
        missing.length === 0 ? (
          <StatusChip icon="disc-check" tone="ok">
            {words.quorum}
          </StatusChip>
        ) : (
          <StatusChip icon="triangle-alert" tone="warn">
            {words.noQuorum}
          </StatusChip>
        )
      }
    >
      {missing.length > 0 && (
        <p className={page.soft}>{words.missing(missing.map((seat) => seats[seat]).join(', '))}</p>
      )}
      <ul className={page.rows}>
        {Object.values(review.participants).map((participant) => (
          <ParticipantLine
            key={participant.id}
            review={review}
            participant={participant}
            // Who keeps the meeting notes who comes and goes; everybody else only themselves.
            mayNote={isOfficer && (part.conducts || participant.person === me)}
            ask={asking.ask}
          />
        ))}
      </ul>
      {isOfficer && (part.conducts || missing.includes('recorder')) && <CheckInOther review={review} {...asking} />}
      <p role="alert" className={page.error}>
        {asking.error}
      </p>
      {isOfficer && (
        <div className={page.row}>
          {part.conducts && <Button onClick={() => setHasGuest(true)}>{words.guest}</Button>}
          {review.standing.value !== 'signing' && (
            <Button onClick={() => setDesignating(true)}>{words.designate}</Button>
          )}
        </div>
      )}
      {hasGuest && <GuestDialog review={review} onClose={() => setHasGuest(false)} />}
      {isDesignating && part.ministry !== null && (
        <DelegateDialog review={review} ministry={part.ministry} onClose={() => setDesignating(false)} />
      )}
    </Section>
  )
}

type ParticipantLineProps = {
  review: Review
  participant: Participant
  mayNote: boolean
  ask: Ask['ask']
}

function ParticipantLine({ review, participant, mayNote, ask }: ParticipantLineProps) {
  const { attendance: words } = useWords(reviewSessionWords)
  const { capacity } = useWords(reviewWords)
  const [isLeaving, setLeaving] = useState(false)
  const format = useFormat()
  const names = useNames()
  const isHere = isPresent(participant)
  const since = participant.presence.at(-1)?.from
  const name = names.participant(participant)
  const leave = () => {
    ask('review.check-out', { review: review.id, participant: participant.id })
    setLeaving(false)
  }
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        {name} <span className={page.soft}>{capacity[participant.capacity]}</span>
      </span>
      <span className={`${page.soft} numeric`}>
        {isHere && since !== undefined ? words.since(format.time(since)) : words.notHere}
      </span>
      {mayNote && (
        <Button
          size="small"
          aria-label={isHere ? words.leaves(name) : words.comes(name)}
          onClick={() =>
            isHere
              ? setLeaving(true)
              : ask('review.check-in', { review: review.id, participant: { participant: participant.id } })
          }
        >
          {isHere ? words.checkOut : words.checkIn}
        </Button>
      )}
      {isLeaving && (
        <ConfirmDialog
          title={words.leavesTitle(name)}
          lines={[words.leavesNoted, ...(SEATED.includes(participant.capacity) ? [words.leavesQuorum] : [])]}
          submit={words.checkOut}
          error={null}
          onConfirm={leave}
          onClose={() => setLeaving(false)}
        />
      )}
    </li>
  )
}

/** Without one of these there may be no quorum. */
const SEATED: readonly Capacity[] = ['chair', 'delegate', 'recorder']

/** Somebody who was not listed comes in, or somebody steps in as recorder. */
function CheckInOther({ review, ask, setError }: { review: Review } & Ask) {
  const { attendance: words } = useWords(reviewSessionWords)
  const { capacity: capacities } = useWords(reviewWords)
  const persons = usePersonOptions('takes-part')
  const [person, setPerson] = useState('')
  const [capacity, setCapacity] = useState<Capacity>('attendee')
  return (
    <div className={styles.other}>
      <Select
        label={words.other}
        value={person}
        options={[{ value: '', label: words.choosePerson }, ...persons]}
        onChange={setPerson}
      />
      <Select
        label={words.capacity}
        value={capacity}
        options={(['attendee', 'observer', 'recorder', 'chair'] as const).map((value) => ({
          value,
          label: capacities[value],
        }))}
        onChange={setCapacity}
      />
      <Button
        onClick={() =>
          person === ''
            ? setError(words.choosePerson)
            : ask('review.check-in', { review: review.id, participant: { person, capacity } }) && setPerson('')
        }
      >
        {words.checkIn}
      </Button>
    </div>
  )
}
