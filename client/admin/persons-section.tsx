import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { Icon } from '#client/design/icon.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { matchesQuery } from '#client/i18n/matches-query.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Person } from '#shared/board/person-schema.ts'
import type { OpenDialog } from './admin-dialog.tsx'
import styles from './admin-table.module.css'
import { PersonRow } from './person-row.tsx'

type PersonsSectionProps = { persons: readonly Person[]; onOpen: (dialog: OpenDialog) => void }

/** Everybody with an account, found by any part of name or post. */
export function PersonsSection({ persons, onOpen }: PersonsSectionProps) {
  const { persons: words, admit, columns, noMatch } = useWords(adminWords)
  const { count } = useWords(commonWords)
  const name = useName()
  const [query, setQuery] = useState('')
  const found = persons.filter((person) =>
    [person.name, person.post].some((ref) => ref !== null && matchesQuery(name(ref), query)),
  )
  return (
    <section aria-labelledby="persons" className={styles.section}>
      <div className={styles.head}>
        <h2 id="persons" className={styles.title}>
          {words.title} <span className={`${styles.count} numeric`}>{count.persons(persons.length)}</span>
        </h2>
        <div className={styles.search}>
          <TextField
            label={words.search}
            labelHidden
            placeholder={words.search}
            title={words.searchHint}
            before={<Icon name="search" />}
            type="search"
            value={query}
            onChange={setQuery}
          />
        </div>
        <Button kind="primary" onClick={() => onOpen({ kind: 'admit' })}>
          {admit.open}
        </Button>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.role}</th>
            <th scope="col">{columns.ministry}</th>
            <th scope="col">{columns.venue}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className={styles.actions}>
              {columns.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((person) => (
            <PersonRow key={person.id} person={person} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {found.length === 0 && <p className={styles.none}>{noMatch}</p>}
    </section>
  )
}
