import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useWritten } from '../state/written.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** Calls a review off that does not take place, or not to its end. */
export function CancelReview({ review, onClose }: { review: Review; onClose: () => void }) {
  const { preparing: words } = useWords(reviewRoomWords)
  const written = useWritten()
  const { ask, error, setError } = useAsk()
  return (
    <ReasonDialog
      title={words.cancelTitle}
      text={words.cancelText}
      submit={words.cancel}
      place={`${review.id}.cancel`}
      error={error}
      onError={setError}
      onSubmit={(reason) => ask('review.cancel', { review: review.id, reason: written(reason) })}
      onClose={onClose}
    />
  )
}
