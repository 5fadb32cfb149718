import type { Board } from '#shared/board/board.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Person } from '#shared/board/person-schema.ts'
import type { NamedAttendanceCounts } from '#shared/board/readiness.ts'
import type { DelegationKind } from '#shared/board/status.ts'
import type { Localized, TextRef, ThingRef } from '#shared/board/text.ts'
import type { DeskView, RequestSide } from '../frame/desk-view.ts'
import type { ChecklistCounts, RequestCounts } from './row-counts.ts'
import type { TextMatch } from './text-search.ts'

/** Rows that belong together, under a head that counts them. */
export type RowGroup = { key: string; rows: readonly ThingRef[] } & (
  | { by: 'kind'; kind: DelegationKind; counts: NamedAttendanceCounts }
  | { by: 'workstream'; workstream: string; counts: ChecklistCounts }
  | { by: 'side'; side: RequestSide; counts: RequestCounts }
)

/** What decides which rows a table shows. */
export type RowContext = {
  board: Board
  view: DeskView
  /** Null: of all sessions. */
  session: string | null
  me: Person | undefined
  now: Instant
  match: TextMatch | null
  textOf: (ref: TextRef) => Localized | undefined
  /** The place of a delegation among all names. */
  rank: (delegation: string) => number
  /** Rows that stay where they are whatever becomes of them: selected, or being written about. */
  kept: ReadonlySet<ThingRef>
  toChoose: ReadonlySet<ThingRef>
}

/** The session that the lists are of: the one asked for, none for 내 일, else the next to come. */
export function sessionOf(sessions: Board['sessions'], view: DeskView, today: string): string | null {
  if (view.session !== null && sessions[view.session] !== undefined) return view.session
  if (view.work !== null || view.table === 'requests') return null
  const inOrder = Object.values(sessions)
  return (inOrder.find(({ day }) => day >= today) ?? inOrder.at(-1))?.id ?? null
}
