import { statusWords } from '#client/i18n/status-words.ts'
import type { ShownReadiness } from '#client/i18n/shown-readiness.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { classNames } from './class-names.ts'
import type { IconName } from './icon-paths.ts'
import { Icon } from './icon.tsx'
import styles from './readiness-badge.module.css'

const ICONS: Record<ShownReadiness, IconName> = {
  green: 'disc-check',
  amber: 'triangle-alert',
  red: 'octagon-x',
  'not-applicable': 'disc-minus',
  withheld: 'pause',
}

type ReadinessBadgeProps = {
  level: ShownReadiness
  /** Where the full words have no room: 보류 for 판단 보류. */
  short?: boolean
  /** Where words have no room: shape and weight tell it, and the word is only spoken. */
  wordless?: boolean
  className?: string | undefined
}

/**
 * How ready something is, by shape, word and weight first and colour last: solid outranks outlined outranks plain,
 * in greyscale too. As large as the text it stands in.
 */
export function ReadinessBadge({ level, short = false, wordless = false, className }: ReadinessBadgeProps) {
  const { readiness, readinessShort } = useWords(statusWords)
  const word = (short ? readinessShort : readiness)[level]
  return (
    <span className={classNames(styles.badge, className)} data-level={level}>
      {wordless ? <Icon name={ICONS[level]} label={word} /> : <Icon name={ICONS[level]} />}
      {!wordless && word}
    </span>
  )
}
