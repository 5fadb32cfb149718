import type { IconName } from '#client/design/icon-paths.ts'
import { StatusChip, type StatusChipProps } from '#client/design/status-chip.tsx'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { ReviewState } from '#shared/board/review/review-status.ts'

const LOOKS: Record<ReviewState, Pick<StatusChipProps, 'tone' | 'look'> & { icon: IconName }> = {
  draft: { icon: 'ring' },
  briefed: { icon: 'half-disc', tone: 'info' },
  'in-session': { icon: 'half-disc', tone: 'info', look: 'solid' },
  adjourned: { icon: 'pause', tone: 'warn' },
  signing: { icon: 'pencil', tone: 'info', look: 'solid' },
  closed: { icon: 'disc-check', tone: 'ok' },
  cancelled: { icon: 'ring-slash' },
}

/** Where a review stands. */
export function StateChip({ state }: { state: ReviewState }) {
  const words = useWords(reviewWords)
  return <StatusChip {...LOOKS[state]}>{words.state[state]}</StatusChip>
}
