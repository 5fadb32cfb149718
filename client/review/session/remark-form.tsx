import * as z from 'zod/mini'
import { SegmentedControl } from '#client/design/segmented-control.tsx'
import { Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { showToast } from '#client/design/toast-store.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { TEXT_LIMIT } from '#shared/board/text.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import { KeyedForm } from '../parts/keyed-form.tsx'
import page from '../parts/page.module.css'
import { useDraft } from '../state/use-draft.ts'
import { isFit, useWritten } from '../state/written.ts'
import { AboutField } from './about-field.tsx'
import type { EntryFormProps } from './record-panel.tsx'

const draftSchema = z.object({
  speaker: z.string(),
  text: z.string(),
  class: z.enum(['public', 'internal']),
  about: z.nullable(z.string()),
})

/** Records the gist of what somebody said. */
export function RemarkForm({ review, workstream, onDone }: EntryFormProps) {
  const { record: words } = useWords(reviewSessionWords)
  const names = useNames()
  const written = useWritten()
  const { ask, error, setError } = useAsk()
  const participants = Object.values(review.participants)
  const { draft, change, clear } = useDraft(`${review.id}.remark`, draftSchema, {
    speaker: participants[0]?.id ?? '',
    text: '',
    class: 'public',
    about: null,
  })
  const about = draft.about ?? workstream ?? ''

  const handleSubmit = () => {
    if (!isFit(draft.text, TEXT_LIMIT)) return setError(words.sentenceFault(TEXT_LIMIT))
    const payload = {
      review: review.id,
      speaker: draft.speaker,
      text: written(draft.text),
      class: draft.class,
      workstream: about === '' ? null : about,
    }
    if (!ask('review.record-remark', payload)) return
    showToast({ tone: 'ok', message: words.recorded(words.kinds.remark) })
    clear()
    onDone()
  }
  return (
    <KeyedForm submit={words.enter} error={error} onSubmit={handleSubmit} onDone={onDone}>
      <Select
        label={words.speaker}
        value={draft.speaker}
        options={participants.map((one) => ({ value: one.id, label: names.participant(one) }))}
        onChange={(speaker) => change({ speaker })}
      />
      <TextField
        label={words.remark}
        limit={TEXT_LIMIT}
        required
        autoComplete="off"
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      <div className={page.row}>
        <SegmentedControl
          label={words.audience}
          value={draft.class}
          options={(['public', 'internal'] as const).map((value) => ({ value, label: words.audiences[value] }))}
          onChange={(next) => change({ class: next })}
        />
      </div>
      <AboutField review={review} value={about} mayBeWhole onChange={(next) => change({ about: next })} />
    </KeyedForm>
  )
}
