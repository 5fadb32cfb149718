import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { Icon } from '#client/design/icon.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Item } from '#shared/board/item-schema.ts'
import type { CheckList } from './check-list.ts'
import { CheckRow } from './check-row.tsx'
import styles from './check-card.module.css'
import { type Receipt, receiptOf } from './receipt.ts'

/** What was checked last stays in view; the rest is folded away. */
const SHOWN_WHEN_FOLDED = 2

type CheckCardProps = {
  list: CheckList
  now: Instant
  /** Left out for somebody who may only look. */
  onTick?: (item: Item) => void
  onOpen: (item: Item) => void
}

/** What to check now, each row one target; below it what is checked, and how far each entry has come. */
export function CheckCard({ list, now, onTick, onOpen }: CheckCardProps) {
  const { check: words } = useWords(fieldWords)
  const state = useSyncState((whole) => whole)
  const [isOpen, setIsOpen] = useState(false)
  const receipts = new Map(list.finished.map((item) => [item.id, receiptOf(item.state.last, state)]))
  const isUnfolded = ({ id }: Item, index: number) => index < SHOWN_WHEN_FOLDED || isUnderway(receipts.get(id) ?? null)
  const finished = isOpen ? list.finished : list.finished.filter(isUnfolded)
  const folded = list.finished.length - list.finished.filter(isUnfolded).length

  const row = (item: Item) => (
    <CheckRow
      key={item.id}
      item={item}
      receipt={receiptOf(item.state.last, state)}
      now={now}
      {...(onTick && { onTick })}
      onOpen={onOpen}
    />
  )
  return (
    <section className={styles.card} aria-label={words.title}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
        <span className="numeric">{words.checkedOf(list.total, list.checked)}</span>
      </div>
      {list.rows.length === 0 && (
        <p className={styles.none}>
          {list.total > 0 && <Icon name="disc-check" className={styles.ok} />}
          {list.total > 0 ? words.allDone : words.nothing}
        </p>
      )}
      <ul>
        {list.rows.map(row)}
        {finished.map(row)}
      </ul>
      {folded > 0 && (
        <Button
          kind="quiet"
          size="small"
          iconAfter="chevron-down"
          aria-expanded={isOpen}
          className={styles.more}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? words.fewer : words.more(folded)}
        </Button>
      )}
    </section>
  )
}

/** On its way, and so not to be folded out of sight. */
const isUnderway = (receipt: Receipt | null): boolean => receipt !== null && receipt !== 'shown'
