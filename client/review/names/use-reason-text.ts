import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { AgendaReason } from '#shared/board/review/agenda-schema.ts'
import type { Worsening } from '#shared/board/review/call-standing.ts'
import type { StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { useNames } from './use-names.ts'

/** Why a workstream stands where it does on the agenda, as a sentence. */
export function useReasonText(): (reason: AgendaReason) => string {
  const { reason: words, noChange } = useWords(reviewWords)
  const names = useNames()
  return (reason) => {
    if (reason.rule === 'no-change') return noChange(reason.hours)
    const count = 'items' in reason ? reason.items.length : 0
    const who = 'ministries' in reason ? reason.ministries.map(names.ministry).join(', ') : ''
    return words[reason.rule](count, who)
  }
}

/** What has become worse, as a sentence. */
export function useWorseningText(): (worse: Worsening) => string {
  const { worse: words } = useWords(reviewWords)
  const { readiness } = useWords(statusWords)
  const names = useNames()
  return (worse) => {
    switch (worse.rule) {
      case 'colour':
        return words.colour(readiness[worse.from], readiness[worse.to])
      case 'critical-blocked':
      case 'critical-reopened':
        return words[worse.rule](worse.items.map(names.item).join(', '))
      case 'head-declined':
        return words[worse.rule](worse.participations.map(names.participation).join(', '))
    }
  }
}

/** What stands on the wall at a position, by name. */
export function usePositionName(): (position: StagePosition) => string {
  const { step, readBackPage } = useWords(reviewWords)
  const names = useNames()
  return (position) => {
    switch (position.step) {
      case 'agenda':
        return names.workstream(position.workstream)
      case 'read-back':
        return readBackPage(position.page)
      default:
        return step[position.step]
    }
  }
}
