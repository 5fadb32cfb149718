import { useState } from 'react'
import { Link } from 'wouter'
import { Icon } from '#client/design/icon.tsx'
import { Select } from '#client/design/select.tsx'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { compareReviews } from '#shared/board/review/compare-reviews.ts'
import { previousReview } from '#shared/board/review/previous-review.ts'
import type { RecordedUndertaking, Review } from '#shared/board/review/review-schema.ts'
import { NoReview } from '../list/no-review.tsx'
import { useNames } from '../names/use-names.ts'
import { CallChip } from '../parts/call-chip.tsx'
import page from '../parts/page.module.css'
import { ReviewHead } from '../parts/review-head.tsx'
import { Section } from '../parts/section.tsx'
import { UndertakingLine } from '../session/undertaking-line.tsx'
import table from '../session/matrix-panel.module.css'

/** A review beside an earlier one: what has become of each workstream and of each condition. */
export function Comparison({ id }: { id: string }) {
  const { comparison: words } = useWords(reviewAfterWords)
  const { list } = useWords(reviewRoomWords)
  const { titled } = useWords(reviewWords)
  const names = useNames()
  const board = useBoard()
  const review = board.reviews[id]
  const [chosen, setChosen] = useState<string | null>(null)
  if (review === undefined) return <NoReview />
  const others = Object.values(board.reviews).filter(
    (other) => other.id !== id && other.standing.value === 'closed' && other.mode === review.mode,
  )
  const earlier = others.find((other) => other.id === chosen) ?? previousReview(board, review)
  return (
    <main className={page.page}>
      <ReviewHead review={review}>
        <Link href={`/review/${id}`}>{words.back}</Link>
      </ReviewHead>
      {earlier === null || earlier.id === id ? (
        <p>{words.none}</p>
      ) : (
        <>
          <div className={page.choice}>
            <Select
              label={words.with}
              value={earlier.id}
              options={others.map((other) => ({
                value: other.id,
                label: titled(other.plan.value.number, names.text(other.plan.value.title)),
              }))}
              onChange={setChosen}
            />
          </div>
          <Compared earlier={earlier} later={review} />
        </>
      )}
      <Link href="/review">{list.title}</Link>
    </main>
  )
}

function Compared({ earlier, later }: { earlier: Review; later: Review }) {
  const { comparison: words } = useWords(reviewAfterWords)
  const { brief } = useWords(reviewRoomWords)
  const { nth } = useWords(reviewWords)
  const names = useNames()
  const board = useBoard()
  const { workstreams, conditions, slipped } = compareReviews(board, earlier, later)
  const order = { worse: 0, better: 1, none: 2, same: 3 }
  const isWell = ({ before, now }: (typeof workstreams)[number]) => before === 'go' && now === 'go'
  const named = workstreams.filter((each) => !isWell(each))
  const well = workstreams.length - named.length
  return (
    <>
      <Section title={words.calls}>
        {named.length > 0 && (
          <div className={table.scroll}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{brief.topic}</th>
                  <th scope="col">{nth(earlier.plan.value.number)}</th>
                  <th scope="col">{nth(later.plan.value.number)}</th>
                  <th scope="col">{words.direction}</th>
                </tr>
              </thead>
              <tbody>
                {named
                  .toSorted((one, other) => order[one.direction] - order[other.direction])
                  .map(({ workstream, before, now, direction, conditionalInARow }) => (
                    <tr key={workstream}>
                      <th scope="row">{names.workstream(workstream)}</th>
                      <td>
                        <CallChip call={before} />
                      </td>
                      <td>
                        <CallChip call={now} />
                      </td>
                      <td>
                        {words.directions[direction]}
                        {conditionalInARow >= 2 && ` · ${words.inARow(conditionalInARow)}`}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        )}
        {well > 0 && (
          <p className={`${table.counted} numeric`}>
            <Icon name="disc-check" />
            {words.unchanged(well)}
          </p>
        )}
      </Section>
      <Conditions title={words.met} of={conditions.met} />
      <Conditions title={words.carriedOver} of={conditions.carriedOver} />
      <Conditions title={words.added} of={conditions.added} />
      <Section title={words.slipped} aside={words.count(slipped.length)}>
        <ul className={page.rows}>
          {slipped.map(({ undertaking, moved }) => (
            <li key={undertaking.id}>
              <UndertakingLine undertaking={undertaking} />
              {words.movedTimes(moved)}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Conditions({ title, of }: { title: string; of: readonly RecordedUndertaking[] }) {
  const { comparison: words } = useWords(reviewAfterWords)
  return (
    <Section title={title} aside={words.count(of.length)}>
      <ul className={page.rows}>
        {of.map((undertaking) => (
          <li key={undertaking.id}>
            <UndertakingLine undertaking={undertaking} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
