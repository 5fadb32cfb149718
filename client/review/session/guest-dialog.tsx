import * as z from 'zod/mini'
import { FormDialog } from '#client/design/form-dialog.tsx'
import { Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { MINISTRIES, ministrySchema } from '#shared/board/status.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import { useDraft } from '../state/use-draft.ts'
import { isBlank, isFit, useWritten } from '../state/written.ts'

const CAPACITIES = ['attendee', 'observer'] as const
const draftSchema = z.object({
  name: z.string(),
  post: z.string(),
  ministry: z.nullable(ministrySchema),
  capacity: z.enum(CAPACITIES),
})
const NOBODY: z.infer<typeof draftSchema> = { name: '', post: '', ministry: null, capacity: 'attendee' }

/** Somebody without an account comes in unannounced: by name, for the minutes name everybody who attended or observed. */
export function GuestDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const { plan: words } = useWords(reviewRoomWords)
  const { attendance } = useWords(reviewSessionWords)
  const { capacity: capacities } = useWords(reviewWords)
  const { nothing } = useWords(commonWords)
  const names = useNames()
  const written = useWritten()
  const { ask, error, setError } = useAsk()
  const { draft, change, clear } = useDraft(`${review.id}.guest`, draftSchema, NOBODY)
  const handleSubmit = () => {
    const { name, post, ministry, capacity } = draft
    const hasPost = !isBlank(post)
    if (!isFit(name, NAME_LIMIT)) return setError(attendance.guestFaults.name)
    if (hasPost && !isFit(post, NAME_LIMIT)) return setError(attendance.guestFaults.post)
    const participant = { name: written(name), ...(hasPost ? { post: written(post) } : {}), ministry, capacity }
    if (!ask('review.check-in', { review: review.id, participant })) return
    clear()
    onClose()
  }
  return (
    <FormDialog
      title={attendance.guest}
      submit={attendance.checkIn}
      error={error}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        label={words.guestName}
        limit={NAME_LIMIT}
        required
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TextField label={words.guestPost} limit={NAME_LIMIT} value={draft.post} onChange={(post) => change({ post })} />
      <Select
        label={words.guestMinistry}
        value={draft.ministry ?? ''}
        options={[
          { value: '', label: nothing },
          ...MINISTRIES.map((value) => ({ value, label: names.ministry(value) })),
        ]}
        onChange={(chosen) => change({ ministry: MINISTRIES.find((each) => each === chosen) ?? null })}
      />
      <Select
        label={words.capacity}
        value={draft.capacity}
        options={CAPACITIES.map((value) => ({ value, label: capacities[value] }))}
        onChange={(capacity) => change({ capacity })}
      />
    </FormDialog>
  )
}
