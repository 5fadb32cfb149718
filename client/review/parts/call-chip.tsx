import type { IconName } from '#client/design/icon-paths.ts'
import { StatusChip, type StatusChipProps } from '#client/design/status-chip.tsx'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Call } from '#shared/board/review/review-status.ts'

export type ShownCall = Call | 'unanswered' | 'deferred'

const LOOKS: Record<ShownCall, Pick<StatusChipProps, 'tone' | 'look'> & { icon: IconName }> = {
  go: { icon: 'disc-check', tone: 'ok' },
  conditional: { icon: 'triangle-alert', tone: 'warn' },
  'no-go': { icon: 'octagon-x', tone: 'bad', look: 'solid' },
  unanswered: { icon: 'ring', tone: 'neutral', look: 'claim' },
  deferred: { icon: 'pause', tone: 'neutral' },
}

/** What a ministry says of a workstream, or both together: shape, word and weight first, colour last. */
export function CallChip({ call, className }: { call: ShownCall; className?: string }) {
  const words = useWords(reviewWords)
  return (
    <StatusChip {...LOOKS[call]} className={className}>
      {words.call[call]}
    </StatusChip>
  )
}
