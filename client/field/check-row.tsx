import type { ReactNode } from 'react'
import { TickBox } from '#client/design/tick-box.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { doneAt } from './check-list.ts'
import styles from './check-row.module.css'
import { isJustSet } from './just-set.ts'
import { isOnlyHere, type Receipt } from './receipt.ts'
import { TimeLeft } from './time-left.tsx'
import { useShortTime } from './use-short-time.ts'

type CheckRowProps = {
  item: Item
  receipt: Receipt | null
  now: Instant
  onTick?: (item: Item) => void
  onOpen: (item: Item) => void
}

/** One item as one target: open ones are ticked by a press, blocked and finished ones tell more about themselves. */
export function CheckRow({ item, receipt, now, onTick, onOpen }: CheckRowProps) {
  const words = useWords(fieldWords)
  const status = useWords(statusWords)
  const name = useName()
  const shortTime = useShortTime(now)
  const workstream = useBoard().workstreams[item.workstream]
  const { state } = item

  switch (state.value.status) {
    case 'blocked':
      return (
        <Row
          state="blocked"
          title={name(item.title)}
          about={[status.item.blocked, state.value.reason && name(state.value.reason)]}
          time={words.times.reported(shortTime(doneAt(item)))}
          onPress={() => onOpen(item)}
        />
      )
    case 'done':
      return (
        <Row
          state={isOnlyHere(receipt) ? 'kept' : 'done'}
          title={name(item.title)}
          about={[state.value.reason && name(state.value.reason), receipt && words.receipts[receipt]]}
          time={shortTime(doneAt(item))}
          {...(!isJustSet(state.last, now) && { onPress: () => onOpen(item) })}
        />
      )
    default:
      return (
        <Row
          state="open"
          title={name(item.title)}
          about={[item.critical && status.critical, workstream && name(workstream.name)]}
          time={item.due.value === null ? null : <TimeLeft due={item.due.value} now={now} />}
          {...(onTick && { isTick: true, onPress: () => onTick(item) })}
        />
      )
  }
}

type RowProps = {
  state: 'open' | 'kept' | 'done' | 'blocked'
  title: string
  about: readonly (string | null | undefined | false)[]
  time: ReactNode
  /** A press ticks it; else it opens more about it. */
  isTick?: boolean
  /** Nothing to press for somebody who only looks, and for a moment on what was just ticked. */
  onPress?: () => void
}

/** The button stays the same one through every state, so that the keyboard does not lose its place. */
function Row({ state, title, about, time, isTick = false, onPress }: RowProps) {
  const behaviour = isTick ? { role: 'checkbox', 'aria-checked': false } : { 'aria-haspopup': 'dialog' as const }
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-state={state}
        aria-disabled={onPress === undefined || undefined}
        {...behaviour}
        onClick={onPress}
      >
        <TickBox state={state} />{' '}
        <span className={styles.text}>
          <span className={styles.title}>{title}</span>{' '}
          <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
        </span>{' '}
        <span className={`${styles.time} numeric`}>{time}</span>
      </button>
    </li>
  )
}
