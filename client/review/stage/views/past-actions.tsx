import { Icon } from '#client/design/icon.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { rowsThatFit } from '#client/design/wall/rows-that-fit.ts'
import { textWidth } from '#client/design/wall/text-width.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { DAY } from '#shared/board/instant.ts'
import { followUp } from '#shared/board/review/follow-up.ts'
import { previousReview } from '#shared/board/review/previous-review.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './past-actions.module.css'
import styles from './view.module.css'

const MOST_ROWS = 5
const FIGURES = 4.6
/** A row with its owner below what is to be done. */
const ROW = 3.3
const REDUCED_ROW = 1.65

/** What became of what the last review asked for: how much is done, and who is late with what. */
export function PastActions({ data }: { data: StageData }) {
  const { board, review, at, width, height, measures, reduced } = data
  const { actions } = useWords(reviewStageWords)
  const { others } = useWords(commonWords)
  const names = useNames()
  const nameOf = useName()
  const previous = previousReview(board, review)
  const followed = previous === null ? null : followUp(board, previous, at)
  if (previous === null || followed === null || followed.total === 0)
    return (
      <main className={styles.view}>
        <h2 className={own.none}>{actions.none}</h2>
      </main>
    )

  const overdue = followed.entries.filter(({ standing }) => standing === 'overdue')
  const rowHeight = reduced ? REDUCED_ROW : ROW
  const space = height - FIGURES - measures.gap - measures.listHead
  const shown = rowsThatFit(
    overdue.map(() => rowHeight),
    space,
    MOST_ROWS,
  )
  return (
    <main className={styles.view}>
      <section className={styles.block}>
        <p className={`${styles.label} numeric`}>{actions.of(previous.plan.value.number)}</p>
        <dl className={`${own.figures} numeric`}>
          <Figure icon="disc-check" tone={styles.ok} label={actions.done} value={followed.done} />
          <Figure
            icon="half-disc"
            tone={undefined}
            label={actions.open}
            value={followed.total - followed.done - followed.overdue}
          />
          <Figure
            icon="clock"
            tone={overdue.length > 0 ? styles.bad : undefined}
            label={actions.overdue}
            value={followed.overdue}
          />
        </dl>
      </section>
      <section className={styles.block}>
        <p className={`${styles.label} numeric`}>
          <span>{overdue.length === 0 ? actions.noneOverdue : actions.list(overdue.length)}</span>
          {overdue.length > shown && <span>{others.items(overdue.length - shown)}</span>}
        </p>
        <ul>
          {overdue.slice(0, shown).map(({ undertaking, late, moved }) => {
            const what = nameOf(undertaking.sentence)
            const lateFor = actions.late(Math.floor(late / DAY))
            const who = names.person(undertaking.owner)
            const owner = moved > 1 ? `${who} · ${actions.movedTwice(moved)}` : who
            const beside = textWidth(lateFor) * 1.18 + 0.6 + (reduced ? textWidth(who) + 0.6 : 0)
            return (
              <li key={undertaking.id} className={`${styles.row} ${own.action}`} data-reduced={reduced}>
                <FittedText
                  fit={fitted(what, width - beside, reduced ? [1] : [1.35, 1.18, 1])}
                  className={styles.strong}
                >
                  {what}
                </FittedText>
                <span className={`${own.owner} ${styles.soft} numeric`}>{reduced ? who : owner}</span>
                <span className={`${own.late} numeric`}>{lateFor}</span>
              </li>
            )
          })}
        </ul>
      </section>
    </main>
  )
}

type FigureProps = {
  icon: 'disc-check' | 'half-disc' | 'clock'
  tone: string | undefined
  label: string
  value: number
}

const Figure = ({ icon, tone, label, value }: FigureProps) => (
  <div>
    <dt>
      <span className={tone}>
        <Icon name={icon} />
      </span>
      {label}
    </dt>
    <dd>{value}</dd>
  </div>
)
