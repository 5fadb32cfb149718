import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { firstThatFits } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { RecordedUndertaking } from '#shared/board/review/review-schema.ts'
import { useNames } from '../../names/use-names.ts'
import { useDueText } from '../use-due-text.ts'
import own from './agenda-item.module.css'
import styles from './view.module.css'

type UndertakingsProps = {
  undertakings: readonly RecordedUndertaking[]
  shown: number
  width: number
}

/** The conditions and actions of a workstream, in their order: what, who, and by when. */
export function Undertakings({ undertakings, shown, width }: UndertakingsProps) {
  const countOf = useUndertakingCount()
  const { others } = useWords(commonWords)
  const { gateOf } = useWords(reviewWords)
  const { phase } = useWords(statusWords)
  const names = useNames()
  const nameOf = useName()
  const dueText = useDueText()
  const said = (each: RecordedUndertaking) => `${names.person(each.owner)} · ${dueText(each)}`
  /** Beside its time, the phase that does not begin without it. */
  const gatesOf = ({ due, gate }: RecordedUndertaking) => (due === null || gate === null ? [] : [gateOf(phase[gate])])
  return (
    <section className={styles.block}>
      <p className={`${styles.label} numeric`}>
        <span>{countOf(undertakings)}</span>
        {shown > 0 && undertakings.length > shown && <span>{others.items(undertakings.length - shown)}</span>}
      </p>
      <ul>
        {undertakings.slice(0, shown).map((each) => {
          const sentence = nameOf(each.sentence)
          return (
            <li key={each.id} className={own.undertaking} data-dense={shown > 1}>
              <FittedText fit={fitted(sentence, width, shown > 1 ? [1] : [1.18, 1])}>{sentence}</FittedText>
              <p className="numeric">
                {firstThatFits([...gatesOf(each).map((gate) => `${said(each)} · ${gate}`), said(each)], width)}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** `조건 1건 · 조치 2건` */
export function useUndertakingCount(): (undertakings: readonly RecordedUndertaking[]) => string {
  const { agenda } = useWords(reviewStageWords)
  return (undertakings) => {
    const count = (kind: RecordedUndertaking['kind']) => undertakings.filter((each) => each.kind === kind).length
    return undertakings.length === 0 ? agenda.noUndertakings : agenda.undertakings(count('condition'), count('action'))
  }
}
