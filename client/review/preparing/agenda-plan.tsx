import { useState } from 'react'
import * as z from 'zod/mini'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { MINUTE } from '#shared/board/instant.ts'
import { agenda } from '#shared/board/review/agenda.ts'
import type { AgendaEntry } from '#shared/board/review/agenda-schema.ts'
import { previousReview } from '#shared/board/review/previous-review.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { isDiscussed, timePlan } from '#shared/board/review/time-plan.ts'
import { useNames } from '../names/use-names.ts'
import { useReasonText } from '../names/use-reason-text.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import { useDraft } from '../state/use-draft.ts'
import styles from './agenda-plan.module.css'
import { FreezeDialog } from './freeze-dialog.tsx'

const orderSchema = z.object({ order: z.nullable(z.array(z.string())) })

/** What will be discussed, why and how long, before the brief says so; and the way to freeze it. */
export function AgendaPlan({ review, conducts }: { review: Review; conducts: boolean }) {
  const { agenda: words } = useWords(reviewRoomWords)
  const { minutes } = useWords(reviewWords)
  const names = useNames()
  const reasonText = useReasonText()
  const board = useBoard()
  const now = useNow(MINUTE)
  const { draft, change, clear } = useDraft(`${review.id}.agenda`, orderSchema, { order: null })
  const [isFreezing, setFreezing] = useState(false)

  const entries = agenda(board, previousReview(board, review), now)
  const { discussed, consent } = inOrder(entries, draft.order)
  const plan = timePlan(discussed, consent.length > 0, review.plan.value.minutes)
  const ids = discussed.map(({ workstream }) => workstream)
  const setOrder = (order: string[]) => change({ order })
  const swap = (at: number, by: 1 | -1) => setOrder(ids.toSpliced(at, 1).toSpliced(at + by, 0, ids[at] ?? ''))
  return (
    <Section title={words.title} aside={words.counts(discussed.length, consent.length)}>
      {conducts && (
        <div className={page.row}>
          <Button kind="primary" size="large" onClick={() => setFreezing(true)}>
            {words.freeze}
          </Button>
          {draft.order !== null && <Button onClick={clear}>{words.byRule}</Button>}
        </div>
      )}
      <p className={page.soft}>{words.opens}</p>
      <p className={page.soft}>{words.time(review.plan.value.minutes, Math.round(plan.available / MINUTE))}</p>
      {plan.fits < plan.discussed && (
        <Banner tone="warn" announce="status">
          <strong>{words.doesNotFit(plan.discussed, plan.fits)}</strong> {words.doesNotFitHint}
        </Banner>
      )}
      <ol className={styles.places}>
        {discussed.map((entry, index) => (
          <li key={entry.workstream} className={styles.place} data-over={index >= plan.fits || undefined}>
            <span className={styles.number}>{index + 1}</span>
            <div className={styles.words}>
              <strong>{names.workstream(entry.workstream)}</strong>
              <ul>
                {entry.reasons.map((reason) => (
                  <li key={reason.rule}>{reasonText(reason)}</li>
                ))}
                {!isDiscussed(entry) && <li>{words.pulledUp}</li>}
              </ul>
            </div>
            <span className={`${styles.minutes} numeric`}>
              {minutes(Math.round((plan.places[index]?.milliseconds ?? 0) / MINUTE))}
            </span>
            {conducts && (
              <span className={styles.acts}>
                {index > 0 && (
                  <Button
                    size="small"
                    aria-label={words.up(names.workstream(entry.workstream))}
                    onClick={() => swap(index, -1)}
                  >
                    ↑
                  </Button>
                )}
                {index < discussed.length - 1 && (
                  <Button
                    size="small"
                    aria-label={words.down(names.workstream(entry.workstream))}
                    onClick={() => swap(index, 1)}
                  >
                    ↓
                  </Button>
                )}
                {!isDiscussed(entry) && (
                  <Button size="small" onClick={() => setOrder(ids.filter((id) => id !== entry.workstream))}>
                    {words.putBack}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
      <h3>{words.consent(consent.length)}</h3>
      <ul className={page.names}>
        {consent.map(({ workstream }) => (
          <li key={workstream}>
            {names.workstream(workstream)}
            {conducts && (
              <Button
                kind="quiet"
                size="small"
                aria-label={words.pullUpNamed(names.workstream(workstream))}
                onClick={() => setOrder([...ids, workstream])}
              >
                {words.pullUp}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isFreezing && (
        <FreezeDialog
          review={review}
          order={draft.order === null ? undefined : ids}
          onMissing={(workstreams) => setOrder([...ids, ...workstreams])}
          onFrozen={clear}
          onClose={() => setFreezing(false)}
        />
      )}
    </Section>
  )
}

/** The agenda as the recorder has it: their order, then what the rules have put on it since. */
function inOrder(entries: readonly AgendaEntry[], order: readonly string[] | null) {
  const wanted = (order ?? []).flatMap((id) => entries.filter(({ workstream }) => workstream === id))
  const others = entries.filter((entry) => isDiscussed(entry) && !wanted.includes(entry))
  const discussed = [...wanted, ...others]
  return { discussed, consent: entries.filter((entry) => !discussed.includes(entry)) }
}
