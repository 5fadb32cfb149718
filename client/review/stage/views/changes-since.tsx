import { sizeForAll } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { textWidth } from '#client/design/wall/text-width.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { seoulDay } from '#shared/board/instant.ts'
import type { StatusChange } from '#shared/board/review/changed-since.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { idOf, kindOf } from '#shared/board/text.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './agenda-item.module.css'
import styles from './view.module.css'

type ChangesSinceProps = {
  data: StageData
  /** Since which review; null for since the brief. */
  since: Review | null
  changes: readonly StatusChange[]
  shown: number
  width: number
}

/** What has another status since then, newest first; what finds no row is counted in the head. */
export function ChangesSince({ data: { at }, since, changes, shown, width }: ChangesSinceProps) {
  const { agenda } = useWords(reviewStageWords)
  const { nth } = useWords(reviewWords)
  const { others } = useWords(commonWords)
  const nameOf = useName()
  const head =
    since === null
      ? agenda.changesSinceBrief(changes.length)
      : agenda.changes(`${nth(since.plan.value.number)} ${nameOf(since.plan.value.title)}`, changes.length)
  return (
    <section className={styles.block}>
      <p className={`${styles.label} numeric`}>
        <span>{head}</span>
        {changes.length > shown && <span>{others.items(changes.length - shown)}</span>}
      </p>
      <ChangeRows changes={changes.slice(0, shown)} at={at} width={width} />
    </section>
  )
}

type ChangeRowsProps = { changes: readonly StatusChange[]; at: StageData['at']; width: number }

/** When, what, and from which status to which. */
export function ChangeRows({ changes, at, width }: ChangeRowsProps) {
  const { item: itemStatuses, attendanceShort } = useWords(statusWords)
  const format = useFormat()
  const names = useNames()
  const words: Readonly<Record<string, string>> = { ...attendanceShort, ...itemStatuses }
  const rows = changes.map(({ of, from, to, at: when }) => ({
    of,
    time: seoulDay(when) === seoulDay(at) ? format.time(when) : format.moment(when, at),
    name: kindOf(of) === 'item' ? names.item(idOf(of)) : names.participation(idOf(of)),
    step: from === null ? (words[to] ?? '') : `${words[from] ?? ''} → ${words[to] ?? ''}`,
  }))
  const size = sizeForAll(
    rows.map(({ time, name, step }) => ({ text: name, room: width - textWidth(time) - textWidth(step) - 1.4 })),
    [1.18, 1],
  )
  return (
    <ul>
      {rows.map(({ of, time, name, step }) => (
        <li key={of} className={`${styles.row} ${own.change}`}>
          <time className={`${styles.soft} numeric`}>{time}</time>
          <FittedText fit={{ size, lines: 1 }}>{name}</FittedText>
          <span className={styles.end}>{step}</span>
        </li>
      ))}
    </ul>
  )
}
