import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '#client/design/button.tsx'
import { SegmentedControl } from '#client/design/segmented-control.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { useLocalized } from '#client/i18n/localized.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { adviceOn } from '#client/sync/advice.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import { ministryOf } from '../state/part.ts'
import { useDraft } from '../state/use-draft.ts'
import { useWritten } from '../state/written.ts'
import { ParticipantFields } from './participant-fields.tsx'
import { newPlan, planDraftSchema, planOf, planPayload, textsOfPlan } from './plan-draft.ts'

/** Number, title, time, place and who takes part. */
export function PlanForm({ review }: { review: Review | null }) {
  const { plan: words } = useWords(reviewRoomWords)
  const { mode: modes } = useWords(reviewWords)
  const { actions } = useWords(commonWords)
  const refusalText = useRefusalText()
  const [, navigate] = useLocation()
  const names = useNames()
  const localized = useLocalized()
  const board = useBoard()
  const sync = useSync()
  const { me, texts } = useSyncState((state) => state)
  const written = useWritten(review === null ? [] : textsOfPlan(review).flatMap((ref) => texts.get(ref)?.text ?? []))
  const host = review?.plan.value.host ?? ministryOf(board, me)
  const { ko, en } = reviewRoomWords
  const { draft, change, clear } = useDraft(
    review === null ? 'plan' : `plan.${review.id}`,
    planDraftSchema,
    review === null
      ? newPlan(board, sync.now(), { ko: ko.plan.usualTitle, en: en.plan.usualTitle })
      : planOf(review, texts, localized),
  )
  const [basis] = useState(() => sync.state().confirmed.position)
  const [error, setError] = useState<string | null>(null)
  if (host === null) return null

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const asked = planPayload(draft, host, written)
    if ('fault' in asked) return setError(words.faults[asked.fault])
    const payload = review === null ? asked.payload : { ...asked.payload, review: review.id }
    const refusal = adviceOn(sync, 'review.prepare', payload)
    if (refusal !== null) return setError(refusalText(refusal))
    const id = sync.submit('review.prepare', payload, basis)
    clear()
    navigate(`/review/${review?.id ?? id}`)
  }
  const handleCancel = () => {
    clear()
    navigate(review === null ? '/review' : `/review/${review.id}`)
  }
  return (
    <main className={`${page.page} ${page.narrow}`}>
      <h1 className={page.title}>{review === null ? words.prepare : words.edit}</h1>
      <form noValidate className={page.form} onSubmit={handleSubmit}>
        <Section title={words.what} aside={names.ministry(host)}>
          <div className={page.pair}>
            <TextField
              label={words.number}
              inputMode="numeric"
              value={draft.number}
              onChange={(number) => change({ number })}
            />
            <TextField
              label={words.minutes}
              inputMode="numeric"
              value={draft.minutes}
              onChange={(minutes) => change({ minutes })}
            />
            <TextField
              type="datetime-local"
              label={words.startsAt}
              value={draft.startsAt}
              onChange={(startsAt) => change({ startsAt })}
            />
          </div>
          <TextField
            label={words.koreanTitle}
            limit={NAME_LIMIT}
            value={draft.ko}
            onChange={(next) => change({ ko: next })}
          />
          <TextField
            label={words.englishTitle}
            limit={NAME_LIMIT}
            value={draft.en}
            onChange={(next) => change({ en: next })}
          />
          <TextField
            label={words.place}
            limit={NAME_LIMIT}
            value={draft.place}
            onChange={(place) => change({ place })}
          />
          {board.mode === 'real' && (
            <div className={page.row}>
              <SegmentedControl
                label={words.mode}
                value={draft.mode}
                options={(['real', 'rehearsal'] as const).map((value) => ({ value, label: modes[value] }))}
                onChange={(mode) => change({ mode })}
              />
              {draft.mode === 'rehearsal' && <span className={page.soft}>{words.rehearsalHint}</span>}
            </div>
          )}
        </Section>
        <ParticipantFields
          members={draft.members}
          guests={draft.guests}
          onMembers={(members) => change({ members })}
          onGuests={(guests) => change({ guests })}
        />
        <p role="alert" className={page.error}>
          {error}
        </p>
        <div className={page.row}>
          <Button kind="primary" type="submit">
            {review === null ? words.create : actions.save}
          </Button>
          <Button onClick={handleCancel}>{actions.cancel}</Button>
        </div>
      </form>
    </main>
  )
}
