import type { DeskView } from './desk-view.ts'

/** The filters of a view that a person has set, beside the session and what the navigation chose. */
export type Filter = 'workstream' | 'ministry' | 'status' | 'mine' | 'text'

const OFF: Pick<DeskView, Filter> = { workstream: null, ministry: null, status: null, mine: false, text: '' }
const FILTERS: readonly Filter[] = ['workstream', 'ministry', 'status', 'mine', 'text']

export const filtersOf = (view: DeskView): Filter[] => FILTERS.filter((filter) => view[filter] !== OFF[filter])

export const withoutFilter = (view: DeskView, filter: Filter): DeskView => ({ ...view, [filter]: OFF[filter] })

export const withoutFilters = (view: DeskView): DeskView => ({ ...view, ...OFF })
