import type { Board } from '../board.ts'
import type { Fact } from '../change.ts'
import { type Case, type Decision, invalid, notFound } from '../decision.ts'
import { DAY, type Instant, instant, later } from '../instant.ts'
import { itemRef } from '../item.ts'
import { PHASES } from '../phases.ts'
import { requestRef } from '../request.ts'
import { type Ministry, otherMinistry } from '../status.ts'
import type { Localized } from '../text.ts'
import type { Writing } from '../writing.ts'
import { leavesItems } from './previous-review.ts'
import type { Review } from './review-schema.ts'
import type { ConditionInput, Undertaking } from './undertaking-schema.ts'

/** What is undertaken, and what it makes of the checklist beside the record. */
export type Undertaken = { undertaking: Undertaking; facts: Fact[] }

type Wanted = ConditionInput & Pick<Undertaking, 'id' | 'kind' | 'workstream' | 'lead'>

/** Null if somebody can undertake it now, else why not. */
export function cannotUndertake(
  { board, context }: Case,
  { owner, due, gate, workstream: id }: Pick<Wanted, 'owner' | 'due' | 'gate' | 'workstream'>,
): Decision | null {
  const workstream = board.workstreams[id]
  if (workstream === undefined) return notFound(`workstream:${id}`)
  const person = board.persons[owner]
  if (person === undefined) return notFound(`person:${owner}`)
  if (!person.active.value || person.posting.value.role === 'viewer') return invalid({ rule: 'cannot-be-assigned' })
  const format = board.sessions[workstream.session]?.format
  if (gate !== null && format !== undefined && !PHASES[format].includes(gate))
    return invalid({ rule: 'gate-of-another-format' })
  return due !== null && due < context.now ? invalid({ rule: 'due-in-the-past' }) : null
}

/**
 * Writes what is undertaken into the record, and as an item with its one owner onto the checklist. Where the owner is
 * of the other ministry, that ministry has accepted a request with it: its minister agreed in the room.
 * @param field names its texts among those of the command
 */
export function undertake(asked: Case, review: Review, writing: Writing, wanted: Wanted, field: string): Undertaken {
  const { board } = asked
  const { id, kind, workstream, lead, owner, due, gate } = wanted
  const hasItem = leavesItems(board, review)
  const undertaking: Undertaking = {
    id,
    kind,
    workstream,
    lead,
    sentence: writing.write(`${field}.sentence`, wanted.sentence, 'public'),
    owner,
    due,
    gate,
    criterion: writing.write(`${field}.done-when`, wanted.criterion, 'public'),
    item: hasItem ? id : null,
  }
  if (!hasItem) return { undertaking, facts: [] }

  const of = { of: itemRef(id) }
  const session = board.workstreams[workstream]?.session ?? ''
  const facts: Fact[] = [
    {
      type: 'item.added',
      payload: {
        item: id,
        session,
        workstream,
        title: writing.write(`${field}.title`, wanted.sentence, 'public', of),
        lead,
        due,
        critical: gate !== null,
        gate,
        source: { review: review.id, entry: id },
        criterion: writing.write(`${field}.criterion`, wanted.criterion, 'public', of),
      },
    },
    { type: 'item.assigned', payload: { item: id, from: null, to: owner } },
  ]
  const ministry = board.persons[owner]?.posting.value.ministry ?? lead
  return {
    undertaking,
    facts: ministry === lead ? facts : [...facts, ...agreed(asked, writing, wanted, session, field)],
  }
}

/** A request that is accepted as it is opened. */
function agreed({ board, context }: Case, writing: Writing, wanted: Wanted, session: string, field: string): Fact[] {
  const { id, lead, due, sentence } = wanted
  const request = `${id}-request`
  const to: Ministry = otherMinistry(lead)
  const ask = writing.write(`${field}.ask`, sentence, 'internal', { of: requestRef(request) })
  const until = due ?? later(context.now, beginningOf(board, session) ?? context.now)
  return [
    { type: 'request.opened', payload: { request, item: id, asks: lead, to, due: until, ask } },
    { type: 'request.accepted', payload: { request, from: 'open' } },
  ]
}

/** When a session begins: at its hour, else at the end of its day. */
function beginningOf({ sessions }: Board, id: string): Instant | null {
  const session = sessions[id]
  if (session === undefined) return null
  return session.schedule.value ?? instant(Date.parse(`${session.day}T00:00:00+09:00`) + DAY)
}

/** What leaves the checklist with an undertaking that is struck or let go: its item, and what was asked for it. */
export function letGo(board: Board, writing: Writing, { item: id }: Undertaking, reason: Localized): Fact[] {
  const item = id === null ? undefined : board.items[id]
  if (item === undefined || item.retired !== null) return []
  const why = writing.write(`${item.id}.reason`, reason, 'public', { of: itemRef(item.id) })
  const requests = Object.values(board.requests).filter((one) => one.item === item.id && one.step.value !== 'closed')
  return [
    ...requests.map(({ id: request, step }): Fact => ({
      type: 'request.closed',
      payload: { request, from: step.value },
    })),
    { type: 'item.retired', payload: { item: item.id, reason: why } },
  ]
}
