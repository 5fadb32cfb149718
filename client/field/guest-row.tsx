import { TickBox } from '#client/design/tick-box.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { isConfirmed } from '#shared/board/participation.ts'
import styles from './guests.module.css'
import { isJustSet } from './just-set.ts'
import { phoneNumber } from './phone-number.ts'
import { isOnlyHere, type Receipt } from './receipt.ts'
import { useShortTime } from './use-short-time.ts'

type GuestRowProps = {
  participation: Participation
  /** The name of their delegation. */
  guest: string
  /** Of their arrival, if it is one's own entry. */
  receipt: Receipt | null
  now: Instant
  onArrive?: (participation: Participation, guest: string) => void
  onOpen: (participation: Participation) => void
}

/** One delegation: a press on it says that they are here; beside it, a call to their contact. */
export function GuestRow({ participation, guest, receipt, now, onArrive, onOpen }: GuestRowProps) {
  const words = useWords(fieldWords)
  const status = useWords(statusWords)
  const name = useName()
  const shortTime = useShortTime(now)
  const { attendance, head } = participation
  const contact = participation.contact.value === null ? null : name(participation.contact.value)
  const number = contact === null ? null : phoneNumber(contact)
  const isHere = attendance.value.status === 'arrived'
  const isHeld = isHere && isJustSet(attendance.last, now)

  const isSure = isConfirmed(attendance.value.status)
  const about = isHere
    ? [receipt && words.receipts[receipt]]
    : [!isSure && status.attendance[attendance.value.status], head.value.rank && status.rank[head.value.rank]]
  const box = isOnlyHere(receipt) ? 'kept' : 'done'
  const press = isHere ? () => onOpen(participation) : onArrive && (() => onArrive(participation, guest))
  const behaviour = isHere ? { 'aria-haspopup': 'dialog' as const } : { role: 'checkbox', 'aria-checked': false }
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.tick}
        data-state={isHere ? box : 'open'}
        aria-disabled={press === undefined || isHeld || undefined}
        {...behaviour}
        onClick={isHeld ? undefined : press}
      >
        <TickBox state={isHere ? box : 'open'} />{' '}
        <span className={styles.text}>
          <span className={styles.name}>{guest}</span>{' '}
          <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
          {!isHere && contact !== null && <span className={styles.about}>{`${words.guests.contact} ${contact}`}</span>}
        </span>{' '}
        <span className={`${styles.time} numeric`}>
          {isHere && shortTime(attendance.last?.observedAt ?? attendance.changedAt)}
        </span>
      </button>
      {number !== null && !isHere && (
        <a className={styles.call} href={`tel:${number}`} aria-label={words.guests.call(guest)}>
          {words.guests.callShort}
        </a>
      )}
    </li>
  )
}
