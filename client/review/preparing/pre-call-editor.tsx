import { useEffect, useEffectEvent, useState } from 'react'
import { SegmentedControl } from '#client/design/segmented-control.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { useLocalized } from '#client/i18n/localized.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { openPreCall, QUESTION_LIMIT } from '#shared/board/review/pre-call-schema.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { type Call, CALLS } from '#shared/board/review/review-status.ts'
import type { Ministry } from '#shared/board/status.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { useAsk } from '../acts/use-ask.ts'
import { ConditionFields } from '../parts/condition-fields.tsx'
import { emptyCondition } from '../parts/condition-draft.ts'
import { KeyedForm } from '../parts/keyed-form.tsx'
import page from '../parts/page.module.css'
import { useDraft } from '../state/use-draft.ts'
import { isBlank, useWritten } from '../state/written.ts'
import {
  type DraftFault,
  draftOfPreCall,
  emptyPreCall,
  preCallDraftSchema,
  preCallFault,
  preCallOf,
  textsOfPreCall,
} from './pre-call-draft.ts'
import styles from './pre-call-editor.module.css'

type PreCallEditorProps = {
  review: Review
  workstream: string
  ministry: Ministry
  /** The call that a key has chosen already. */
  call: Call | null
  onDone: () => void
}

/** What a ministry says of one workstream before the meeting. Sealed once it is sent, until the brief opens all. */
export function PreCallEditor({ review, workstream, ministry, call, onDone }: PreCallEditorProps) {
  const { preCall: words } = useWords(reviewRoomWords)
  const { call: calls } = useWords(reviewWords)
  const faultText = useFaultText()
  const localized = useLocalized()
  const sync = useSync()
  const texts = useSyncState((state) => state.texts)
  const { ask, error, setError } = useAsk()
  const submitted = review.preCalls[workstream]?.[ministry]
  const before = openPreCall(texts.get(submitted?.value ?? '')?.text ?? {})
  const written = useWritten(before === null ? [] : textsOfPreCall(before))
  const known = before === null ? null : draftOfPreCall(before, localized)
  const place = `${review.id}.pre-call.${workstream}`
  const { draft, change, clear } = useDraft(place, preCallDraftSchema, known ?? emptyPreCall)
  const [basis] = useState(() => sync.state().confirmed.position)

  const choose = (chosen: Call) =>
    change({
      call: chosen,
      // A condition is what makes a call conditional: its fields are there at once.
      ...(chosen === 'conditional' && draft.conditions.length === 0 ? { conditions: [emptyCondition] } : {}),
    })
  // Only what the editor was opened with: afterwards the person chooses.
  const begin = useEffectEvent(() => {
    if (call !== null) choose(call)
  })
  useEffect(() => begin(), [])

  const handleSubmit = () => {
    const fault = preCallFault(draft)
    if (fault !== null) return setError(faultText(fault))
    const payload = { review: review.id, workstream, ministry, preCall: preCallOf(draft, written) }
    if (!ask('review.submit-pre-call', payload, basis)) return
    clear()
    onDone()
  }
  return (
    <div className={styles.editor}>
      <KeyedForm
        submit={submitted === undefined ? words.submit : words.replace}
        error={error}
        begins={call === null ? 'choice' : 'text'}
        onDigit={(digit) => {
          const chosen = CALLS[digit - 1]
          if (chosen !== undefined) choose(chosen)
        }}
        onSubmit={handleSubmit}
        onDone={onDone}
        aside={<span className={page.soft}>{words.kept}</span>}
      >
        <div className={page.row}>
          <SegmentedControl
            label={words.call}
            value={draft.call}
            options={CALLS.map((value, index) => ({ value, label: `${index + 1} ${calls[value]}` }))}
            onChange={choose}
          />
          {draft.call === 'go' && draft.rehearsal === '' && <span className={page.soft}>{words.untested}</span>}
        </div>
        <TextField
          label={words.sentence}
          limit={NAME_LIMIT}
          required
          value={draft.sentence}
          onChange={(sentence) => change({ sentence })}
        />
        {draft.call !== 'go' && (
          <>
            <TextField
              label={words.fallback}
              limit={NAME_LIMIT}
              required={draft.call === 'no-go'}
              value={draft.fallback}
              onChange={(fallback) => change({ fallback })}
            />
            <ConditionFields
              workstream={workstream}
              conditions={draft.conditions}
              onChange={(conditions) => change({ conditions })}
            />
          </>
        )}
        <div className={page.pair}>
          <TextField
            type="datetime-local"
            label={words.rehearsedAt}
            value={draft.rehearsedAt}
            onChange={(rehearsedAt) => change({ rehearsedAt })}
          />
          <TextField
            label={words.rehearsal}
            limit={NAME_LIMIT}
            value={draft.rehearsal}
            onChange={(rehearsal) => change({ rehearsal })}
          />
        </div>
        <TextField
          label={words.ask}
          limit={QUESTION_LIMIT}
          value={draft.ask}
          onChange={(next) => change({ ask: next })}
        />
        {!isBlank(draft.ask) && (
          <div className={page.pair}>
            <TextField
              label={words.approved}
              limit={NAME_LIMIT}
              value={draft.approved}
              onChange={(approved) => change({ approved })}
            />
            <TextField
              label={words.declined}
              limit={NAME_LIMIT}
              value={draft.declined}
              onChange={(declined) => change({ declined })}
            />
          </div>
        )}
      </KeyedForm>
    </div>
  )
}

function useFaultText(): (fault: DraftFault) => string {
  const { preCall, condition } = useWords(reviewRoomWords)
  return (fault) =>
    typeof fault === 'string' ? preCall.faults[fault] : condition.fault(fault.condition, condition.faults[fault.fault])
}
