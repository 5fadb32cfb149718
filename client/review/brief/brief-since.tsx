import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { previousReview } from '#shared/board/review/previous-review.ts'
import type { Brief, Review } from '#shared/board/review/review-schema.ts'
import { useNames } from '../names/use-names.ts'

/** More than these are counted. */
const MOST = 5
const RANK = { 'not-applicable': 0, green: 0, amber: 1, red: 2 } as const

/** What has changed since the last review: both briefs are frozen, so that this is, too. */
export function BriefSince({ review, brief }: { review: Review; brief: Brief }) {
  const { brief: words } = useWords(reviewRoomWords)
  const { titled } = useWords(reviewWords)
  const { readiness } = useWords(statusWords)
  const names = useNames()
  const previous = previousReview(useBoard(), review)
  const before = previous?.brief ?? null
  if (previous === null || before === null)
    return (
      <section>
        <h2>{words.since}</h2>
        <p>{words.noPrevious}</p>
      </section>
    )
  const moved = Object.entries(brief.workstreams).flatMap(([workstream, now]) => {
    const then = before.workstreams[workstream]
    return then === undefined || then.level === now.level ? [] : [{ workstream, from: then.level, to: now.level }]
  })
  const worse = moved.filter(({ from, to }) => RANK[to] > RANK[from])
  const better = moved.filter((change) => !worse.includes(change))
  const { summit: then } = before
  const { summit: now } = brief
  const list = (changes: typeof moved) => (
    <ul>
      {changes.slice(0, MOST).map(({ workstream, from, to }) => (
        <li key={workstream}>
          {names.workstream(workstream)}: {readiness[from]} → <strong>{readiness[to]}</strong>
        </li>
      ))}
      {changes.length > MOST && <li>{words.others(changes.length - MOST)}</li>}
    </ul>
  )
  return (
    <section>
      <h2>{words.since}</h2>
      <p>
        {titled(previous.plan.value.number, names.text(previous.plan.value.title))} · #{before.seq}
      </p>
      <p>{words.figuresSince(then, now)}</p>
      {worse.length > 0 && (
        <>
          <h3>{words.worse(worse.length)}</h3>
          {list(worse)}
        </>
      )}
      {better.length > 0 && (
        <>
          <h3>{words.better(better.length)}</h3>
          {list(better)}
        </>
      )}
    </section>
  )
}
