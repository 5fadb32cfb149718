import * as z from 'zod/mini'
import { FormDialog } from '#client/design/form-dialog.tsx'
import { TextArea } from '#client/design/text-area.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { TEXT_LIMIT } from '#shared/board/text.ts'
import { useDraft } from '../state/use-draft.ts'
import { isBlank, isFit } from '../state/written.ts'

type ReasonDialogProps = {
  title: string
  /** What follows from it, in a sentence or two. */
  text?: string
  /** What the button says that does it. */
  submit: string
  /** Names the draft. */
  place: string
  error: string | null
  onError: (error: string) => void
  /** True once it is sent: then the dialog closes, and the draft is gone. */
  onSubmit: (reason: string) => boolean | Promise<boolean>
  onClose: () => void
}

/** Asks why, before something is done that others have to understand. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, submit, place, error, onError, onSubmit, onClose } = props
  const { reason: words } = useWords(reviewRoomWords)
  const { draft, change, clear } = useDraft(place, reasonSchema, { reason: '' })
  const handleSubmit = async () => {
    if (isBlank(draft.reason)) return onError(words.missing)
    if (!isFit(draft.reason, TEXT_LIMIT)) return onError(words.tooLong)
    if (!(await onSubmit(draft.reason))) return
    clear()
    onClose()
  }
  return (
    <FormDialog title={title} submit={submit} error={error} onSubmit={() => void handleSubmit()} onClose={onClose}>
      {text !== undefined && <p>{text}</p>}
      <TextArea
        label={words.label}
        hint={words.shown}
        limit={TEXT_LIMIT}
        required
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
    </FormDialog>
  )
}

const reasonSchema = z.object({ reason: z.string() })
