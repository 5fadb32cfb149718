import type { CSSProperties } from 'react'
import { CallBadge } from '#client/design/call-badge.tsx'
import { badgeWidth, textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { jointVerdict } from '#shared/board/review/joint-call.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './big-word.module.css'
import { pollRows } from './matrix-rows.ts'
import { VerdictTable } from './verdict-table.tsx'
import styles from './view.module.css'

const SIZES = [4.7, 4, 3.4, 2.8, 2.35]
const REDUCED_SIZES = [2.8, 2.35, 2]
const BADGE_HEIGHT = 1.48
const COUNTED = ['no-go', 'conditional', 'go', 'unanswered', 'deferred'] as const

/** The joint result in the largest type there is, how often what was said, and of what, with all that it depends on. */
export function Verdict({ data }: { data: StageData }) {
  const { board, review, width, height, measures, reduced } = data
  const { verdict: words } = useWords(reviewStageWords)
  const { call: calls } = useWords(reviewWords)
  const { call, counts } = jointVerdict(board, review)
  const { exceptions, well, waiting } = pollRows(board, review)

  const counted = COUNTED.filter((each) => each === 'go' || counts[each] > 0)
  const countsWidth = Math.max(...counted.map((each) => 1.18 * (textWidth(calls[each]) + 2.9))) + 3.2
  const besides = (reduced ? 0 : countsWidth) + 1.65 * textWidth(words.label) + 3
  const size = (reduced ? REDUCED_SIZES : SIZES).find((each) => each * badgeWidth(calls[call]) <= width - besides) ?? 2
  const head = Math.max(size * BADGE_HEIGHT, reduced ? 0 : counted.length * 1.86) + 0.4
  const sized: CSSProperties & Record<`--${string}`, number> = { '--size': size, '--head': head }
  return (
    <main className={styles.view} style={sized}>
      <section className={own.head}>
        <h2 className={own.beside}>{words.label}</h2>
        <span className={own.word}>
          <CallBadge call={call} />
        </span>
        {!reduced && (
          <dl className={`${own.counts} numeric`}>
            {counted.map((each) => (
              <div key={each}>
                <dt>
                  <CallBadge call={each} plain />
                </dt>
                <dd>{counts[each]}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <VerdictTable
        data={data}
        exceptions={exceptions}
        well={well.length}
        waiting={waiting.length}
        height={height - head - measures.gap}
      />
    </main>
  )
}
