import { type FormEvent, useState } from 'react'
import * as z from 'zod/mini'
import { Button } from '#client/design/button.tsx'
import { TextArea } from '#client/design/text-area.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { useLanguage } from '#client/i18n/language.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useConnection } from '#client/sync/use-sync-state.ts'
import type { Review, Signing } from '#shared/board/review/review-schema.ts'
import type { Ministry } from '#shared/board/status.ts'
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/board/text.ts'
import { useOnlineAct } from '../acts/use-online-act.ts'
import page from '../parts/page.module.css'
import { useDraft } from '../state/use-draft.ts'
import { isBlank, isFit, useWritten } from '../state/written.ts'
import { ProofField } from './proof-field.tsx'
import { reportTitle } from './report-title.ts'
import { useProof } from './use-proof.ts'

type SignFormProps = { review: Review; signing: Signing; ministry: Ministry; isDelegate: boolean }

const draftSchema = z.object({ reservation: z.string(), report: z.string() })

/** Signs: with a fresh proof of who is here, at once or not at all. What was typed stays, whatever is answered. */
export function SignForm({ review, signing, ministry, isDelegate }: SignFormProps) {
  const { signing: words } = useWords(reviewSessionWords)
  const { language } = useLanguage()
  const { kind } = useConnection()
  const proof = useProof()
  const { act, busy: isOnItsWay, trouble } = useOnlineAct()
  const usual = reportTitle(review)
  const written = useWritten([usual])
  const { draft, change, clear } = useDraft(`${review.id}.sign`, draftSchema, {
    reservation: '',
    report: usual[language],
  })
  const [fault, setFault] = useState<string | null>(null)

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isBlank(draft.reservation) && !isFit(draft.reservation, TEXT_LIMIT)) return setFault(words.faults.reservation)
    if (isDelegate && !isFit(draft.report, NAME_LIMIT)) return setFault(words.faults.report)
    setFault(null)
    const isProved = await proof.prove()
    const isSigned =
      isProved &&
      (await act('review.sign', {
        review: review.id,
        ministry,
        recordSeq: signing.recordSeq,
        ...(isBlank(draft.reservation) ? {} : { reservation: written(draft.reservation) }),
        ...(isDelegate ? { report: written(draft.report) } : {}),
      }))
    if (isSigned) clear()
  }
  const busy = proof.busy || isOnItsWay
  return (
    <form noValidate className={page.form} onSubmit={(event) => void handleSubmit(event)}>
      <TextArea
        label={words.reservationLabel}
        hint={words.reservationHint}
        limit={TEXT_LIMIT}
        value={draft.reservation}
        onChange={(reservation) => change({ reservation })}
      />
      {isDelegate && (
        <TextField
          label={words.reportLabel}
          hint={words.reportHint}
          limit={NAME_LIMIT}
          required
          value={draft.report}
          onChange={(report) => change({ report })}
        />
      )}
      <ProofField proof={proof} />
      <p role="alert" className={page.error}>
        {fault ?? proof.trouble ?? trouble ?? (kind === 'live' ? null : words.onlineOnly)}
      </p>
      <Button kind="primary" size="large" type="submit" icon="pencil" disabled={busy || kind !== 'live'}>
        {busy ? words.busy : words.sign}
      </Button>
    </form>
  )
}
