import { useId } from 'react'
import { Button } from '#client/design/button.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { PAGE_SHOWN_FOR, readBackPages } from '#shared/board/review/read-back.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { timeAt } from '#shared/board/review/stage-order.ts'
import { useAsk } from '../acts/use-ask.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import { DecisionLine } from './decision-line.tsx'
import { UndertakingLine } from './undertaking-line.tsx'

type ReadBackPanelProps = { review: Review; page: number; conducts: boolean }

/** What is read out before signing, and which pages have stood on the wall for long enough. */
export function ReadBackPanel({ review, page: number, conducts }: ReadBackPanelProps) {
  const { readBack: words } = useWords(reviewSessionWords)
  const format = useFormat()
  const now = useNow()
  const { ask, error } = useAsk()
  const hint = useId()
  const pages = readBackPages(review)
  const left = pages.flatMap((_, index) => {
    const shownFor = timeAt(review, { step: 'read-back', page: index + 1 }, now)
    return shownFor < PAGE_SHOWN_FOR ? [index + 1] : []
  })
  const isDone = review.readBackAt !== null
  return (
    <Section title={words.title(number, pages.length)}>
      <ol className={page.rows}>
        {(pages[number - 1] ?? []).map((id) => {
          const decision = review.decisions[id]
          const undertaking = review.undertakings[id]
          return (
            <li key={id}>
              {decision !== undefined && <DecisionLine review={review} decision={decision} />}
              {undertaking !== undefined && <UndertakingLine undertaking={undertaking} />}
            </li>
          )
        })}
      </ol>
      {pages.every((ids) => ids.length === 0) && <p className={page.soft}>{words.nothing}</p>}
      {review.readBackAt !== null ? (
        <StatusChip icon="disc-check" tone="ok">
          {words.done(format.time(review.readBackAt))}
        </StatusChip>
      ) : (
        <p id={hint} className={page.soft}>
          {left.length === 0 ? words.all : words.left(left)}
        </p>
      )}
      {conducts && !isDone && review.standing.value === 'in-session' && (
        <div className={page.row}>
          <Button
            kind="primary"
            disabled={left.length > 0}
            aria-describedby={hint}
            onClick={() => ask('review.read-back', { review: review.id })}
          >
            {words.confirm}
          </Button>
        </div>
      )}
      <p role="alert" className={page.error}>
        {error}
      </p>
    </Section>
  )
}
