import type { Item } from '#shared/board/item-schema.ts'
import { itemRef } from '#shared/board/item.ts'
import { isItemWork, isMyItem } from './my-work.ts'
import { countChecklist } from './row-counts.ts'
import type { RowContext, RowGroup } from './row-group.ts'

/** The items of a session by workstream, both in the order of the definition. */
export function itemGroups(context: RowContext): RowGroup[] {
  const { board, now } = context
  const byWorkstream = new Map<string, Item[]>(Object.keys(board.workstreams).map((id) => [id, []]))
  for (const item of Object.values(board.items))
    if (isInScope(item, context) && isShown(item, context)) byWorkstream.get(item.workstream)?.push(item)
  return [...byWorkstream].flatMap(([workstream, items]) => {
    if (items.length === 0) return []
    const counts = countChecklist(items, now)
    const rows = items.map(({ id }) => itemRef(id))
    return [{ by: 'workstream', key: `workstream:${workstream}`, workstream, counts, rows }]
  })
}

function isInScope(item: Item, { board, view, session, match, textOf }: RowContext): boolean {
  if (session !== null && item.session !== session) return false
  if (view.workstream !== null && item.workstream !== view.workstream) return false
  if (view.ministry !== null && item.lead !== view.ministry) return false
  const workstream = board.workstreams[item.workstream]
  return match === null || match([textOf(item.title), workstream && textOf(workstream.name)])
}

/** What is listed, and what is kept although it is not any more: asked last, for it is asked of every item. */
const isShown = (item: Item, context: RowContext): boolean =>
  isListed(item, context) || context.kept.has(itemRef(item.id))

function isListed(item: Item, { board, view, me, now, toChoose }: RowContext): boolean {
  if (item.retired !== null) return false
  if (view.work === 'to-choose') return toChoose.has(itemRef(item.id))
  if (view.status !== null && item.state.value.status !== view.status) return false
  if (view.work !== null && !isItemWork(view.work, board, item, now)) return false
  return !(view.mine || view.work !== null) || isMyItem(board, item, me)
}
