import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { recordCode } from '#shared/board/review/record-code.ts'
import type { Review, Signing, WetSignature } from '#shared/board/review/review-schema.ts'
import type { Ministry } from '#shared/board/status.ts'
import { useOnlineAct } from '../acts/use-online-act.ts'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import { WetFacts } from './wet-facts.tsx'

type WetConfirmationProps = {
  review: Review
  signing: Signing
  ministry: Ministry
  wet: WetSignature
  onClose: () => void
}

/** Asks the other ministry whether the paper says what was entered of it: then it is a signature. */
export function WetConfirmation({ review, signing, ministry, wet, onClose }: WetConfirmationProps) {
  const { paper: words } = useWords(reviewSessionWords)
  const { recordCode: codeLabel } = useWords(reviewWords)
  const { actions } = useWords(commonWords)
  const names = useNames()
  const { act, busy, trouble } = useOnlineAct()
  const handleConfirm = async () => {
    const entry = wet.entered.commandId
    if (await act('review.confirm-wet-signature', { review: review.id, ministry, entry })) onClose()
  }
  return (
    <Dialog
      title={words.confirmTitle(names.ministry(ministry))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{actions.cancel}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void handleConfirm()}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <p>{words.confirmText}</p>
      <WetFacts wet={wet}>
        <dt>{codeLabel}</dt>
        <dd className="numeric">{recordCode(signing.head)}</dd>
      </WetFacts>
      <p role="alert" className={page.error}>
        {trouble}
      </p>
    </Dialog>
  )
}
