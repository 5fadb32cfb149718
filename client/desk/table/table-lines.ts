import type { CommandId } from '#shared/board/identity.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { type InputsByThing, standingOf } from '../inputs/input-standing.ts'
import type { RowGroup } from '../rows/row-group.ts'

/** One line of the table: the head of a group, a row, or what opens below a row. */
export type Line = { key: string } & (
  | { is: 'group'; group: RowGroup }
  | { is: 'row'; of: ThingRef }
  | { is: 'conflict' | 'refused' | 'parked'; of: ThingRef; id: CommandId }
  | { is: 'editor'; of: ThingRef }
)

type Opened = { inputs: InputsByThing; editing: ThingRef | null }

/** The lines of a table from top to bottom. */
export function tableLines(groups: readonly RowGroup[], { inputs, editing }: Opened): Line[] {
  return groups.flatMap((group): Line[] => [
    { is: 'group', key: group.key, group },
    ...group.rows.flatMap((of): Line[] => {
      const row: Line = { is: 'row', key: of, of }
      const waiting = (inputs.get(of) ?? []).flatMap((entry): Line[] => {
        const standing = standingOf(entry)
        const { id } = entry.command
        return standing === 'pending' || standing === 'doubtful' ? [] : [{ is: standing, key: id, of, id }]
      })
      if (editing === of) return [row, ...waiting, { is: 'editor', key: `${of} editor`, of }]
      return waiting.length === 0 ? [row] : [row, ...waiting]
    }),
  ])
}

/** The rows that the keyboard moves through, in order. */
export const rowsOf = (groups: readonly RowGroup[]): ThingRef[] => groups.flatMap(({ rows }) => rows)
