import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { changedSince } from '#shared/board/review/changed-since.ts'
import { quorum } from '#shared/board/review/quorum.ts'
import type { StageData } from './use-stage-data.ts'

/** What everything shown rests on: of which brief or record, and what has changed since. Either may find no room. */
export type Standing = { of: string; since: string; isWarning: boolean }

/** The frozen brief, or the locked record; or, before anything else, who is cut off, and that there is no quorum. */
export function useStanding({ board, review }: StageData): Standing {
  const words = useWords(reviewStageWords)
  const cutOff = useSyncState(({ lost }) => lost)
  const format = useFormat()
  const { brief, signing } = review
  const state = review.standing.value
  const missing = state === 'in-session' ? quorum(review) : []
  const noQuorum = missing.length === 0 ? '' : words.noQuorum(missing.map((seat) => words.seatShort[seat]).join(', '))
  const lost = state === 'closed' ? [] : cutOff
  if (lost.length > 0) {
    const said = lost.map(({ ministry, since }) => words.lost(words.seatShort[ministry], format.time(since)))
    return { of: noQuorum, since: said.join(' · '), isWarning: true }
  }
  if (signing !== null) {
    const since = words.changesSinceSigning(changedSince(board, signing.at).length)
    return { of: words.recordOf(signing.head.seq), since, isWarning: false }
  }
  if (noQuorum !== '') return { of: '', since: noQuorum, isWarning: true }
  if (brief === null) return { of: '', since: '', isWarning: false }
  const since = words.changesSince(changedSince(board, brief.at).length)
  return { of: words.briefOf(brief.seq), since, isWarning: false }
}
