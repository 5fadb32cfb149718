import type { CSSProperties } from 'react'
import { CallBadge } from '#client/design/call-badge.tsx'
import { badgeWidth, textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { jointCall } from '#shared/board/review/joint-call.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import type { RecordedUndertaking } from '#shared/board/review/review-schema.ts'
import own from './agenda-item.module.css'
import { useUndertakingCount } from './undertakings.tsx'
import styles from './view.module.css'
import { JOINT_SIZE } from './agenda-plan.ts'

type JointBarProps = {
  data: StageData
  workstream: string
  /** Counted here, where they have no list of their own. */
  undertakings: readonly RecordedUndertaking[]
  /** In units. */
  width: number
}

/** What both calls come to: the worse of the two, and whether the ministries are of one mind. */
export function JointBar({ data: { review }, workstream, undertakings, width }: JointBarProps) {
  const countOf = useUndertakingCount()
  const { agenda } = useWords(reviewStageWords)
  const { differs: views, call: callWords } = useWords(reviewWords)
  const { call, differs, deferred } = jointCall(review, workstream)
  const shown = call === 'unanswered' && deferred ? 'deferred' : call
  const dissents = Object.values(review.dissents).filter(
    (dissent) => dissent.struck === null && dissent.workstream === workstream,
  ).length
  const notes = [
    ...(deferred ? [agenda.deferred] : differs ? [views] : call === 'unanswered' ? [] : [agenda.agree]),
    ...(dissents > 0 ? [agenda.dissents(dissents)] : []),
    ...(undertakings.length > 0 ? [countOf(undertakings)] : []),
  ]
  const space = width - 1.18 * textWidth(agenda.joint) - 1.4
  const badge = badgeWidth(callWords[shown])
  // A smaller word that leaves room for what else there is, rather than a larger one alone.
  const ways = [notes.join(' · '), notes.at(-1) ?? '', ''].flatMap((said) =>
    [JOINT_SIZE, 1.18, 1].map((each) => ({ said, size: each })),
  )
  const { said, size } = ways.find((way) => way.size * badge + textWidth(way.said) <= space) ?? { said: '', size: 1 }
  const sized: CSSProperties & Record<`--${string}`, number> = { '--size': size }
  return (
    <section className={own.joint} style={sized} aria-label={agenda.joint}>
      <span>{agenda.joint}</span>
      <CallBadge call={shown} className={own.jointWord} />
      <span className={styles.end}>{said}</span>
    </section>
  )
}
