import { Icon } from '#client/design/icon.tsx'
import type { IconName } from '#client/design/icon-paths.ts'
import { sizeForAll } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { textWidth } from '#client/design/wall/text-width.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { ReadinessRule } from '#shared/board/readiness.ts'
import type { AgendaReason } from '#shared/board/review/agenda-schema.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { useNames } from '../../names/use-names.ts'
import { useReasonText } from '../../names/use-reason-text.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './agenda-item.module.css'
import styles from './view.module.css'

export type Reason = { icon: IconName; tone: 'bad' | 'warn' | 'soft'; text: string; detail: string }

const LOOKS: Record<AgendaReason['rule'], Pick<Reason, 'icon' | 'tone'>> = {
  'overdue-action': { icon: 'clock', tone: 'bad' },
  'unmet-condition': { icon: 'clock', tone: 'warn' },
  'no-go': { icon: 'octagon-x', tone: 'bad' },
  red: { icon: 'octagon-x', tone: 'bad' },
  'ministries-differ': { icon: 'triangle-alert', tone: 'warn' },
  'go-against-colour': { icon: 'triangle-alert', tone: 'warn' },
  'done-without-evidence': { icon: 'triangle-alert', tone: 'warn' },
  'no-change': { icon: 'clock', tone: 'warn' },
  'untested-go': { icon: 'triangle-alert', tone: 'warn' },
  conditional: { icon: 'triangle-alert', tone: 'warn' },
  amber: { icon: 'triangle-alert', tone: 'warn' },
  'pulled-up': { icon: 'info', tone: 'soft' },
  'not-applicable': { icon: 'info', tone: 'soft' },
}

/** Why a workstream is discussed, in the order of its brief, each with what it is about. */
export function useReasons({ board, review }: StageData): (workstream: string) => Reason[] {
  const { figure, addedTopic } = useWords(reviewWords)
  const textOf = useReasonText()
  const names = useNames()
  const topics = topicsOf(board, review)
  const figures: Readonly<Record<string, (count: number) => string>> = figure satisfies Record<
    ReadinessRule,
    (count: number) => string
  >
  const detailOf = (reason: AgendaReason, workstream: string): string => {
    const [worst] = review.brief?.workstreams[workstream]?.reasons ?? []
    if (reason.rule === 'red' || reason.rule === 'amber')
      return worst === undefined ? '' : (figures[worst.rule]?.(worst.count) ?? '')
    const [item, ...others] = 'items' in reason ? reason.items : []
    return item === undefined || others.length > 0 ? '' : names.item(item)
  }
  return (workstream) => {
    const topic = topics.find((each) => each.workstream === workstream)
    if (topic?.added) return [{ ...LOOKS['pulled-up'], text: addedTopic, detail: '' }]
    return (topic?.entry?.reasons ?? []).map((reason) => ({
      ...LOOKS[reason.rule],
      text: textOf(reason),
      detail: detailOf(reason, workstream),
    }))
  }
}

const ICON_WIDTH = 2.1

type AgendaReasonsProps = { reasons: readonly Reason[]; shown: number; width: number }

export function AgendaReasons({ reasons, shown, width }: AgendaReasonsProps) {
  const { agenda } = useWords(reviewStageWords)
  const { others } = useWords(commonWords)
  const drawn = reasons.slice(0, shown)
  const size = sizeForAll(
    drawn.map(({ text }) => ({ text, room: width - ICON_WIDTH })),
    [1.35, 1.18, 1],
  )
  return (
    <section className={styles.block}>
      <p className={styles.label}>
        <span>{agenda.reasons}</span>
        {reasons.length > shown && <span className="numeric">{others.items(reasons.length - shown)}</span>}
      </p>
      <ul>
        {drawn.map(({ icon, tone, text, detail }) => {
          const room = width - ICON_WIDTH - size * textWidth(text, -0.02) - 0.6
          return (
            <li key={text} className={`${styles.row} ${own.reason}`}>
              <span className={styles[tone]}>
                <Icon name={icon} />
              </span>
              <FittedText fit={{ size, lines: 1 }}>{text}</FittedText>
              {textWidth(detail) <= room && <span className={`${styles.end} numeric`}>{detail}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
