import { type FormEvent } from 'react'
import * as z from 'zod/mini'
import { Button } from '#client/design/button.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { REGISTRATION_LIMIT } from '#shared/board/review/review-commands.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import { useDraft } from '../state/use-draft.ts'
import { isFit, useWritten } from '../state/written.ts'

/** The number under which the official system keeps the minutes. */
export function Registration({ review, conducts }: { review: Review; conducts: boolean }) {
  const { registration: words } = useWords(reviewAfterWords)
  const { actions, nothing } = useWords(commonWords)
  const names = useNames()
  const written = useWritten()
  const { ask, error, setError } = useAsk()
  const ref = review.registration.value
  const known = ref === null ? null : names.text(ref)
  const { draft, change, clear } = useDraft(`${review.id}.registration`, z.object({ number: z.string() }), {
    number: known ?? '',
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isFit(draft.number, REGISTRATION_LIMIT)) return setError(words.fault)
    if (ask('review.record-registration', { review: review.id, number: written(draft.number) })) clear()
  }
  return (
    <Section title={words.title} aside={known ?? nothing}>
      {conducts && (
        <form noValidate className={page.form} onSubmit={handleSubmit}>
          <TextField
            label={words.number}
            hint={words.hint}
            limit={REGISTRATION_LIMIT}
            error={error}
            autoComplete="off"
            value={draft.number}
            onChange={(number) => change({ number })}
          />
          <div className={page.row}>
            <Button type="submit">{actions.save}</Button>
          </div>
        </form>
      )}
    </Section>
  )
}
