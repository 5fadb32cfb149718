import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { Select } from '#client/design/select.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import { usePersonOptions } from '../names/use-person-options.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import styles from './attendance.module.css'
import { RemoteForm } from './remote-form.tsx'

/** Who else may move the stage: a wall with a clicker, a person at their phone, or a phone that is let in by its code. */
export function StageRights({ review }: { review: Review }) {
  const { stageRights: words, attendance } = useWords(reviewSessionWords)
  const names = useNames()
  const persons = usePersonOptions('stage')
  const [person, setPerson] = useState('')
  const { ask, error, setError } = useAsk()
  return (
    <Section title={words.title}>
      {review.stageHolders.length > 0 && (
        <ul className={page.rows}>
          {review.stageHolders.map((id) => (
            <li key={id}>{names.person(id)}</li>
          ))}
        </ul>
      )}
      <div className={styles.other}>
        <Select
          label={words.person}
          value={person}
          options={[
            { value: '', label: attendance.choosePerson },
            ...persons.filter(({ value }) => !review.stageHolders.includes(value)),
          ]}
          onChange={setPerson}
        />
        <Button
          onClick={() =>
            person === ''
              ? setError(attendance.choosePerson)
              : ask('review.grant-stage', { review: review.id, person }) && setPerson('')
          }
        >
          {words.grant}
        </Button>
      </div>
      <p role="alert" className={page.error}>
        {error}
      </p>
      <RemoteForm review={review} />
    </Section>
  )
}
