import type { CSSProperties } from 'react'
import { CallBadge } from '#client/design/call-badge.tsx'
import { ReadinessBadge } from '#client/design/readiness-badge.tsx'
import { sizeForAll } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { badgeWidth, firstThatFits, textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { LEVELS, SHOWN_CALLS, useWhy, WellCount } from './call-matrix.tsx'
import type { MatrixRow } from './matrix-rows.ts'
import { useVerdictDetails } from './use-verdict-details.ts'
import { DETAIL_LINE, verdictPlan } from './verdict-plan.ts'
import own from './verdict-table.module.css'
import styles from './view.module.css'

type VerdictTableProps = {
  data: StageData
  exceptions: readonly MatrixRow[]
  /** How many both called ready, as it was computed. */
  well: number
  /** How many wait to be confirmed with all greens. */
  waiting: number
  /** In units. */
  height: number
}

const GAP = 0.9
/** The mark of a call that is not what was computed; the head of the table says what it means. */
const NOT_AS = '≠'
/** Room for the mark alone. */
const LEAST_NOTE = textWidth(NOT_AS) + GAP
/** Where less than this would be left for names, the voices are told by their shapes; what both come to keeps its word. */
const LEAST_NAME = 14
/** A badge without its word. */
const ALONE = 2

/** What both come to on each workstream that is no plain go, beside what was computed; below it what that depends on. */
export function VerdictTable({ data, exceptions, well, waiting, height }: VerdictTableProps) {
  const { board, width, measures } = data
  const { matrix, verdict } = useWords(reviewStageWords)
  const { computed, call: calls } = useWords(reviewWords)
  const { ministry, readinessShort } = useWords(statusWords)
  const names = useNames()
  const nameOf = useName()
  const whyOf = useWhy(data)
  const detailsOf = useVerdictDetails(data)

  const call = Math.max(...SHOWN_CALLS.map((each) => badgeWidth(calls[each])))
  const level = Math.max(...LEVELS.map((each) => badgeWidth(readinessShort[each])))
  const namesBeside = (one: number, other: number) => width - one - 2 * other - call - 4 * GAP
  const wordless = namesBeside(level, call) < LEAST_NAME
  const first = wordless ? Math.max(ALONE, textWidth(computed)) : level
  const voice = wordless ? Math.max(ALONE, ...MINISTRIES.map((each) => textWidth(ministry[each]))) : call
  const nameWidth = namesBeside(first, voice)
  const roomOf = ({ isAgainst }: MatrixRow) => nameWidth - (isAgainst ? LEAST_NOTE : 0)
  const named = exceptions.map((row) =>
    firstThatFits(
      [names.workstream(row.workstream), nameOf(board.workstreams[row.workstream]?.name ?? '')],
      roomOf(row),
      -0.02,
    ),
  )
  const details = exceptions.map(({ workstream }) => detailsOf(workstream))
  const plan = verdictPlan(
    details.map(({ length }) => length),
    { height, row: measures.row, listHead: measures.listHead },
  )
  const shown = exceptions.slice(0, plan.lines.length)
  const size = sizeForAll(
    shown.map((row, index) => ({ text: named[index] ?? '', room: roomOf(row) })),
    [1.18, 1],
  )
  const label = Math.max(0, ...details.flat().map(({ kind }) => textWidth(kind))) + 0.3
  const sizes: CSSProperties & Record<`--${string}`, number> = {
    '--call': call,
    '--level': first,
    '--voice': voice,
    '--row': plan.row,
    '--detail': DETAIL_LINE,
    '--label': label,
  }
  const hidden = exceptions.length - plan.lines.length
  const unsaid = details.flat().length - plan.lines.reduce((sum, count) => sum + count, 0)
  const anyAgainst = exceptions.some(({ isAgainst }) => isAgainst)
  const wellSaid = [
    ...(well > 0 || waiting === 0 ? [matrix.bothGo(well)] : []),
    ...(waiting > 0 ? [matrix.awaitsConsent(waiting)] : []),
  ].join(' · ')
  const against = `${NOT_AS} ${verdict.against}`
  const heads = anyAgainst ? [`${matrix.workstream} · ${against}`, against] : [matrix.workstream]
  return (
    <section className={own.table} style={sizes}>
      <p className={styles.label}>
        <span>{firstThatFits(heads, nameWidth)}</span>
        <span>{computed}</span>
        {MINISTRIES.map((each) => (
          <span key={each}>{ministry[each]}</span>
        ))}
        <span>{matrix.joint}</span>
      </p>
      <ul>
        {shown.map((row, index) => {
          const { workstream, level: computedLevel, voices, joint, isAgainst } = row
          const why = whyOf(row)
          const notes = isAgainst ? [`${against} · ${why}`, against, NOT_AS] : [why]
          const name = named[index] ?? ''
          const taken = Math.min(roomOf(row), size * textWidth(name, -0.02))
          const note = firstThatFits(isAgainst ? notes : [...notes, ''], nameWidth - taken - GAP)
          return (
            <li key={workstream}>
              <div className={own.row}>
                <span className={own.name}>
                  <FittedText fit={{ size, lines: 1 }} className={styles.strong}>
                    {name}
                  </FittedText>
                  <span className={`${isAgainst ? own.against : styles.end} numeric`}>{note}</span>
                </span>
                <ReadinessBadge level={computedLevel} short wordless={wordless} />
                {MINISTRIES.map((each) => (
                  <CallBadge key={each} call={voices[each].call} wordless={wordless} />
                ))}
                <CallBadge call={joint} />
              </div>
              {details[index]?.slice(0, plan.lines[index]).map(({ id, kind, what, whoAndWhen }) => (
                <p key={id} className={`${own.detail} numeric`}>
                  <span className={styles.soft}>{kind}</span>
                  <FittedText fit={{ size: 1, lines: 1 }}>{what}</FittedText>
                  <span className={styles.end}>{whoAndWhen}</span>
                </p>
              ))}
            </li>
          )
        })}
        {hidden > 0 && (
          <li className={`${styles.row} ${own.counted} ${styles.soft} numeric`}>{matrix.others(hidden)}</li>
        )}
        <li className={`${styles.row} ${own.counted} ${styles.strong} numeric`}>
          <WellCount count={well}>
            {unsaid > 0 ? firstThatFits([`${wellSaid} · ${verdict.unsaid(unsaid)}`, wellSaid], width - 1.6) : wellSaid}
          </WellCount>
        </li>
      </ul>
    </section>
  )
}
