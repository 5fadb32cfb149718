import type { FormEvent } from 'react'
import { Button } from '#client/design/button.tsx'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Ministry } from '#shared/board/status.ts'
import { useOnlineAct } from '../acts/use-online-act.ts'
import page from '../parts/page.module.css'
import { ProofField } from '../signing/proof-field.tsx'
import { useProof } from '../signing/use-proof.ts'

/** Signs a correction, with a fresh proof of who is here. */
export function SignAmendment(props: { review: Review; amendment: string; ministry: Ministry }) {
  const { review, amendment, ministry } = props
  const { amendment: words } = useWords(reviewAfterWords)
  const proof = useProof()
  const { act, busy, trouble } = useOnlineAct()
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await proof.prove()) await act('review.amend', { review: review.id, amendment: { signs: amendment, ministry } })
  }
  return (
    <form noValidate className={page.form} onSubmit={(event) => void handleSubmit(event)}>
      <ProofField proof={proof} />
      <p role="alert" className={page.error}>
        {proof.trouble ?? trouble}
      </p>
      <div className={page.row}>
        <Button kind="primary" type="submit" disabled={proof.busy || busy}>
          {words.sign}
        </Button>
      </div>
    </form>
  )
}
