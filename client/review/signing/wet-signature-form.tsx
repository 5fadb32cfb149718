import { useState } from 'react'
import * as z from 'zod/mini'
import { FormDialog } from '#client/design/form-dialog.tsx'
import { Select } from '#client/design/select.tsx'
import { TextArea } from '#client/design/text-area.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { useLanguage } from '#client/i18n/language.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { fromSeoulInput, toSeoulInput } from '#client/i18n/seoul-input.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { recordCode } from '#shared/board/review/record-code.ts'
import { SCAN_LIMIT } from '#shared/board/review/review-commands.ts'
import type { Review, Signing } from '#shared/board/review/review-schema.ts'
import { signsNow } from '#shared/board/review/signing.ts'
import type { Ministry } from '#shared/board/status.ts'
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/board/text.ts'
import { useOnlineAct } from '../acts/use-online-act.ts'
import { useNames } from '../names/use-names.ts'
import { useDraft } from '../state/use-draft.ts'
import { isBlank, isFit, useWritten } from '../state/written.ts'
import { reportTitle } from './report-title.ts'

type WetSignatureFormProps = { review: Review; signing: Signing; ministry: Ministry; onClose: () => void }

const draftSchema = z.object({
  signer: z.string(),
  signedAt: z.string(),
  scan: z.string(),
  reservation: z.string(),
  report: z.string(),
})

/** Enters what stands on the paper: who signed the printed record, when, and where the scan of it is filed. */
export function WetSignatureForm({ review, signing, ministry, onClose }: WetSignatureFormProps) {
  const { paper: words, signing: signingWords } = useWords(reviewSessionWords)
  const { recordCode: codeLabel } = useWords(reviewWords)
  const names = useNames()
  const board = useBoard()
  const sync = useSync()
  const { act, busy, trouble } = useOnlineAct()
  const [fault, setFault] = useState<string | null>(null)
  const { language } = useLanguage()
  const usual = reportTitle(review)
  const written = useWritten([usual])
  const signers = Object.keys(review.participants).filter(
    (person) => signsNow(board, review, person, ministry) !== null,
  )
  const { draft, change, clear } = useDraft(`${review.id}.paper.${ministry}`, draftSchema, {
    signer: '',
    signedAt: toSeoulInput(sync.now()),
    scan: '',
    reservation: '',
    report: usual[language],
  })
  // A draft may be older than what was last arranged: who is shown is who is meant.
  const signer = signers.includes(draft.signer) ? draft.signer : (signers[0] ?? '')
  const isDelegate = signsNow(board, review, signer, ministry) === 'delegate'

  const handleSubmit = async () => {
    const { scan, reservation, report } = draft
    const signedAt = fromSeoulInput(draft.signedAt)
    if (signer === '') return setFault(words.faults.signer)
    if (signedAt === null) return setFault(words.faults.signedAt)
    if (!isFit(scan, SCAN_LIMIT)) return setFault(words.faults.scan(SCAN_LIMIT))
    if (!isBlank(reservation) && !isFit(reservation, TEXT_LIMIT)) return setFault(signingWords.faults.reservation)
    if (isDelegate && !isFit(report, NAME_LIMIT)) return setFault(signingWords.faults.report)
    setFault(null)
    const isEntered = await act('review.enter-wet-signature', {
      review: review.id,
      ministry,
      recordSeq: signing.recordSeq,
      signer,
      signedAt,
      scan: written(scan),
      ...(isBlank(reservation) ? {} : { reservation: written(reservation) }),
      ...(isDelegate ? { report: written(report) } : {}),
    })
    if (!isEntered) return
    clear()
    onClose()
  }
  return (
    <FormDialog
      title={words.title(names.ministry(ministry))}
      submit={words.submit}
      error={fault ?? trouble}
      busy={busy}
      onSubmit={() => void handleSubmit()}
      onClose={onClose}
    >
      <p>{words.text}</p>
      <p>
        {codeLabel} <strong className="numeric">{recordCode(signing.head)}</strong>
      </p>
      <Select
        label={signingWords.who}
        required
        value={signer}
        options={signers.map((value) => ({ value, label: names.person(value) }))}
        onChange={(chosen) => change({ signer: chosen })}
      />
      <TextField
        type="datetime-local"
        label={words.signedAt}
        hint={words.signedAtHint}
        required
        value={draft.signedAt}
        onChange={(signedAt) => change({ signedAt })}
      />
      <TextField
        label={words.scan}
        hint={words.scanHint}
        limit={SCAN_LIMIT}
        required
        autoComplete="off"
        value={draft.scan}
        onChange={(scan) => change({ scan })}
      />
      <TextArea
        label={signingWords.reservationLabel}
        hint={signingWords.reservationHint}
        limit={TEXT_LIMIT}
        value={draft.reservation}
        onChange={(reservation) => change({ reservation })}
      />
      {isDelegate && (
        <TextField
          label={signingWords.reportLabel}
          hint={signingWords.reportHint}
          limit={NAME_LIMIT}
          required
          value={draft.report}
          onChange={(report) => change({ report })}
        />
      )}
    </FormDialog>
  )
}
