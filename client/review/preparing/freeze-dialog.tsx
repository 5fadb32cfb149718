import { useId } from 'react'
import { Link } from 'wouter'
import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { useOnlineAct } from '../acts/use-online-act.ts'
import { useNames } from '../names/use-names.ts'
import { Consequences } from '../parts/confirm-dialog.tsx'
import page from '../parts/page.module.css'

type FreezeDialogProps = {
  review: Review
  /** Of what is discussed; undefined: as the rules have it. */
  order: string[] | undefined
  /** What the opened pre-calls put on the agenda, too. */
  onMissing: (workstreams: string[]) => void
  onFrozen: () => void
  onClose: () => void
}

/** Opens both ministries' pre-calls and freezes what paper and wall will show. */
export function FreezeDialog({ review, order, onMissing, onFrozen, onClose }: FreezeDialogProps) {
  const { agenda: words, preparing } = useWords(reviewRoomWords)
  const { actions } = useWords(commonWords)
  const names = useNames()
  const sync = useSync()
  const { workstreams } = useBoard()
  const { act, busy, trouble, refusal } = useOnlineAct()
  const missing = MINISTRIES.map((ministry) => ({
    ministry,
    count: Object.keys(workstreams).filter((id) => review.preCalls[id]?.[ministry] === undefined).length,
  })).filter(({ count }) => count > 0)
  const incomplete = refusal?.kind === 'invalid' && refusal.rule === 'agenda-incomplete' ? refusal.workstreams : null

  // Minutes name the place, and a frozen plan can't be changed any more.
  const hasNoPlace = review.plan.value.place === null
  const noPlace = useId()

  const handleFreeze = async () => {
    const payload = { review: review.id, ...(order === undefined ? {} : { agenda: order }) }
    if (!(await act('review.freeze-brief', payload, sync.state().confirmed.position))) return
    onFrozen()
    onClose()
  }
  return (
    <Dialog
      title={words.freezeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{actions.cancel}</Button>
          <Button
            kind="primary"
            disabled={busy || hasNoPlace}
            aria-describedby={hasNoPlace ? noPlace : undefined}
            onClick={() => void handleFreeze()}
          >
            {words.freeze}
          </Button>
        </>
      }
    >
      <Consequences lines={words.freezeMeans} />
      {missing.length > 0 && (
        <p>
          <strong>
            {missing.map(({ ministry, count }) => words.notSubmitted(names.ministry(ministry), count)).join(' ')}
          </strong>
        </p>
      )}
      {hasNoPlace && (
        <p id={noPlace}>
          <strong>{words.placeMissing}</strong> <Link href={`/review/${review.id}/plan`}>{preparing.editPlan}</Link>
        </p>
      )}
      <p role="alert" className={page.error}>
        {trouble}
      </p>
      {incomplete !== null && (
        <>
          <ul>
            {incomplete.map((id) => (
              <li key={id}>{names.workstream(id)}</li>
            ))}
          </ul>
          <Button onClick={() => onMissing(incomplete)}>{words.addMissing}</Button>
        </>
      )}
    </Dialog>
  )
}
