import type { Request } from '#shared/board/request-schema.ts'
import { requestRef } from '#shared/board/request.ts'
import type { Ministry } from '#shared/board/status.ts'
import { REQUEST_SIDES, type RequestSide } from '../frame/desk-view.ts'
import { countRequests } from './row-counts.ts'
import type { RowContext, RowGroup } from './row-group.ts'

/** On which side of a request a ministry stands; who belongs to none sees each as its receiver does. */
export const sideOf = (request: Request, ministry: Ministry | null): RequestSide =>
  request.asks === ministry ? 'sent' : 'received'

/** The requests between the ministries by side, the earliest due first. */
export function requestGroups(context: RowContext): RowGroup[] {
  const { board, view, me, now } = context
  const ministry = me?.posting.value.ministry ?? null
  const shown = Object.values(board.requests)
    .filter((request) => isInScope(request, context) && isShown(request, context))
    .toSorted((a, b) => a.due - b.due)
  return REQUEST_SIDES.filter((side) => view.side === null || view.side === side).flatMap((side) => {
    const requests = shown.filter((request) => sideOf(request, ministry) === side)
    if (requests.length === 0) return []
    const rows = requests.map(({ id }) => requestRef(id))
    return [{ by: 'side', key: `side:${side}`, side, counts: countRequests(requests, now), rows }]
  })
}

function isInScope(request: Request, { board, view, session, match, textOf }: RowContext): boolean {
  const item = board.items[request.item]
  if (session !== null && item?.session !== session) return false
  if (view.ministry !== null && request.asks !== view.ministry) return false
  return match === null || match([textOf(request.ask), item && textOf(item.title)])
}

const isShown = (request: Request, context: RowContext): boolean =>
  isListed(request, context) || context.kept.has(requestRef(request.id))

function isListed(request: Request, { view, toChoose }: RowContext): boolean {
  if (view.work === 'to-choose') return toChoose.has(requestRef(request.id))
  const status = request.step.value
  return view.status === null ? status !== 'closed' || view.withSettled : status === view.status
}
