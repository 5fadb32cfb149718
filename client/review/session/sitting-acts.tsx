import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '#client/design/button.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { useAsk } from '../acts/use-ask.ts'
import { CancelReview } from '../parts/cancel-review.tsx'
import page from '../parts/page.module.css'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useWritten } from '../state/written.ts'

/** Opens, adjourns, resumes or calls off: what those who conduct do with the meeting as a whole. */
export function SittingActs({ review, conducts }: { review: Review; conducts: boolean }) {
  const { sitting: words } = useWords(reviewSessionWords)
  const { brief, preparing } = useWords(reviewRoomWords)
  const written = useWritten()
  const { ask, error, setError } = useAsk()
  const [open, setOpen] = useState<'adjourn' | 'cancel' | null>(null)
  const state = review.standing.value
  // What stood against it may be gone: somebody has come in, or gone.
  useEffect(() => setError(null), [review.participants, setError])
  const close = () => setOpen(null)
  return (
    <>
      <Link href={`/review/${review.id}/brief`}>{brief.title}</Link>
      {conducts && state === 'briefed' && (
        <Button kind="primary" size="large" onClick={() => ask('review.open', { review: review.id })}>
          {words.open}
        </Button>
      )}
      {conducts && state === 'in-session' && <Button onClick={() => setOpen('adjourn')}>{words.adjourn}</Button>}
      {conducts && state === 'adjourned' && (
        <Button kind="primary" size="large" onClick={() => ask('review.resume', { review: review.id })}>
          {words.resume}
        </Button>
      )}
      {conducts && state !== 'in-session' && (
        <Button kind="danger" onClick={() => setOpen('cancel')}>
          {preparing.cancel}
        </Button>
      )}
      {open === null && (
        <p role="alert" className={page.error}>
          {error}
        </p>
      )}
      {open === 'adjourn' && (
        <ReasonDialog
          title={words.adjournTitle}
          text={words.adjournText}
          submit={words.adjourn}
          place={`${review.id}.adjourn`}
          error={error}
          onError={setError}
          onSubmit={(reason) => ask('review.adjourn', { review: review.id, reason: written(reason) })}
          onClose={close}
        />
      )}
      {open === 'cancel' && <CancelReview review={review} onClose={close} />}
    </>
  )
}
