import type { Board } from '#shared/board/board.ts'
import { DAY, type Instant, instant } from '#shared/board/instant.ts'
import { participationId } from '#shared/board/participation.ts'
import type { Request } from '#shared/board/request-schema.ts'
import { isAttendanceStale, isItemStale } from '#shared/board/readiness.ts'
import { type ItemStatus, otherMinistry } from '#shared/board/status.ts'
import type { Bilingual } from '#shared/board/text.ts'
import type { Stamp } from '#shared/board/tracked.ts'
import type { Colleague } from './cast.ts'
import type { Chance } from './chance.ts'
import { DEMO_CLIENT } from './play.ts'
import { type Asked, NOTES, type StoryIds } from './steps-of.ts'
import type { Progress, Script } from './story.ts'

/** What somebody of the script does next. */
export type Move = { by: Colleague; asked: Asked }

/** So many requests the script opens, and then no more: they stay on the board when they are closed. */
const REQUESTS = 12

/** What each status of an item leads to; another one was set for a reason, and stays. */
const NEXT: Partial<Record<ItemStatus, ItemStatus>> = {
  'not-started': 'in-progress',
  'in-progress': 'done',
  done: 'in-progress',
}

/**
 * The next thing that an officer of the script does on this board, which the board will accept; null if nothing is left.
 * What a visitor has touched is theirs: the script leaves it alone from then on.
 */
export function nextMove(board: Board, now: Instant, script: Script, ids: StoryIds, chance: Chance): Move | null {
  const kinds = [
    () =>
      itemMoves(
        board,
        script.items.map((key) => ids.item(key)),
      ),
    () => script.guests.flatMap((progress) => guestMoves(board, progress, ids)),
    () => requestMoves(board, now, script, ids),
    () => reconfirmations(board, now),
  ]
  // Where one kind of work has run out, there is another.
  for (const moves of shuffled(kinds, chance)) {
    const move = pick(moves(), chance)
    if (move !== undefined) return move
  }
  return null
}

/** The next step of the two items that have stood still the longest, so that none is reopened as soon as it is done. */
function itemMoves({ items }: Board, wanted: readonly string[]): Move[] {
  const free = wanted.flatMap((id) => {
    const item = items[id]
    const status = item && NEXT[item.state.value.status]
    return item === undefined || status === undefined || isVisitors(item.state.last) ? [] : [{ item, status }]
  })
  return free
    .toSorted((one, other) => one.item.state.changedAt - other.item.state.changedAt)
    .slice(0, 2)
    .map(({ item: { id, lead }, status }) => {
      const evidence = status === 'done' ? { evidence: { kind: 'document', note: NOTES.document } as const } : {}
      return { by: lead, asked: { type: 'item.set-status', payload: { item: id, status, ...evidence } } }
    })
}

function guestMoves(board: Board, { guest, session, steps, by, again }: Progress, ids: StoryIds): Move[] {
  const delegation = board.delegations[ids.guest(guest)]
  const participation = board.participations[participationId(ids.guest(guest), session)]
  if (delegation === undefined || participation === undefined || isVisitors(participation.attendance.last)) return []
  const at = steps.indexOf(participation.attendance.value.status)
  const [first] = steps
  const next = steps[at + 1]
  const { id } = participation
  if (at >= 0 && next !== undefined) {
    const evidence = { kind: by === 'kist' ? 'observation' : 'mail' } as const
    const payload = { participation: id, status: next, evidence: { ...evidence, note: NOTES[evidence.kind] } }
    return [{ by: by ?? delegation.lead, asked: { type: 'participation.set-status', payload } }]
  }
  if (at < 0 || again === undefined || first === undefined) return []
  const payload = { participation: id, status: first, reason: { text: again } }
  return [{ by: delegation.lead, asked: { type: 'participation.set-status', payload } }]
}

/** One request at a time is on its way: asked, accepted, answered, closed. */
function requestMoves({ requests }: Board, now: Instant, { askings }: Script, ids: StoryIds): Move[] {
  const all = Object.values(requests)
  const underWay = all.flatMap((request) => {
    const asking = askings.find(({ item, from }) => ids.item(item) === request.item && from === request.asks)
    return asking === undefined || request.step.value === 'closed' || isVisitors(request.step.last)
      ? []
      : [requestStep(request, asking.answer)]
  })
  if (underWay.length > 0 || all.length >= REQUESTS) return underWay
  return askings.map(({ item, from, ask }) => {
    const payload = { item: ids.item(item), to: otherMinistry(from), due: instant(now + DAY), ask }
    return { by: from, asked: { type: 'request.open', payload } }
  })
}

function requestStep({ id: request, asks, to, step }: Request, answer: Bilingual): Move {
  if (step.value === 'open') return { by: to, asked: { type: 'request.accept', payload: { request } } }
  if (step.value === 'answered') return { by: asks, asked: { type: 'request.close', payload: { request } } }
  return { by: to, asked: { type: 'request.answer', payload: { request, answer } } }
}

/** 'Still true', of what was confirmed lately enough. What has become stale is for visitors to look at. */
function reconfirmations(board: Board, now: Instant): Move[] {
  const items = Object.values(board.items).filter(
    (item) =>
      item.state.value.status === 'in-progress' &&
      !isVisitors(item.state.last) &&
      !isItemStale(item, board.sessions[item.session], now),
  )
  const participations = Object.values(board.participations).filter(
    (one) =>
      (one.attendance.value.status === 'tentative' || one.attendance.value.status === 'confirmed') &&
      !isVisitors(one.attendance.last) &&
      !isAttendanceStale(one, board.sessions[one.session], now),
  )
  return [
    ...items.map(({ id, lead }): Move => ({ by: lead, asked: { type: 'item.reconfirm', payload: { item: id } } })),
    ...participations.map(({ id, delegation }): Move => {
      const by = board.delegations[delegation]?.lead ?? 'mofa'
      return { by, asked: { type: 'participation.reconfirm', payload: { participation: id } } }
    }),
  ]
}

const isVisitors = (last: Stamp | null): boolean => last !== null && last.client !== DEMO_CLIENT

const pick = <Thing>(things: readonly Thing[], chance: Chance): Thing | undefined =>
  things[Math.floor(chance() * things.length)]

const shuffled = <Thing>(things: readonly Thing[], chance: Chance): Thing[] =>
  things
    .map((thing) => ({ thing, rank: chance() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ thing }) => thing)
