import { useState } from 'react'
import { Link } from 'wouter'
import { BurnUpChart } from '#client/design/burn-up-chart.tsx'
import { Select } from '#client/design/select.tsx'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { burnUp } from '#shared/board/burn-up.ts'
import { MINUTE } from '#shared/board/instant.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import table from '../session/matrix-panel.module.css'

/** How the work and what is done of it have grown by day, with the reviews between: drawn, and as a table. */
export function ProgressPage() {
  const { progress: words } = useWords(reviewAfterWords)
  const { list } = useWords(reviewRoomWords)
  const { nth } = useWords(reviewWords)
  const format = useFormat()
  const name = useName()
  const board = useBoard()
  const now = useNow(MINUTE)
  const [session, setSession] = useState('')
  const { points, reviews, left, daysLeft, needed, recent } = burnUp(board, now, session === '' ? undefined : session)
  const markers = reviews.map(({ day, review }) => ({ day, label: nth(board.reviews[review]?.plan.value.number ?? 0) }))
  return (
    <main className={page.page}>
      <p>
        <Link href="/review">{list.title}</Link>
      </p>
      <h1 className={page.title}>{list.progress}</h1>
      <div className={page.choice}>
        <Select
          label={words.session}
          value={session}
          options={[
            { value: '', label: words.whole },
            ...Object.values(board.sessions).map(({ id, shortName }) => ({ value: id, label: name(shortName) })),
          ]}
          onChange={setSession}
        />
      </div>
      <p>
        <strong>{words.left(left, daysLeft)}</strong>{' '}
        {needed !== null && words.pace(needed.toFixed(1), recent === null ? null : recent.toFixed(1))}
      </p>
      {/* Too narrow a screen shows it in its own size, to be moved along: first how it stands, at its end. */}
      <div className={`${table.scroll} ${table.fromEnd}`}>
        <BurnUpChart points={points} markers={markers} words={words.chart} dayName={format.day} />
      </div>
      <Section title={words.table}>
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                <th scope="col">{words.chart.scope}</th>
                <th scope="col">{words.chart.done}</th>
                <th scope="col">{words.reviews}</th>
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map(({ day, scope, done }) => (
                <tr key={day}>
                  <th scope="row">{format.date(day)}</th>
                  <td className="numeric">{scope}</td>
                  <td className="numeric">{done}</td>
                  <td>
                    {markers
                      .filter((marker) => marker.day === day)
                      .map(({ label }) => label)
                      .join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </main>
  )
}
