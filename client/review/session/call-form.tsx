import { useState } from 'react'
import { Checkbox } from '#client/design/checkbox.tsx'
import { SegmentedControl } from '#client/design/segmented-control.tsx'
import { TextArea } from '#client/design/text-area.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { type Call, CALLS } from '#shared/board/review/review-status.ts'
import type { Ministry } from '#shared/board/status.ts'
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/board/text.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import { emptyCondition } from '../parts/condition-draft.ts'
import { ConditionFields } from '../parts/condition-fields.tsx'
import { KeyedForm } from '../parts/keyed-form.tsx'
import page from '../parts/page.module.css'
import { useDraft } from '../state/use-draft.ts'
import { useWritten } from '../state/written.ts'
import { callDraftOf, callDraftSchema, type CallFault, callFault, callPayload, textsBefore } from './call-draft.ts'

type CallFormProps = {
  review: Review
  workstream: string
  ministry: Ministry
  call: Call
  /** By an officer, in the name of the chair. */
  inStead: boolean
  onChoose: (call: Call) => void
  onDone: () => void
}

/** Gives a ministry's call. What was prepared is filled in; each of the three calls keeps what was typed for it. */
export function CallForm({ review, workstream, ministry, call, inStead, onChoose, onDone }: CallFormProps) {
  const { call: words } = useWords(reviewSessionWords)
  const { call: calls } = useWords(reviewWords)
  const faultText = useFaultText()
  const names = useNames()
  const texts = useSyncState((state) => state.texts)
  const written = useWritten(textsBefore(review, workstream, ministry).flatMap((ref) => texts.get(ref)?.text ?? []))
  const sync = useSync()
  const { ask, error, setError } = useAsk()
  const present = review.calls[workstream]?.[ministry]?.value.conditions ?? []
  const prepared = callDraftOf(review, workstream, ministry, call, names.text)
  const { draft, change, clear } = useDraft(`${review.id}.call.${workstream}.${call}`, callDraftSchema, {
    ...prepared,
    // A condition is what makes a call conditional: its fields are there at once.
    conditions:
      call === 'conditional' && prepared.keeps.length + prepared.conditions.length === 0
        ? [emptyCondition]
        : prepared.conditions,
  })
  const [basis] = useState(() => sync.state().confirmed.position)
  const dropped = present.filter((id) => call === 'go' || !draft.keeps.includes(id))

  const handleSubmit = () => {
    const fault = callFault(call, draft, dropped.length)
    if (fault !== null) return setError(faultText(fault))
    const payload = { review: review.id, workstream, ministry, ...callPayload(call, draft, written) }
    if (!ask('review.call', payload, basis)) return
    clear()
    onDone()
  }
  return (
    <KeyedForm
      submit={inStead ? words.giveInStead(calls[call]) : words.give(calls[call])}
      error={error}
      onDigit={(digit) => {
        const chosen = CALLS[digit - 1]
        if (chosen !== undefined) onChoose(chosen)
      }}
      onSubmit={handleSubmit}
      onDone={onDone}
      aside={inStead ? <span className={page.soft}>{words.inSteadHint}</span> : undefined}
    >
      <SegmentedControl
        label={words.label}
        value={call}
        options={CALLS.map((value, index) => ({ value, label: `${index + 1} ${calls[value]}` }))}
        onChange={onChoose}
      />
      <TextField
        label={words.sentence}
        limit={NAME_LIMIT}
        value={draft.sentence}
        onChange={(sentence) => change({ sentence })}
      />
      {call !== 'go' && (
        <>
          <TextField
            label={words.fallback}
            limit={NAME_LIMIT}
            required={call === 'no-go'}
            value={draft.fallback}
            onChange={(fallback) => change({ fallback })}
          />
          {present.map((id) => (
            <Checkbox
              key={id}
              label={words.keep(names.text(review.undertakings[id]?.sentence ?? ''))}
              checked={draft.keeps.includes(id)}
              onChange={(keep) =>
                change({ keeps: keep ? [...draft.keeps, id] : draft.keeps.filter((kept) => kept !== id) })
              }
            />
          ))}
          <ConditionFields
            workstream={workstream}
            conditions={draft.conditions}
            onChange={(conditions) => change({ conditions })}
          />
        </>
      )}
      {dropped.length > 0 && (
        <TextArea
          label={words.whyDropped(dropped.length)}
          limit={TEXT_LIMIT}
          required
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </KeyedForm>
  )
}

function useFaultText(): (fault: CallFault) => string {
  const { call } = useWords(reviewSessionWords)
  const { condition } = useWords(reviewRoomWords)
  return (fault) =>
    typeof fault === 'string' ? call.faults[fault] : condition.fault(fault.condition, condition.faults[fault.fault])
}
