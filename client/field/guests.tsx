import { useState } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { matchesQuery } from '#client/i18n/matches-query.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import type { Arrivals } from './arrivals.ts'
import { GuestRow } from './guest-row.tsx'
import styles from './guests.module.css'
import { receiptOf } from './receipt.ts'
import { useGuestName } from './use-arrivals.ts'

type GuestsProps = {
  arrivals: Arrivals
  /** Left out for somebody who may only look. */
  onArrive?: (participation: Participation, guest: string) => void
  onOpen: (participation: Participation) => void
}

/** Who is awaited and who is here: a press on a name says that they have come. */
export function Guests({ arrivals, onArrive, onOpen }: GuestsProps) {
  const { guests: words, arrivals: title } = useWords(fieldWords)
  const guestName = useGuestName()
  const now = useNow()
  const state = useSyncState((whole) => whole)
  const [query, setQuery] = useState('')
  const { expected, undecided, arrived, total, here, unnamed } = arrivals

  const part = (label: string, list: readonly Participation[]) => {
    const found = list.filter((one) => matchesQuery(guestName(one), query))
    return (
      found.length > 0 && (
        <section aria-label={label}>
          <h3 className={styles.label}>{label}</h3>
          <ul>
            {found.map((one) => (
              <GuestRow
                key={one.id}
                participation={one}
                guest={guestName(one)}
                receipt={receiptOf(one.attendance.last, state)}
                now={now}
                {...(onArrive && { onArrive })}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </section>
      )
    )
  }
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <span className="numeric">{`${here}/${total}`}</span>
      </div>
      <div className={styles.search}>
        <TextField
          label={words.search}
          labelHidden
          placeholder={words.search}
          hint={words.searchHint}
          before={<Icon name="search" />}
          type="search"
          value={query}
          onChange={setQuery}
        />
      </div>
      {expected.length === 0 && query === '' && (
        <p className={styles.none}>{total === 0 ? words.nobodyExpected : words.everyoneHere}</p>
      )}
      {part(words.expected, expected)}
      {part(words.undecided, undecided)}
      {part(words.arrived, arrived)}
      {unnamed > 0 && <p className={styles.unnamed}>{words.unnamed(unnamed)}</p>}
    </section>
  )
}
