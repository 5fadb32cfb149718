import type { CSSProperties } from 'react'
import { CallBadge, type ShownCall } from '#client/design/call-badge.tsx'
import { Icon } from '#client/design/icon.tsx'
import { ReadinessBadge } from '#client/design/readiness-badge.tsx'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { badgeWidth, textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Level } from '#shared/board/readiness.ts'
import { CALLS } from '#shared/board/review/review-status.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './call-matrix.module.css'
import { matrixPlan } from './matrix-plan.ts'
import type { MatrixRow } from './matrix-rows.ts'
import styles from './view.module.css'

type CallMatrixProps = {
  data: StageData
  exceptions: readonly MatrixRow[]
  /** What is only counted, in a last row: in words, and how many. */
  well: string
  wellCount: number
  /** In units. */
  height: number
}

const GAP = 0.9
export const LEVELS: readonly Level[] = ['green', 'amber', 'red', 'not-applicable']
export const SHOWN_CALLS: readonly ShownCall[] = [...CALLS, 'unanswered', 'deferred']

/** Workstreams by voices: exceptions by name, as many as there is room for; the others and what is well are counted. */
export function CallMatrix({ data, exceptions, well, wellCount, height }: CallMatrixProps) {
  const { board, width, measures } = data
  const { matrix } = useWords(reviewStageWords)
  const { computed, call: calls } = useWords(reviewWords)
  const { ministry, readinessShort } = useWords(statusWords)
  const names = useNames()
  const nameOf = useName()
  const whyOf = useWhy(data)

  const call = Math.max(...SHOWN_CALLS.map((each) => badgeWidth(calls[each])))
  const level = Math.max(...LEVELS.map((each) => badgeWidth(readinessShort[each])))
  const nameWidthAt = (size: number) => width - (2 * call + level) * size - 3 * GAP
  const plan = matrixPlan(
    exceptions.map(({ workstream }) => ({
      full: names.workstream(workstream),
      alone: nameOf(board.workstreams[workstream]?.name ?? ''),
    })),
    { height, measures, nameWidthAt },
  )
  const nameWidth = nameWidthAt(plan.badge)
  const columns: CSSProperties & Record<`--${string}`, number> = {
    '--call': call,
    '--level': level,
    '--badge': plan.badge,
    '--row': plan.row,
  }
  const hidden = exceptions.length - plan.rows.length
  const sessionOf = (workstream: string): string =>
    nameOf(board.sessions[board.workstreams[workstream]?.session ?? '']?.shortName ?? '')
  return (
    <section className={own.matrix} style={columns}>
      <p className={styles.label}>
        <span>{matrix.workstream}</span>
        <span>{computed}</span>
        {MINISTRIES.map((each) => (
          <span key={each}>{ministry[each]}</span>
        ))}
      </p>
      <ul>
        {plan.rows.map(({ name, fit, isTall }, index) => {
          const row = exceptions[index]
          if (row === undefined) return null
          const why = whyOf(row)
          const room = nameWidth - fit.size * textWidth(name, -0.02) - 1.2
          return (
            <li key={row.workstream} className={`${styles.row} ${own.row}`} data-tall={isTall}>
              <span className={own.name}>
                <span className={own.called}>
                  {plan.isStacked && <span className={own.session}>{sessionOf(row.workstream)}</span>}
                  <FittedText fit={fit} className={styles.strong}>
                    {name}
                  </FittedText>
                </span>
                {textWidth(why) <= room && <span className={`${styles.end} numeric`}>{why}</span>}
              </span>
              <ReadinessBadge level={row.level} short />
              {MINISTRIES.map((each) => (
                <CallBadge key={each} call={row.voices[each].call} />
              ))}
            </li>
          )
        })}
        {hidden > 0 && (
          <li className={`${styles.row} ${own.counted} ${styles.soft} numeric`}>{matrix.others(hidden)}</li>
        )}
        <li className={`${styles.row} ${own.counted} ${styles.strong} numeric`}>
          <WellCount count={wellCount}>{well}</WellCount>
        </li>
      </ul>
    </section>
  )
}

/** What is well is not named; its count bears the shape of what is. */
export const WellCount = ({ count, children }: { count: number; children: string }) => (
  <span className={own.well}>
    {count > 0 && (
      <span className={styles.ok}>
        <Icon name="disc-check" />
      </span>
    )}
    {children}
  </span>
)

/** The gravest of what was computed of a workstream, in figures. */
export function useWhy({ review }: StageData): (row: MatrixRow) => string {
  const { figure } = useWords(reviewWords)
  const figures: Readonly<Record<string, (count: number) => string>> = figure
  return ({ workstream }) => {
    const [worst] = review.brief?.workstreams[workstream]?.reasons ?? []
    return worst === undefined ? '' : (figures[worst.rule]?.(worst.count) ?? '')
  }
}
