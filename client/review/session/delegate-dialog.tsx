import * as z from 'zod/mini'
import { FormDialog } from '#client/design/form-dialog.tsx'
import { Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Ministry } from '#shared/board/status.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import { usePersonOptions } from '../names/use-person-options.ts'
import { ministryOf } from '../state/part.ts'
import { useDraft } from '../state/use-draft.ts'
import { isFit, useWritten } from '../state/written.ts'

const draftSchema = z.object({ person: z.string(), reason: z.string(), basis: z.string() })

/** Designates who acts in the chair's stead (대결), with the reason and on what ground. */
export function DelegateDialog(props: { review: Review; ministry: Ministry; onClose: () => void }) {
  const { review, ministry, onClose } = props
  const { delegate: words, attendance } = useWords(reviewSessionWords)
  const names = useNames()
  const written = useWritten()
  const board = useBoard()
  const { ask, error, setError } = useAsk()
  const own = usePersonOptions('takes-part').filter(({ value }) => ministryOf(board, value) === ministry)
  const { draft, change, clear } = useDraft(`${review.id}.delegate`, draftSchema, {
    person: '',
    reason: '',
    basis: '',
  })
  const handleSubmit = () => {
    const { person, reason, basis } = draft
    if (person === '') return setError(words.faults.person)
    if (!isFit(reason, NAME_LIMIT)) return setError(words.faults.reason)
    if (!isFit(basis, NAME_LIMIT)) return setError(words.faults.basis)
    const payload = { review: review.id, ministry, person, reason: written(reason), basis: written(basis) }
    if (!ask('review.designate-delegate', payload)) return
    clear()
    onClose()
  }
  return (
    <FormDialog
      title={words.title(names.ministry(ministry))}
      submit={words.submit}
      error={error}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{words.text(board.summit.delegatesMayCall)}</p>
      <Select
        label={words.person}
        required
        value={draft.person}
        options={[{ value: '', label: attendance.choosePerson }, ...own]}
        onChange={(person) => change({ person })}
      />
      <TextField
        label={words.reason}
        limit={NAME_LIMIT}
        required
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextField
        label={words.basis}
        hint={words.basisHint}
        limit={NAME_LIMIT}
        required
        value={draft.basis}
        onChange={(basis) => change({ basis })}
      />
    </FormDialog>
  )
}
