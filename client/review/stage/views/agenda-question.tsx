import type { CSSProperties } from 'react'
import { breakBySense } from '#client/design/wall/break-by-sense.ts'
import { type Fit, fitsAll, fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './agenda-item.module.css'
import styles from './view.module.css'

type Line = { label: string; isDecision: boolean; text: string; fit: Fit }
export type Question = {
  label: string
  text: string
  fit: Fit
  lines: readonly Line[]
  /** Of the labels before the lines, in units. */
  labelWidth: number
  /** Of the whole block. */
  height: number
}

/** So many decisions are shown; the record has them all. */
const MOST_DECISIONS = 2
const LEADING = 1.22
/** Below the question. */
const BELOW = 0.3

/** What is to be decided: the ministry's question with what follows from yes and from no, then what was decided. */
export function useQuestion(data: StageData, workstream: string, width: number): Question {
  const { board, review, measures, reduced } = data
  const words = useWords(reviewStageWords)
  const { decision: kinds } = useWords(reviewWords)
  const nameOf = useName()
  const names = useNames()
  const lead = board.workstreams[workstream]?.lead
  const asked = (review.brief?.calls ?? [])
    .filter((call) => call.workstream === workstream && call.question !== null)
    .toSorted((one, other) => Number(other.ministry === lead) - Number(one.ministry === lead))[0]?.question
  const decided = Object.values(review.decisions).filter(
    (decision) => decision.workstream === workstream && decision.struck === null,
  )

  const { session = '', name = '' } = board.workstreams[workstream] ?? {}
  const parts = [nameOf(board.sessions[session]?.shortName ?? ''), nameOf(name)]
  const { text, fit } = headingOf(
    asked ? nameOf(asked.ask) : names.workstream(workstream),
    asked ? [] : parts,
    width,
    reduced ? [1.65, 1.35] : [2, 1.65, 1.35],
  )
  const toSay =
    decided.length > 0
      ? decided.slice(-MOST_DECISIONS).map(({ kind, sentence }) => [kinds[kind], nameOf(sentence)] as const)
      : asked
        ? ([
            [words.agenda.approved, nameOf(asked.approved)],
            [words.agenda.declined, nameOf(asked.declined)],
          ] as const)
        : []
  const isDecision = decided.length > 0
  const labelWidth = Math.max(0, ...toSay.map(([label]) => textWidth(label))) + (isDecision ? 1.7 : 0.9)
  const lines = toSay.map(([label, sentence]): Line => ({
    label,
    isDecision,
    text: sentence,
    fit: fitted(sentence, width - labelWidth, reduced ? [1] : isDecision ? [1.35, 1.18, 1] : [1.18, 1], 2),
  }))
  const heightOf = ({ fit: { size, lines: count } }: Line) => Math.max(measures.row, size * count * LEADING + 0.1)
  return {
    label: isDecision ? words.agenda.decided : asked ? words.agenda.ask : words.agenda.topic,
    text,
    fit,
    lines,
    labelWidth,
    height:
      measures.listHead + fit.size * fit.lines * LEADING + BELOW + lines.reduce((sum, line) => sum + heightOf(line), 0),
  }
}

/** On two lines a name breaks between its parts, for no line ends in the dot that joins them; a sentence where its sense pauses. */
function headingOf(whole: string, parts: readonly string[], width: number, sizes: readonly number[]) {
  const fit = fitted(whole, width, sizes, 2)
  const size = fit.lines === 1 || parts.length === 0 ? undefined : sizes.find((each) => fitsAll(parts, width / each))
  return size === undefined
    ? { text: breakBySense(whole, width / fit.size), fit }
    : { text: parts.join('\n'), fit: { size, lines: parts.length } }
}

export function AgendaQuestion({ question: { label, text, fit, lines, labelWidth } }: { question: Question }) {
  const style: CSSProperties & Record<`--${string}`, number> = { '--label': labelWidth }
  return (
    <section className={styles.block} style={style}>
      <p className={styles.label}>{label}</p>
      <FittedText as="h2" fit={fit} className={own.question}>
        {text}
      </FittedText>
      {lines.length > 0 && (
        <dl className={own.options}>
          {lines.map((line) => (
            <div key={`${line.label}${line.text}`} className={styles.row}>
              <dt>{line.isDecision ? <span className={own.kind}>{line.label}</span> : line.label}</dt>
              <dd>
                <FittedText fit={line.fit} className={line.isDecision ? styles.strong : undefined}>
                  {line.text}
                </FittedText>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
