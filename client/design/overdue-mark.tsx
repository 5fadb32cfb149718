import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { StatusChip } from './status-chip.tsx'

/** 기한 경과: no status of its own, but what time has made of one; so a clock, and never a ground. */
export function OverdueMark({ className }: { className?: string | undefined }) {
  const words = useWords(statusWords)
  return (
    <StatusChip icon="clock" tone="warn" look="plain" className={className}>
      {words.overdue}
    </StatusChip>
  )
}
