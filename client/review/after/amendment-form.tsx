import type { FormEvent } from 'react'
import * as z from 'zod/mini'
import { Button } from '#client/design/button.tsx'
import { Select } from '#client/design/select.tsx'
import { TextArea } from '#client/design/text-area.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { reviewTexts } from '#shared/board/review/review-texts.ts'
import { TEXT_LIMIT } from '#shared/board/text.ts'
import { useOnlineAct } from '../acts/use-online-act.ts'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import { useDraft } from '../state/use-draft.ts'
import { isFit, useWritten } from '../state/written.ts'
import { useState } from 'react'

const draftSchema = z.object({ target: z.string(), text: z.string(), reason: z.string() })

/** Proposes another wording for one text of the record. */
export function AmendmentForm({ review, onDone }: { review: Review; onDone: () => void }) {
  const { amendment: words } = useWords(reviewAfterWords)
  const { actions } = useWords(commonWords)
  const names = useNames()
  const written = useWritten()
  const texts = useSyncState((state) => state.texts)
  const { act, busy, trouble } = useOnlineAct()
  const [fault, setFault] = useState<string | null>(null)
  const { draft, change, clear } = useDraft(`${review.id}.amendment`, draftSchema, { target: '', text: '', reason: '' })
  const targets = reviewTexts(review)
    .filter((ref) => texts.has(ref))
    .map((ref) => ({ value: ref, label: names.text(ref) }))
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const { target, text, reason } = draft
    if (target === '') return setFault(words.faults.target)
    if (!isFit(text, TEXT_LIMIT)) return setFault(words.faults.text)
    if (!isFit(reason, TEXT_LIMIT)) return setFault(words.faults.reason)
    setFault(null)
    const amendment = { target, text: written(text), reason: written(reason) }
    if (!(await act('review.amend', { review: review.id, amendment }))) return
    clear()
    onDone()
  }
  return (
    <form noValidate className={page.form} onSubmit={(event) => void handleSubmit(event)}>
      <Select
        label={words.target}
        required
        value={draft.target}
        options={[{ value: '', label: words.chooseTarget }, ...targets]}
        onChange={(target) => change({ target, text: draft.text === '' ? names.text(target) : draft.text })}
      />
      <TextArea
        label={words.text}
        limit={TEXT_LIMIT}
        required
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      <TextArea
        label={words.reason}
        limit={TEXT_LIMIT}
        required
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
      <p role="alert" className={page.error}>
        {fault ?? trouble}
      </p>
      <div className={page.row}>
        <Button kind="primary" type="submit" disabled={busy}>
          {words.propose}
        </Button>
        <Button onClick={onDone}>{actions.close}</Button>
      </div>
    </form>
  )
}
