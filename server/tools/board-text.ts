import type { Board } from '#shared/board/board.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Readiness, RollUp } from '#shared/board/readiness.ts'
import type { TextRef } from '#shared/board/text.ts'
import { seoulTime } from './export-log.ts'

/** A board in lines that a person reads, sessions in the order of the summit, with everything that is on their lists. */
export function* boardText(
  board: Board,
  { readiness, now, said }: { readiness: Readiness; now: Instant; said: (ref: TextRef) => string },
): Generator<string> {
  const { position, summit } = board
  yield `${said(summit.name)}  #${position.seq}  ${seoulTime(now)}`
  yield `준비 상태 · readiness: ${inShort(readiness.summit)}`
  yield `  외교부 · MOFA: ${inShort(readiness.ministries.mofa)}`
  yield `  과기정통부 · MSIT: ${inShort(readiness.ministries.msit)}`
  for (const session of Object.values(board.sessions)) {
    const rollUp = readiness.sessions[session.id]
    yield ''
    yield `${said(session.name)} [${session.phase.value}]${rollUp === undefined ? '' : `: ${inShort(rollUp)}`}`
    for (const { session: of, title, state, retired } of Object.values(board.items))
      if (of === session.id && retired === null)
        yield `  ${state.value.status}  ${said(title)}${because(state.value.reason)}`
    for (const { session: of, delegation, attendance, retired } of Object.values(board.participations))
      if (of === session.id && retired === null)
        yield `  ${attendance.value.status}  ${said(board.delegations[delegation]?.name ?? delegation)}${because(attendance.value.reason)}`
  }
  const requests = Object.values(board.requests)
  if (requests.length > 0) yield '\n협조 요청 · requests'
  for (const { asks, to, due, ask, step } of requests)
    yield `  ${step.value}  ${asks} → ${to}  ${seoulTime(due)}  ${said(ask)}`
  const reviews = Object.values(board.reviews)
  if (reviews.length > 0) yield '\n합동 점검 · reviews'
  for (const { id, standing } of reviews) yield `  ${standing.value}  ${id}`

  function because(reason: TextRef | null): string {
    return reason === null ? '' : ` (${said(reason)})`
  }
}

function inShort({ level, reasons, items, attendance }: RollUp): string {
  const why = reasons.map(({ rule, of }) => `${rule} ${of.length}`).join(', ')
  const counts = `${items.done}/${items.total} done, ${attendance.confirmed}/${attendance.total} confirmed`
  return `${level} (${[counts, why].filter((part) => part !== '').join('; ')})`
}
