import { type ReactNode, useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { TextRef } from '#shared/board/text.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { Section } from '../parts/section.tsx'
import { useWritten } from '../state/written.ts'
import { DecisionLine } from './decision-line.tsx'
import styles from './entries.module.css'
import { UndertakingLine } from './undertaking-line.tsx'

type EntriesProps = {
  review: Review
  /** Who keeps the record may strike what was entered by mistake. */
  mayStrike: boolean
}

type Listed = { id: string; at: Instant; struck: TextRef | null; line: ReactNode; isOwn: boolean }

/** Everything that has been recorded, the latest first. What was struck stays to be seen. */
export function Entries({ review, mayStrike }: EntriesProps) {
  const { entry: words } = useWords(reviewSessionWords)
  const format = useFormat()
  const names = useNames()
  const [striking, setStriking] = useState<string | null>(null)
  const entries = useListed(review)
  return (
    <Section title={words.title} aside={words.count(entries.filter(({ struck }) => struck === null).length)}>
      {entries.length === 0 && <p className={page.soft}>{words.none}</p>}
      <ol className={styles.list}>
        {entries.map(({ id, at, struck, line, isOwn }) => (
          <li key={id} className={styles.entry}>
            <span className={`${styles.time} numeric`}>{format.time(at)}</span>
            <div className={styles.words}>
              {struck === null ? line : <s>{line}</s>}
              {struck !== null && <p className={page.soft}>{words.struck(names.text(struck))}</p>}
            </div>
            {mayStrike && isOwn && struck === null && (
              <Button size="small" kind="quiet" onClick={() => setStriking(id)}>
                {words.strike}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {striking !== null && <StrikeDialog review={review} entry={striking} onClose={() => setStriking(null)} />}
    </Section>
  )
}

function useListed(review: Review): Listed[] {
  const { dissent: kinds, decision: decisionKinds } = useWords(reviewWords)
  const { record } = useWords(reviewSessionWords)
  const names = useNames()
  const decisions = Object.values(review.decisions).map((decision) => ({
    ...decision,
    line: <DecisionLine review={review} decision={decision} />,
    isOwn: true,
  }))
  const undertakings = Object.values(review.undertakings).map((undertaking) => ({
    ...undertaking,
    line: <UndertakingLine undertaking={undertaking} />,
    // A condition goes with its call.
    isOwn: undertaking.kind === 'action',
  }))
  const dissents = Object.values(review.dissents).map((dissent) => {
    const decided = dissent.decision === null ? undefined : review.decisions[dissent.decision]
    const on =
      decided === undefined
        ? names.workstream(dissent.workstream ?? '')
        : `${decisionKinds[decided.kind]}: ${names.text(decided.sentence)}`
    const line = (
      <p>
        <strong>
          {kinds[dissent.kind]} · {names.ministry(dissent.ministry)}
        </strong>{' '}
        {names.text(dissent.sentence)} <span className={page.soft}>({on})</span>
      </p>
    )
    return { ...dissent, line, isOwn: true }
  })
  const remarks = Object.values(review.remarks).map((remark) => {
    const speaker = review.participants[remark.speaker]
    const line = (
      <p>
        <strong>{speaker === undefined ? '' : names.participant(speaker)}</strong> {names.text(remark.text)}{' '}
        {remark.class === 'internal' && <span className={page.soft}>({record.audiences.internal})</span>}
      </p>
    )
    return { ...remark, line, isOwn: true }
  })
  return [...decisions, ...undertakings, ...dissents, ...remarks].toSorted((one, other) => other.at - one.at)
}

function StrikeDialog({ review, entry, onClose }: { review: Review; entry: string; onClose: () => void }) {
  const { entry: words } = useWords(reviewSessionWords)
  const written = useWritten()
  const { ask, error, setError } = useAsk()
  return (
    <ReasonDialog
      title={words.strikeTitle}
      text={words.strikeText}
      submit={words.strike}
      place={`${review.id}.strike.${entry}`}
      error={error}
      onError={setError}
      onSubmit={(reason) => ask('review.strike', { review: review.id, entry, reason: written(reason) })}
      onClose={onClose}
    />
  )
}
