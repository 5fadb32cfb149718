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
import { useProof } from './use-proof.ts'

type SignFormProps = { review: Review; signing: Signing; ministry: Ministry; isDelegate: boolean }

const draftSchema = z.object({ reservation: z.string(), report: z.string() })

/** Signs: with the password again, at once or not at all. What was typed stays, whatever is answered. */
export function SignForm({ review, signing, ministry, isDelegate }: SignFormProps) {
  const { signing: words } = useWords(reviewSessionWords)
  const { language } = useLanguage()
  const written = useWritten()
  const { kind } = useConnection()
  const { prove, trouble: proofTrouble } = useProof()
  const { act, trouble } = useOnlineAct()
  const { ko, en } = reviewSessionWords
  const { number } = review.plan.value
  const usual = { ko: ko.signing.reportTitle(number), en: en.signing.reportTitle(number) }
  const { draft, change, clear } = useDraft(`${review.id}.sign`, draftSchema, {
    reservation: '',
    report: usual[language],
  })
  // Never kept: only what is said, not what proves it.
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isBlank(draft.reservation) && !isFit(draft.reservation, TEXT_LIMIT)) return setFault(words.faults.reservation)
    if (isDelegate && !isFit(draft.report, NAME_LIMIT)) return setFault(words.faults.report)
    if (password === '') return setFault(words.faults.password)
    setFault(null)
    setBusy(true)
    const isProved = await prove(password)
    setPassword('')
    const report = draft.report === usual[language] ? usual : written(draft.report)
    const isSigned =
      isProved &&
      (await act('review.sign', {
        review: review.id,
        ministry,
        recordSeq: signing.recordSeq,
        ...(isBlank(draft.reservation) ? {} : { reservation: written(draft.reservation) }),
        ...(isDelegate ? { report } : {}),
      }))
    setBusy(false)
    if (isSigned) clear()
  }
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
      <TextField
        type="password"
        label={words.password}
        hint={words.passwordHint}
        required
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <p role="alert" className={page.error}>
        {fault ?? proofTrouble ?? trouble ?? (kind === 'live' ? null : words.onlineOnly)}
      </p>
      <Button kind="primary" size="large" type="submit" icon="pencil" disabled={busy || kind !== 'live'}>
        {busy ? words.busy : words.sign}
      </Button>
    </form>
  )
}
