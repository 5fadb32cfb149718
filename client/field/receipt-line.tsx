import { StatusChip } from '#client/design/status-chip.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Stamp } from '#shared/board/tracked.ts'
import { isOnlyHere, type Receipt, receiptOf } from './receipt.ts'
import styles from './sheets.module.css'

/** How far an entry of one's own has come, and what exactly that says. */
export function ReceiptLine({ last }: { last: Stamp | null }) {
  const receipt = receiptOf(
    last,
    useSyncState((whole) => whole),
  )
  return receipt === null ? null : <ReceiptMeaning receipt={receipt} />
}

/** A receipt with its meaning. */
export function ReceiptMeaning({ receipt }: { receipt: Receipt }) {
  const words = useWords(fieldWords)
  return (
    <div className={styles.facts}>
      <p>
        <StatusChip
          icon={isOnlyHere(receipt) ? 'ring' : 'disc-check'}
          tone={isOnlyHere(receipt) ? 'neutral' : 'ok'}
          look={isOnlyHere(receipt) ? 'claim' : 'tinted'}
        >
          {words.receipts[receipt]}
        </StatusChip>
      </p>
      <p className={styles.hint}>{words.receiptMeanings[receipt]}</p>
    </div>
  )
}
