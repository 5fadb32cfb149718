import { StatusChip, type StatusChipProps } from '#client/design/status-chip.tsx'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { RequestStatus } from '#shared/board/status.ts'

const LOOKS: Record<RequestStatus, Pick<StatusChipProps, 'icon' | 'tone'>> = {
  open: { icon: 'envelope', tone: 'info' },
  accepted: { icon: 'half-disc', tone: 'info' },
  escalated: { icon: 'triangle-alert', tone: 'warn' },
  answered: { icon: 'disc-check', tone: 'ok' },
  closed: { icon: 'disc-minus', tone: 'neutral' },
}

/** How far a request between the ministries has come, by its word: 요청, 수락, 상신, 회신, 종결. */
export function RequestChip({ status }: { status: RequestStatus }) {
  const { request } = useWords(statusWords)
  return <StatusChip {...LOOKS[status]}>{request[status]}</StatusChip>
}
