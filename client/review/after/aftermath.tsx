import { Link } from 'wouter'
import { Banner } from '#client/design/banner.tsx'
import { FollowUpStrip } from '#client/design/follow-up-strip.tsx'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import { MINUTE } from '#shared/board/instant.ts'
import { followUp } from '#shared/board/review/follow-up.ts'
import { recordCode } from '#shared/board/review/record-code.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { useNames } from '../names/use-names.ts'
import { FollowUpList } from '../parts/follow-up-list.tsx'
import page from '../parts/page.module.css'
import { ReviewHead } from '../parts/review-head.tsx'
import { Section } from '../parts/section.tsx'
import { Entries } from '../session/entries.tsx'
import { MatrixPanel } from '../session/matrix-panel.tsx'
import { SignaturePanel } from '../signing/signature-panel.tsx'
import { partOf } from '../state/part.ts'
import styles from './aftermath.module.css'
import { Amendments } from './amendments.tsx'
import { MinutesLinks } from './minutes-links.tsx'
import { Registration } from './registration.tsx'

/** A review that is over: its record, what has become of what it asked for, and what may still be added. */
export function Aftermath({ review }: { review: Review }) {
  const { after: words } = useWords(reviewAfterWords)
  const { brief } = useWords(reviewRoomWords)
  const { step, recordCode: codeLabel } = useWords(reviewWords)
  const format = useFormat()
  const names = useNames()
  const board = useBoard()
  const me = useSyncState((state) => state.me)
  const part = partOf(board, review, me)
  const followed = followUp(board, review, useNow(MINUTE))
  const why = review.states.at(-1)?.reason ?? null
  if (review.standing.value === 'cancelled')
    return (
      <main className={page.page}>
        <ReviewHead review={review} />
        <Banner tone="warn">{words.cancelled(why === null ? '' : names.text(why))}</Banner>
      </main>
    )
  return (
    <main className={page.page}>
      <ReviewHead review={review}>
        <Link href={`/review/${review.id}/brief`}>{brief.title}</Link>
        <Link href={`/review/${review.id}/comparison`}>{words.compare}</Link>
      </ReviewHead>
      <Banner tone="ok">
        <strong>
          {words.closed(`${format.date(review.standing.changedAt)} ${format.clock(review.standing.changedAt)}`)}
        </strong>
        {review.signing !== null && (
          <span className={styles.code}>
            {codeLabel} {recordCode(review.signing.head)}
          </span>
        )}
      </Banner>
      <div className={page.two}>
        <div className={page.column}>
          <Section title={words.followUp}>
            <FollowUpStrip {...followed} />
            <FollowUpList entries={followed.entries} />
          </Section>
          <MatrixPanel review={review} title={step.verdict} />
          <Entries review={review} mayStrike={false} />
        </div>
        <div className={page.column}>
          <MinutesLinks review={review} />
          <Registration review={review} conducts={part.conducts} />
          {MINISTRIES.map((ministry) => (
            <SignaturePanel key={ministry} review={review} ministry={ministry} />
          ))}
          <Amendments review={review} part={part} />
        </div>
      </div>
    </main>
  )
}
