import { type FormEvent, useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Ministry } from '#shared/board/status.ts'
import { useOnlineAct } from '../acts/use-online-act.ts'
import page from '../parts/page.module.css'
import { useProof } from '../signing/use-proof.ts'

/** Signs a correction, with the password again. */
export function SignAmendment(props: { review: Review; amendment: string; ministry: Ministry }) {
  const { review, amendment, ministry } = props
  const { amendment: words } = useWords(reviewAfterWords)
  const { signing } = useWords(reviewSessionWords)
  const { prove, trouble: proofTrouble } = useProof()
  const { act, busy, trouble } = useOnlineAct()
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (password === '') return setFault(signing.faults.password)
    setFault(null)
    const isProved = await prove(password)
    setPassword('')
    if (isProved) await act('review.amend', { review: review.id, amendment: { signs: amendment, ministry } })
  }
  return (
    <form noValidate className={page.form} onSubmit={(event) => void handleSubmit(event)}>
      <TextField
        type="password"
        label={signing.password}
        error={fault ?? proofTrouble ?? trouble}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <div className={page.row}>
        <Button kind="primary" type="submit" disabled={busy}>
          {words.sign}
        </Button>
      </div>
    </form>
  )
}
