import type { Board } from '#shared/board/board.ts'
import { DAY, HOUR, type Instant } from '#shared/board/instant.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { isSettled } from '#shared/board/item.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import type { Person } from '#shared/board/person-schema.ts'
import { isAttendanceStale, isItemStale, isOverdue, isReplyLate } from '#shared/board/readiness.ts'
import type { Work } from '../frame/desk-view.ts'

/** Whose an item is: the one it is assigned to, else their ministry's or venue's; everyone's for who has neither. */
export function isMyItem(board: Board, item: Item, me: Person | undefined): boolean {
  if (me === undefined) return false
  const { ministry, venue } = me.posting.value
  if (item.assignment.value !== null) return item.assignment.value === me.id
  if (ministry !== null) return item.lead === ministry
  return venue === null || board.sessions[item.session]?.venue === venue
}

/** A delegation is its leading ministry's, or the venue's where it is to be received. */
export function isMyParticipation(board: Board, participation: Participation, me: Person | undefined): boolean {
  if (me === undefined) return false
  const { ministry, venue } = me.posting.value
  if (ministry !== null) return board.delegations[participation.delegation]?.lead === ministry
  return venue === null || board.sessions[participation.session]?.venue === venue
}

/** Open and due on this day in Seoul, and not late yet. */
const isDueToday = ({ due, state }: Item, now: Instant): boolean =>
  due.value !== null && due.value >= now && dayInSeoul(due.value) === dayInSeoul(now) && !isSettled(state.value.status)

/** A day as a number: asked of every item at every tick, where the name of a day would be too slow to make. */
const dayInSeoul = (at: Instant): number => Math.floor((at + 9 * HOUR) / DAY)

type OnBoard = Exclude<Work, 'to-choose'>

export function isItemWork(work: OnBoard, board: Board, item: Item, now: Instant): boolean {
  switch (work) {
    case 'today':
      return isDueToday(item, now)
    case 'overdue':
      return isOverdue(item, now)
    case 'to-reconfirm':
      return isItemStale(item, board.sessions[item.session], now)
    case 'late-replies':
      return false
  }
}

/** A group of which nobody is named has nobody who could answer. */
export function isParticipationWork(work: OnBoard, board: Board, participation: Participation, now: Instant): boolean {
  if (board.delegations[participation.delegation]?.group === true) return false
  const session = board.sessions[participation.session]
  switch (work) {
    case 'late-replies':
      return isReplyLate(participation, session, now)
    case 'to-reconfirm':
      return isAttendanceStale(participation, session, now)
    case 'today':
    case 'overdue':
      return false
  }
}
