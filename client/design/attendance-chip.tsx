import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { AttendanceStatus } from '#shared/board/status.ts'
import { StatusChip, type StatusChipProps } from './status-chip.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

type Look = Pick<StatusChipProps, 'icon' | 'tone' | 'look'>

const LOOKS: Record<AttendanceStatus, Look> = {
  planned: { icon: 'ring', tone: 'neutral' },
  invited: { icon: 'envelope', tone: 'info' },
  acknowledged: { icon: 'envelope', tone: 'info' },
  tentative: { icon: 'half-disc', tone: 'warn' },
  confirmed: { icon: 'disc-check', tone: 'ok' },
  registered: { icon: 'id-card', tone: 'ok' },
  arrived: { icon: 'pin', tone: 'ok', look: 'solid' },
  declined: { icon: 'ring-slash', tone: 'neutral' },
}

type AttendanceChipProps = {
  status: AttendanceStatus
  /** Nobody has put evidence beside it yet: a dashed edge, and spoken as 근거 미등록. */
  claim?: boolean
  /** 잠정 for 잠정 참석, where the column is narrow. */
  short?: boolean
  /** Shape and word without a ground, as on a wall. */
  plain?: boolean
  className?: string | undefined
}

/** How far a delegation has come towards taking part, by its word: 초청 예정, 초청장 발송, …, 도착, or 불참. */
export function AttendanceChip({ status, claim = false, short = false, plain = false, ...rest }: AttendanceChipProps) {
  const words = useWords(statusWords)
  return (
    <StatusChip {...LOOKS[status]} {...(claim && { look: 'claim' })} {...(plain && { look: 'plain' })} {...rest}>
      {(short ? words.attendanceShort : words.attendance)[status]}
      {claim && <VisuallyHidden> · {words.claim}</VisuallyHidden>}
    </StatusChip>
  )
}
