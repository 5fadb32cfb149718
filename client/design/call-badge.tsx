import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Call } from '#shared/board/review/review-status.ts'
import { classNames } from './class-names.ts'
import type { IconName } from './icon-paths.ts'
import { Icon } from './icon.tsx'
import styles from './readiness-badge.module.css'

/** What a ministry, or both, have said of a workstream so far. */
export type ShownCall = Call | 'unanswered' | 'deferred'

const LOOKS: Record<ShownCall, { icon: IconName; level: string }> = {
  go: { icon: 'disc-check', level: 'green' },
  conditional: { icon: 'triangle-alert', level: 'amber' },
  'no-go': { icon: 'octagon-x', level: 'red' },
  unanswered: { icon: 'ring', level: 'withheld' },
  deferred: { icon: 'pause', level: 'withheld' },
}

type CallBadgeProps = {
  call: ShownCall
  /** Where words have no room: shape and weight tell it, and the word is only spoken. */
  wordless?: boolean
  /** Without frame or fill, in a line of text or in a frame of its own: shape, word and colour tell it. */
  plain?: boolean
  className?: string | undefined
}

/** 준비 완료, 조건부, 미비: told as a readiness badge tells, by shape, word and weight first. As large as the text around. */
export function CallBadge({ call, wordless = false, plain = false, className }: CallBadgeProps) {
  const { call: words } = useWords(reviewWords)
  const { icon, level } = LOOKS[call]
  return (
    <span className={classNames(styles.badge, className)} data-level={level} data-plain={plain || undefined}>
      {wordless ? <Icon name={icon} label={words[call]} /> : <Icon name={icon} />}
      {!wordless && words[call]}
    </span>
  )
}
