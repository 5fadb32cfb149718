import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { ItemStatus } from '#shared/board/status.ts'
import { StatusChip, type StatusChipProps } from './status-chip.tsx'

type Look = Pick<StatusChipProps, 'icon' | 'tone' | 'look'>

const LOOKS: Record<ItemStatus, Look> = {
  'not-started': { icon: 'ring', tone: 'neutral' },
  'in-progress': { icon: 'half-disc', tone: 'info' },
  done: { icon: 'disc-check', tone: 'ok' },
  blocked: { icon: 'octagon-x', tone: 'bad', look: 'solid' },
  'not-applicable': { icon: 'disc-minus', tone: 'neutral' },
}

type ItemStatusChipProps = {
  status: ItemStatus
  /** Shape and word without a ground, as on a wall. */
  plain?: boolean
  className?: string | undefined
}

/** The status of an item, by its word: 미착수, 진행 중, 완료, 차질, 해당 없음. */
export function ItemStatusChip({ status, plain = false, ...rest }: ItemStatusChipProps) {
  const words = useWords(statusWords)
  return (
    <StatusChip {...LOOKS[status]} {...(plain && { look: 'plain' })} {...rest}>
      {words.item[status]}
    </StatusChip>
  )
}
