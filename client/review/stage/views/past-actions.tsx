import type { CSSProperties } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { rowsThatFit } from '#client/design/wall/rows-that-fit.ts'
import { firstThatFits, textWidth } from '#client/design/wall/text-width.ts'
import { wholeUnit } from '#client/design/wall/whole-unit.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { type Followed, followUp } from '#shared/board/review/follow-up.ts'
import { previousReview } from '#shared/board/review/previous-review.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { useDueText } from '../use-due-text.ts'
import own from './past-actions.module.css'
import styles from './view.module.css'

const MOST_ROWS = 5
const FIGURES = 4.6
/** A row with its owner below what is to be done; of few each is larger. */
const ROW = 3.3
const MOST_ROW = 5.6
const ROOMY_ROW = 4.8
const REDUCED_ROW = 1.65
/** On a small wall, of few: a sentence on two lines, rather than cut above an empty place. */
const REDUCED_TWO_LINES = 2.6
const ORDER: readonly Followed['standing'][] = ['overdue', 'open', 'done']

/** What became of what the last review asked for: how much is done, who is late with what, and what else there is. */
export function PastActions({ data }: { data: StageData }) {
  const { board, review, at, width, height, measures, reduced } = data
  const { actions } = useWords(reviewStageWords)
  const previous = previousReview(board, review)
  const followed = previous === null ? null : followUp(board, previous, at)
  if (previous === null || followed === null || followed.total === 0)
    return (
      <main className={styles.view}>
        <h2 className={own.none}>{actions.none}</h2>
      </main>
    )

  const entries = ORDER.flatMap((wanted) => followed.entries.filter(({ standing }) => standing === wanted))
  const space = height - FIGURES - measures.gap - measures.listHead
  const least = reduced ? REDUCED_ROW : ROW
  const shown = rowsThatFit(
    entries.map(() => least),
    space,
    MOST_ROWS,
  )
  const lines = reduced && shown * REDUCED_TWO_LINES <= space ? 2 : 1
  const reducedRow = lines === 2 ? REDUCED_TWO_LINES : REDUCED_ROW
  const rowHeight = reduced ? reducedRow : Math.min(MOST_ROW, space / Math.max(1, shown))
  const sizes = reduced ? [1] : [...(rowHeight >= ROOMY_ROW ? [2] : []), 1.65, 1.35, 1.18, 1]
  const row: CSSProperties & Record<`--${string}`, number> = { '--row': rowHeight }
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
            tone={followed.overdue > 0 ? styles.bad : undefined}
            label={actions.overdue}
            value={followed.overdue}
          />
        </dl>
      </section>
      <section className={styles.block} style={row}>
        <p className={`${styles.label} numeric`}>
          <span>{actions.list}</span>
          {entries.length > shown && <span>{actions.others(entries.length - shown)}</span>}
        </p>
        <ul>
          {entries.slice(0, shown).map((entry) => (
            <ActionRow
              key={entry.undertaking.id}
              entry={entry}
              width={width}
              reduced={reduced}
              sizes={sizes}
              lines={lines}
            />
          ))}
        </ul>
      </section>
    </main>
  )
}

const SHAPES = { overdue: 'clock', open: 'half-disc', done: 'disc-check' } as const

type ActionRowProps = { entry: Followed; width: number; reduced: boolean; sizes: readonly number[]; lines: number }

/** What was undertaken, by whom and by when; at the end what became of it. */
function ActionRow({
  entry: { undertaking, item, standing, late, moved },
  width,
  reduced,
  sizes,
  lines,
}: ActionRowProps) {
  const { actions } = useWords(reviewStageWords)
  const format = useFormat()
  const names = useNames()
  const nameOf = useName()
  const dueText = useDueText()
  const what = nameOf(undertaking.sentence)
  const who = names.person(undertaking.owner)
  const due = dueText({ due: item?.due.value ?? undertaking.due, gate: undertaking.gate })
  const said = [who, due, ...(moved > 1 ? [actions.movedTwice(moved)] : [])].filter((part) => part !== '')
  const became = {
    overdue: actions.late(format.duration(wholeUnit(late))),
    open: actions.open,
    done: actions.done,
    dropped: '',
  }[standing]
  const beside = 1.18 * textWidth(became) + 0.6 + (standing === 'dropped' ? 0 : 1.6)
  const room = width - beside - (reduced ? textWidth(who) + 0.6 : 0)
  return (
    <li className={`${styles.row} ${own.action}`} data-reduced={reduced}>
      <FittedText fit={fitted(what, room, sizes, lines)} className={styles.strong}>
        {what}
      </FittedText>
      <span className={`${own.owner} ${styles.soft} numeric`}>
        {firstThatFits(reduced ? [who] : [said.join(' · '), said.slice(0, 2).join(' · '), who], room)}
      </span>
      <span className={`${own.became} numeric`} data-standing={standing}>
        {standing !== 'dropped' && <Icon name={SHAPES[standing]} />}
        {became}
      </span>
    </li>
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
