import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { isEffective } from '#shared/board/review/amendment.ts'
import type { Amendment, Review } from '#shared/board/review/review-schema.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import type { Part } from '../state/part.ts'
import { AmendmentForm } from './amendment-form.tsx'
import { SignAmendment } from './sign-amendment.tsx'
import styles from './amendments.module.css'

/** Corrections of wording beside a final record: proposed by who conducted it, signed by both, never in place of it. */
export function Amendments({ review: { id }, part }: { review: Review; part: Part }) {
  const { amendment: words } = useWords(reviewAfterWords)
  const [isProposing, setProposing] = useState(false)
  // As with every signature: only what is confirmed is shown as signed.
  const review = useSyncState(({ confirmed }) => confirmed.reviews[id])
  if (review === undefined) return null
  const amendments = Object.values(review.amendments)
  return (
    <Section title={words.title} aside={words.count(amendments.length)}>
      <p className={page.soft}>{words.hint}</p>
      <ul className={page.rows}>
        {amendments.map((amendment) => (
          <li key={amendment.id}>
            <AmendmentLine review={review} amendment={amendment} part={part} />
          </li>
        ))}
      </ul>
      {part.conducts && !isProposing && (
        <div className={page.row}>
          <Button onClick={() => setProposing(true)}>{words.propose}</Button>
        </div>
      )}
      {isProposing && <AmendmentForm review={review} onDone={() => setProposing(false)} />}
    </Section>
  )
}

function AmendmentLine({ review, amendment, part }: { review: Review; amendment: Amendment; part: Part }) {
  const { amendment: words } = useWords(reviewAfterWords)
  const names = useNames()
  const me = useSyncState((state) => state.me)
  const ministry = part.signs === null ? null : (review.participants[me]?.ministry ?? null)
  return (
    <div className={styles.amendment}>
      <StatusChip
        icon={isEffective(amendment) ? 'disc-check' : 'clock'}
        tone={isEffective(amendment) ? 'ok' : 'neutral'}
      >
        {isEffective(amendment) ? words.effective : words.waiting}
      </StatusChip>
      <p>
        <s>{names.text(amendment.target)}</s> → <strong>{names.text(amendment.text)}</strong>
      </p>
      <p className={page.soft}>{words.because(names.text(amendment.reason))}</p>
      <p className={page.soft}>
        {MINISTRIES.map((each) =>
          amendment.signatures[each] === undefined
            ? words.notSigned(names.ministry(each))
            : words.signedBy(names.ministry(each), names.person(amendment.signatures[each].person)),
        ).join(' · ')}
      </p>
      {ministry !== null && amendment.signatures[ministry] === undefined && (
        <SignAmendment review={review} amendment={amendment.id} ministry={ministry} />
      )}
    </div>
  )
}
