import {
  type AttendanceStatus,
  attendanceStatusSchema,
  type DelegationKind,
  delegationKindSchema,
  ITEM_STATUSES,
  type ItemStatus,
  MINISTRIES,
  type Ministry,
  type RequestStatus,
  requestStatusSchema,
} from '#shared/board/status.ts'

export const DESK_TABLES = ['participations', 'items', 'requests'] as const
export type DeskTable = (typeof DESK_TABLES)[number]

/** What 내 일 gathers over all sessions: due today, to be chosen between, overdue, unanswered, to be said again. */
export const WORKS = ['today', 'to-choose', 'overdue', 'late-replies', 'to-reconfirm'] as const
export type Work = (typeof WORKS)[number]

export const REQUEST_SIDES = ['received', 'sent'] as const
export type RequestSide = (typeof REQUEST_SIDES)[number]

export const DELEGATION_KINDS = delegationKindSchema.options
export const ATTENDANCE_STATUSES = attendanceStatusSchema.options
const REQUEST_STATUSES = requestStatusSchema.options

/** What the desk shows, all of it in the address: a link shows another officer the same rows. */
export type DeskView = {
  table: DeskTable
  /** One of 내 일, over all sessions unless one is named. */
  work: Work | null
  /** Null: the next session. */
  session: string | null
  kind: DelegationKind | null
  workstream: string | null
  /** That leads; of a request, that asks. */
  ministry: Ministry | null
  status: AttendanceStatus | ItemStatus | RequestStatus | null
  side: RequestSide | null
  mine: boolean
  /** Also those that are out of the count: who declined, what is closed. */
  withSettled: boolean
  text: string
}

export const DEFAULT_VIEW: DeskView = {
  table: 'participations',
  work: null,
  session: null,
  kind: null,
  workstream: null,
  ministry: null,
  status: null,
  side: null,
  mine: false,
  withSettled: false,
  text: '',
}

export const STATUSES = {
  participations: ATTENDANCE_STATUSES,
  items: ITEM_STATUSES,
  requests: REQUEST_STATUSES,
} as const satisfies Record<DeskTable, readonly NonNullable<DeskView['status']>[]>

const oneOf = <Value extends string>(allowed: readonly Value[], value: string | null): Value | null =>
  allowed.find((each) => each === value) ?? null

/** Reads the view from a query string; what it does not understand is left at its default. */
export function parseView(search: string): DeskView {
  const query = new URLSearchParams(search)
  const table = oneOf(DESK_TABLES, query.get('show')) ?? DEFAULT_VIEW.table
  return {
    table,
    work: oneOf(WORKS, query.get('work')),
    session: query.get('session'),
    kind: oneOf(DELEGATION_KINDS, query.get('kind')),
    workstream: query.get('workstream'),
    ministry: oneOf(MINISTRIES, query.get('ministry')),
    status: oneOf<NonNullable<DeskView['status']>>(STATUSES[table], query.get('status')),
    side: oneOf(REQUEST_SIDES, query.get('side')),
    mine: query.has('mine'),
    withSettled: query.has('settled'),
    text: query.get('text')?.normalize('NFC') ?? '',
  }
}

/** The query string of a view, without its defaults; empty for the default view. */
export function formatView(view: DeskView): string {
  const { table, mine, withSettled, text, ...named } = view
  const query = new URLSearchParams()
  if (table !== DEFAULT_VIEW.table) query.set('show', table)
  for (const [name, value] of Object.entries(named)) if (value !== null) query.set(name, value)
  if (mine) query.set('mine', '')
  if (withSettled) query.set('settled', '')
  if (text !== '') query.set('text', text)
  return query.toString()
}

/** Another table or list afresh; of the old filters only the session stays, where lists are of one session. */
export const viewOf = (view: DeskView, change: Partial<DeskView>): DeskView => ({
  ...DEFAULT_VIEW,
  session: change.work === undefined && view.work === null ? view.session : null,
  ...change,
})
