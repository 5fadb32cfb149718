import { useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { changedSince } from '#shared/board/review/changed-since.ts'
import { jointVerdict } from '#shared/board/review/joint-call.ts'
import { recordCode } from '#shared/board/review/record-code.ts'
import type { Review, Signing } from '#shared/board/review/review-schema.ts'
import { standingUndertakings } from '#shared/board/review/standing-entries.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { useAsk } from '../acts/use-ask.ts'
import { MinutesLinks } from '../after/minutes-links.tsx'
import { CallChip } from '../parts/call-chip.tsx'
import page from '../parts/page.module.css'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { ReviewHead } from '../parts/review-head.tsx'
import { Attendance } from '../session/attendance.tsx'
import { Entries } from '../session/entries.tsx'
import { partOf } from '../state/part.ts'
import { useWritten } from '../state/written.ts'
import { HandOver } from './hand-over.tsx'
import { SignForm } from './sign-form.tsx'
import { SignaturePanel } from './signature-panel.tsx'
import styles from './signing-page.module.css'
import { WetSignature } from './wet-signature.tsx'

/**
 * Both chairs sign the same record. Everything here is drawn from the confirmed board: a signature that is on its way is
 * no signature.
 */
export function SigningPage({ review: { id } }: { review: Review }) {
  const review = useSyncState(({ confirmed }) => confirmed.reviews[id])
  return review === undefined || review.signing === null ? null : (
    <Signatures review={review} signing={review.signing} />
  )
}

function Signatures({ review, signing }: { review: Review; signing: Signing }) {
  const { signing: words } = useWords(reviewSessionWords)
  const { recordCode: codeLabel, signedText, signedTextNote } = useWords(reviewWords)
  const board = useSyncState(({ confirmed }) => confirmed)
  const me = useSyncState((state) => state.me)
  const [isReturning, setReturning] = useState(false)
  const part = partOf(board, review, me)
  const { counts } = jointVerdict(board, review)
  const changed = changedSince(board, signing.at).length
  const ownMinistry = part.signs === null ? null : (review.participants[me]?.ministry ?? null)
  return (
    <main className={page.page} data-scale="phone">
      <ReviewHead review={review}>
        {part.conducts && <Button onClick={() => setReturning(true)}>{words.back}</Button>}
      </ReviewHead>
      {changed > 0 && (
        <Banner tone="warn" announce="status">
          <strong>{words.changed(changed)}</strong> {words.changedHint}
        </Banner>
      )}
      <section aria-label={words.label} className={styles.record}>
        <p className={styles.codeLabel}>
          {codeLabel} · {words.compare}
        </p>
        <p className={styles.code}>{recordCode(signing.head)}</p>
        <p className={styles.text}>{signedText(counts.conditional, counts['no-go'])}</p>
        <p className={page.soft}>{signedTextNote}</p>
        <ul className={styles.counts}>
          <li>{words.decisions(Object.values(review.decisions).filter(({ struck }) => struck === null).length)}</li>
          <li>{words.undertakings(standingUndertakings(review).length)}</li>
          {(['go', 'conditional', 'no-go', 'deferred'] as const)
            .filter((call) => counts[call] > 0)
            .map((call) => (
              <li key={call}>
                <CallChip call={call} /> {counts[call]}
              </li>
            ))}
        </ul>
      </section>
      {/* Code, text and signature fit one screen of a tablet; what was recorded, and read back, follows. */}
      <div className={styles.panels}>
        {MINISTRIES.map((ministry) => (
          <SignaturePanel key={ministry} review={review} ministry={ministry}>
            {review.standing.value === 'signing' && review.signatures[ministry] === undefined && (
              <WetSignature review={review} signing={signing} ministry={ministry} part={part} />
            )}
            {ownMinistry === ministry && review.signatures[ministry] === undefined && part.signs !== null && (
              <SignForm review={review} signing={signing} ministry={ministry} isDelegate={part.signs === 'delegate'} />
            )}
            {ownMinistry === ministry &&
              review.standing.value === 'signing' &&
              review.signatures[ministry]?.person === me && <HandOver />}
          </SignaturePanel>
        ))}
      </div>
      <Entries review={review} mayStrike={false} />
      <MinutesLinks review={review} />
      <Attendance review={review} part={part} />
      {isReturning && <ReturnDialog review={review} onClose={() => setReturning(false)} />}
    </main>
  )
}

/** Goes on with the meeting: signatures that were given are void, and everybody sees why. */
function ReturnDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const { signing: words } = useWords(reviewSessionWords)
  const written = useWritten()
  const { ask, error, setError } = useAsk()
  return (
    <ReasonDialog
      title={words.backTitle}
      text={words.backText}
      submit={words.back}
      place={`${review.id}.return`}
      error={error}
      onError={setError}
      onSubmit={(reason) => ask('review.return-to-session', { review: review.id, reason: written(reason) })}
      onClose={onClose}
    />
  )
}
