import type { CSSProperties } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { rowsThatFit } from '#client/design/wall/rows-that-fit.ts'
import { textWidth } from '#client/design/wall/text-width.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { changedSince } from '#shared/board/review/changed-since.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { ChangeRows } from './changes-since.tsx'
import own from './big-word.module.css'
import styles from './view.module.css'

const MOST_ROWS = 7
const HEAD = 8
const SIZES = [4.7, 4, 3.4, 2.8, 2.35]

/** A break, and what has changed in it: those who come back see that first. */
export function Adjourned({ data: { board, review, at, width, height, measures } }: { data: StageData }) {
  const { adjourned } = useWords(reviewStageWords)
  const { others } = useWords(commonWords)
  const format = useFormat()
  const changes = changedSince(board, review.standing.changedAt)
  const since = adjourned.since(format.time(review.standing.changedAt))
  const besides = 1.65 * textWidth(since) + 3
  const size = SIZES.find((each) => each * (textWidth(adjourned.title) + 1.4) <= width - besides) ?? 2
  const sized: CSSProperties & Record<`--${string}`, number> = { '--size': size }
  const space = height - HEAD - measures.gap - measures.listHead
  const shown = rowsThatFit(
    changes.map(() => measures.row),
    space,
    MOST_ROWS,
  )
  return (
    <main className={styles.view}>
      <section className={`${own.head} ${own.together}`} style={sized}>
        <h2 className={own.word}>
          <Icon name="pause" />
          {adjourned.title}
        </h2>
        <p className={`${own.beside} numeric`}>{since}</p>
      </section>
      <section className={styles.block}>
        <p className={`${styles.label} numeric`}>
          <span>{adjourned.changes(changes.length)}</span>
          {changes.length > shown && <span>{others.items(changes.length - shown)}</span>}
        </p>
        <ChangeRows changes={changes.slice(0, shown)} at={at} width={width} />
      </section>
    </main>
  )
}
