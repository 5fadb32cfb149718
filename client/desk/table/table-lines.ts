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
export function tableLines(groups: readonly RowGroup[], opened: Opened): Line[] {
  const lines: Line[] = []
  for (const group of groups) {
    lines.push({ is: 'group', key: group.key, group })
    for (const of of group.rows) lines.push({ is: 'row', key: of, of }, ...openedBelow(of, opened))
  }
  return lines
}

/** What opens below a row: the inputs that wait for the person, and what they write. */
function openedBelow(of: ThingRef, { inputs, editing }: Opened): readonly Line[] {
  const entries = inputs.get(of)
  if (entries === undefined && editing !== of) return NOTHING
  const waiting = (entries ?? []).flatMap((entry): Line[] => {
    const standing = standingOf(entry)
    const { id } = entry.command
    return standing === 'pending' || standing === 'doubtful' ? [] : [{ is: standing, key: id, of, id }]
  })
  return editing === of ? [...waiting, { is: 'editor', key: `${of} editor`, of }] : waiting
}
const NOTHING: readonly Line[] = []

/** The rows that the keyboard moves through, in order. */
export const rowsOf = (groups: readonly RowGroup[]): ThingRef[] => groups.flatMap(({ rows }) => rows)
