import { compareNames } from '#client/i18n/sorting.ts'
import { inLanguage } from '#client/i18n/localized.ts'
import { nameOrder } from '#client/i18n/name-order.ts'
import type { Sync } from '#client/sync/sync.ts'
import type { TextRef } from '#shared/board/text.ts'
import { DEFAULT_VIEW, type DeskView } from '../frame/desk-view.ts'
import { rowsToChoose } from '../inputs/input-standing.ts'
import type { RowContext } from '../rows/row-group.ts'
import { textMatch } from '../rows/text-search.ts'

/** What the rows of a view are decided on, for the person of a sync, in Korean. */
export function rowContext(sync: Sync, view: Partial<DeskView>, kept: RowContext['kept'] = new Set()): RowContext {
  const { board, texts, me, outbox } = sync.state()
  const textOf = (ref: TextRef) => texts.get(ref)?.text
  const whole = { ...DEFAULT_VIEW, ...view }
  return {
    board,
    view: whole,
    session: whole.session,
    me: board.persons[me],
    now: sync.now(),
    match: textMatch(whole.text),
    textOf,
    rank: nameOrder(board.delegations, (ref) => inLanguage(textOf(ref) ?? {}, 'ko'), compareNames('ko')),
    kept,
    toChoose: rowsToChoose(outbox),
  }
}
