import { useState } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { ItemStatusChip } from '#client/design/item-status-chip.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { matchesQuery } from '#client/i18n/matches-query.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Session } from '#shared/board/session-schema.ts'
import { checkList } from './check-list.ts'
import styles from './sheets.module.css'

type ChooseItemProps = { session: Session; now: Instant; onChoose: (item: string) => void }

/** Every item of a session, those to check now first, found by any part of the title or its initial consonants. */
export function ChooseItem({ session, now, onChoose }: ChooseItemProps) {
  const { problem: words } = useWords(fieldWords)
  const board = useBoard()
  const name = useName()
  const [query, setQuery] = useState('')
  const urgent = checkList(board, session, now).rows
  const others = Object.values(board.items).filter(
    (item) => item.session === session.id && item.retired === null && !urgent.includes(item),
  )
  const found = [...urgent, ...others].filter(({ title }) => matchesQuery(name(title), query))
  return (
    <>
      <p className={styles.label}>{words.which}</p>
      {found.length === 0 && <p className={styles.hint}>{words.noMatch}</p>}
      <ul>
        {found.map(({ id, title, state }) => (
          <li key={id}>
            <button type="button" className={styles.option} onClick={() => onChoose(id)}>
              <span>{name(title)}</span>
              <span>
                <ItemStatusChip status={state.value.status} plain />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.search}>
        <TextField
          label={words.search}
          labelHidden
          hint={words.searchHint}
          placeholder={words.search}
          before={<Icon name="search" />}
          type="search"
          value={query}
          onChange={setQuery}
        />
      </div>
    </>
  )
}
