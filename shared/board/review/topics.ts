import type { Board } from '../board.ts'
import type { AgendaEntry } from './agenda-schema.ts'
import type { Brief, Review } from './review-schema.ts'

/** What a review speaks of: each workstream in its place. */
export type Topic = {
  workstream: string
  /** One by one; else it is on the consent list. */
  discussed: boolean
  /** It came to the board after the brief (추가 안건). */
  added: boolean
  entry: AgendaEntry | null
}

/** The workstreams that the board has got since a brief was frozen, in its order. */
export function addedSince({ workstreams }: Pick<Board, 'workstreams'>, { agenda, consent }: Brief): string[] {
  const known = new Set([...agenda, ...consent].map(({ workstream }) => workstream))
  return Object.keys(workstreams).filter((workstream) => !known.has(workstream))
}

/**
 * The topics of a review with a brief: those discussed first, in their order, then the consent list. What was pulled up
 * in the room, and what the board has got since, is discussed after the agenda. Once the record is locked for the
 * signatures it gets no further topic, whatever comes to the board.
 */
export function topicsOf(board: Pick<Board, 'workstreams'>, { brief, times, signing }: Review): Topic[] {
  if (brief === null) return []
  const topic = (entry: AgendaEntry, discussed: boolean): Topic => {
    const { workstream } = entry
    return { workstream, discussed, added: false, entry }
  }
  const isPulledUp = ({ workstream }: AgendaEntry) => times[`agenda:${workstream}`] !== undefined
  const added = (signing?.added ?? addedSince(board, brief)).map((workstream): Topic => ({
    workstream,
    discussed: true,
    added: true,
    entry: null,
  }))
  return [
    ...brief.agenda.map((entry) => topic(entry, true)),
    ...brief.consent.filter(isPulledUp).map((entry) => topic(entry, true)),
    ...added,
    ...brief.consent.filter((entry) => !isPulledUp(entry)).map((entry) => topic(entry, false)),
  ]
}
