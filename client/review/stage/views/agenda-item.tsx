import type { CSSProperties } from 'react'
import { badgeWidth } from '#client/design/wall/text-width.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { changedSince } from '#shared/board/review/changed-since.ts'
import { previousReview } from '#shared/board/review/previous-review.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { agendaPlan, MOST_REASONS, TILE_PADDING } from './agenda-plan.ts'
import { AgendaQuestion, useQuestion } from './agenda-question.tsx'
import { AgendaReasons, useReasons } from './agenda-reasons.tsx'
import { CallTile, saidLines, useCallTiles } from './call-tile.tsx'
import { ChangesSince } from './changes-since.tsx'
import { JointBar } from './joint-bar.tsx'
import { undertakingsOf } from './undertakings-of.ts'
import { Undertakings } from './undertakings.tsx'
import styles from './view.module.css'

/** From the largest down; on a small screen the word of a call makes way for what was said. */
const WORD_SIZES = [2.8, 2.35, 2, 1.65]
const REDUCED_WORD_SIZES = [2, 1.65, 1.35]

/** One agenda item: left what to decide and why, right what both ministries say of it and on what conditions. */
export function AgendaItem({ data, workstream }: { data: StageData; workstream: string }) {
  const { board, review, width, height, reduced, measures } = data
  const { call: callWords } = useWords(reviewWords)
  const left = ((width - measures.columnGap - 0.23) * 7) / 12
  const right = width - left - 1.41
  const inside = right - 2 * 0.82

  const question = useQuestion(data, workstream, left)
  const reasons = useReasons(data)(workstream)
  const tiles = useCallTiles(data, workstream, inside)
  const since = changesAfter(data)
  const changes = changedSince(board, since.at, workstream)
  const undertakings = undertakingsOf(review, workstream)
  const sizes = reduced ? REDUCED_WORD_SIZES : WORD_SIZES
  const widest = Math.max(...tiles.map(({ call }) => badgeWidth(callWords[call])))
  const fitting = sizes.filter((size) => size * widest <= inside)

  const plan = agendaPlan(
    {
      question: question.height,
      reasons: Math.min(MOST_REASONS, reasons.length),
      changes: changes.length,
      undertakings: undertakings.length,
      sentenceLines: tiles.map(({ said }) => saidLines(said, inside)),
      words: fitting.length > 0 ? fitting : sizes.slice(-1),
    },
    { height, row: measures.row, head: measures.listHead, gap: measures.gap },
  )
  const tileStyle: CSSProperties & Record<`--${string}`, number> = {
    '--size': plan.word,
    '--pad': TILE_PADDING,
    '--row': plan.row,
  }
  return (
    <main className={styles.columns} style={tileStyle}>
      <div className={`${styles.column} ${styles.spread}`}>
        <AgendaQuestion question={question} />
        {plan.reasons > 0 && <AgendaReasons reasons={reasons} shown={plan.reasons} width={left} />}
        {plan.changes > 0 && (
          <ChangesSince data={data} since={since.review} changes={changes} shown={plan.changes} width={left} />
        )}
      </div>
      <div className={styles.column}>
        {tiles.map((tile, index) => (
          <CallTile key={tile.ministry} tile={tile} lines={plan.sentenceLines[index] ?? 0} width={inside} />
        ))}
        <JointBar
          data={data}
          workstream={workstream}
          undertakings={plan.undertakings === null ? undertakings : []}
          width={inside}
        />
        {plan.undertakings !== null && (
          <Undertakings undertakings={undertakings} shown={plan.undertakings} width={right} />
        )}
      </div>
    </main>
  )
}

/** Since when a change is worth a line: since the last review was signed, or, without one, since the brief. */
function changesAfter({ board, review }: StageData): { at: NonNullable<Review['brief']>['at']; review: Review | null } {
  const previous = previousReview(board, review)
  if (previous?.signing) return { at: previous.signing.at, review: previous }
  return { at: review.brief?.at ?? review.plan.changedAt, review: null }
}
