import { ReadinessBadge } from '#client/design/readiness-badge.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Brief } from '#shared/board/review/review-schema.ts'

/** Where the summit stands, in one line. */
export function BriefStatus({ brief: { summit } }: { brief: Brief }) {
  const { brief: words } = useWords(reviewRoomWords)
  return (
    <section>
      <h2>{words.status}</h2>
      <p>
        <ReadinessBadge level={summit.level} /> {words.statusLine(summit)}
      </p>
    </section>
  )
}
