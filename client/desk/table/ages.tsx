import { deskWords } from '#client/i18n/desk-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Stamp, Tracked } from '#shared/board/tracked.ts'
import type { InputStanding } from '../inputs/input-standing.ts'
import { useMinute } from './use-minute.ts'
import { Cell } from './cell.tsx'
import styles from './row.module.css'

type ChangedCellProps = {
  column: number
  group: Pick<Tracked<unknown>, 'changedAt' | 'last'>
  /** When the own input was entered that stands in the row until the person has chosen. */
  entered?: Instant | undefined
}

/** When a value last changed, as the person saw it; of an input that waits to be chosen, when it was entered. */
export function ChangedCell({ column, group, entered }: ChangedCellProps) {
  const { row } = useWords(deskWords)
  const format = useFormat()
  const now = useMinute()
  const { changedAt, last } = group
  return (
    <Cell column={column}>
      {entered === undefined ? format.moment(seenAt(changedAt, last), now) : row.entered(format.time(entered))}
    </Cell>
  )
}

/** A status that was only given more evidence is as old as before. */
const seenAt = (changedAt: Instant, last: Stamp | null): Instant =>
  last !== null && last.at === changedAt ? last.observedAt : changedAt

type ConfirmedCellProps = { column: number; standing: InputStanding | null; at: Instant; stale: boolean }

/** How long ago somebody last said that it is (still) true, unless its own input has to be heard of first. */
export function ConfirmedCell({ column, standing, at, stale }: ConfirmedCellProps) {
  const { row } = useWords(deskWords)
  const format = useFormat()
  const now = useMinute()
  switch (standing) {
    case 'conflict':
    case 'refused':
    case 'parked':
      return (
        <Cell column={column} tone="late" end>
          {row.toChoose}
        </Cell>
      )
    case 'pending':
    case 'doubtful':
      return (
        <Cell column={column} tone="soft" end>
          <span className={styles.pending}>{standing === 'pending' ? row.pending : row.doubtful}</span>
        </Cell>
      )
    case null:
      return (
        <Cell column={column} tone={stale ? 'old' : 'soft'} end>
          {format.age(at, now)}
        </Cell>
      )
  }
}
