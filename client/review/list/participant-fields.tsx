import { Button } from '#client/design/button.tsx'
import { type Option, Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Board } from '#shared/board/board.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Capacity } from '#shared/board/review/review-status.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { useNames } from '../names/use-names.ts'
import { usePersonOptions } from '../names/use-person-options.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import styles from './participant-fields.module.css'
import type { GuestDraft, MemberDraft } from './plan-draft.ts'

type ParticipantFieldsProps = {
  members: readonly MemberDraft[]
  guests: readonly GuestDraft[]
  onMembers: (members: MemberDraft[]) => void
  onGuests: (guests: GuestDraft[]) => void
}

/** Who takes part: persons with an account, and others by name. */
export function ParticipantFields({ members, guests, onMembers, onGuests }: ParticipantFieldsProps) {
  const { plan: words } = useWords(reviewRoomWords)
  const { nothing } = useWords(commonWords)
  const { capacity: capacities } = useWords(reviewWords)
  const board = useBoard()
  const names = useNames()
  const persons = usePersonOptions('takes-part')
  const asOptions = (of: readonly Capacity[]): Option<Capacity>[] =>
    of.map((value) => ({ value, label: capacities[value] }))
  const replaced = <Entry,>(list: readonly Entry[], at: number, changed: Partial<Entry>): Entry[] =>
    list.map((entry, index) => (index === at ? { ...entry, ...changed } : entry))
  const left = persons.find(({ value }) => !members.some(({ person }) => person === value))
  return (
    <Section title={words.participants}>
      <ul className={page.rows}>
        {members.map(({ person, capacity }, index) => (
          // Another person in the same line is still the same line.
          <li key={index} className={styles.line}>
            <Select
              label={words.person(index + 1)}
              labelHidden
              value={person}
              options={persons}
              onChange={(chosen) =>
                onMembers(replaced(members, index, { person: chosen, capacity: usualCapacity(board, chosen) }))
              }
            />
            <Select
              label={words.capacityOf(names.person(person))}
              labelHidden
              value={capacity}
              options={asOptions(possibleCapacities(board, person))}
              onChange={(chosen) => onMembers(replaced(members, index, { capacity: chosen }))}
            />
            <Button
              icon="close"
              aria-label={words.remove(names.person(person))}
              onClick={() => onMembers(members.filter((_, at) => at !== index))}
            />
          </li>
        ))}
        {guests.map((guest, index) => (
          // A guest is nobody yet: their place in the list is all that tells them apart.
          <li key={index} className={styles.guest}>
            <TextField
              label={words.guestName}
              limit={NAME_LIMIT}
              value={guest.name}
              onChange={(name) => onGuests(replaced(guests, index, { name }))}
            />
            <TextField
              label={words.guestPost}
              limit={NAME_LIMIT}
              value={guest.post}
              onChange={(post) => onGuests(replaced(guests, index, { post }))}
            />
            <Select
              label={words.guestMinistry}
              value={guest.ministry ?? ''}
              options={[
                { value: '', label: nothing },
                ...MINISTRIES.map((value) => ({ value, label: names.ministry(value) })),
              ]}
              onChange={(chosen) =>
                onGuests(replaced(guests, index, { ministry: MINISTRIES.find((each) => each === chosen) ?? null }))
              }
            />
            <Select
              label={words.capacity}
              value={guest.capacity}
              options={(['attendee', 'observer'] as const).map((value) => ({ value, label: capacities[value] }))}
              onChange={(capacity) => onGuests(replaced(guests, index, { capacity }))}
            />
            <Button
              icon="close"
              aria-label={words.remove(guest.name)}
              onClick={() => onGuests(guests.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <div className={page.row}>
        {left === undefined ? (
          <span className={page.soft}>{words.allListed}</span>
        ) : (
          <Button
            onClick={() => onMembers([...members, { person: left.value, capacity: usualCapacity(board, left.value) }])}
          >
            {words.addPerson}
          </Button>
        )}
        <Button onClick={() => onGuests([...guests, { name: '', post: '', ministry: null, capacity: 'attendee' }])}>
          {words.addGuest}
        </Button>
      </div>
      <p className={page.soft}>{words.quorum}</p>
    </Section>
  )
}

/** What somebody can be here for, by their role: nobody but a chair chairs, officers record. */
function possibleCapacities({ persons }: Board, person: PersonId): readonly Capacity[] {
  switch (persons[person]?.posting.value.role) {
    case 'chair':
      return ['chair', 'recorder', 'attendee', 'observer']
    case 'desk':
      return ['recorder', 'attendee', 'observer']
    default:
      return ['attendee', 'observer']
  }
}

const usualCapacity = (board: Board, person: PersonId): Capacity => possibleCapacities(board, person)[0] ?? 'attendee'
