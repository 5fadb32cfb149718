import type { Board } from '../board/board.ts'
import { EVIDENCE_KEPT } from '../board/evidence.ts'
import { seoulDay } from '../board/instant.ts'
import { participationId } from '../board/participation.ts'
import { PHASES } from '../board/phases.ts'
import type { Tracked } from '../board/tracked.ts'

/** Every tracked group of a board, by where it is. */
function groupsOf(board: Board): [string, Tracked<unknown>][] {
  const named = (
    kind: string,
    things: Board['items' | 'participations' | 'sessions' | 'requests' | 'persons' | 'reviews'],
  ) =>
    Object.entries(things).flatMap(([id, thing]) =>
      Object.entries(thing)
        .filter((entry): entry is [string, Tracked<unknown>] => isTracked(entry[1]))
        .map(([group, tracked]): [string, Tracked<unknown>] => [`${kind} ${id} ${group}`, tracked]),
    )
  return [
    ...named('item', board.items),
    ...named('participation', board.participations),
    ...named('session', board.sessions),
    ...named('request', board.requests),
    ...named('person', board.persons),
    ...named('review', board.reviews),
  ]
}
const isTracked = (value: unknown): value is Tracked<unknown> =>
  typeof value === 'object' && value !== null && 'relied' in value

/** What holds on every board, however it came about: the broken rules by name, none if all is well. */
export function brokenInvariants(board: Board): string[] {
  const broken: string[] = []
  const check = (holds: boolean, rule: string) => {
    if (!holds) broken.push(rule)
  }
  const { position, at, sessions, workstreams, items, delegations, participations, requests, persons, reviews } = board

  for (const [where, { changedAt, last, before, relied }] of groupsOf(board)) {
    for (const stamp of [last, relied]) {
      if (stamp === null) continue
      check(stamp.seq <= position.seq && stamp.at <= at, `${where}: stamped after the last change`)
      check(stamp.observedAt <= stamp.at, `${where}: observed after it was recorded`)
    }
    check(changedAt <= at, `${where}: changed after the last change`)
    check(last !== null || before === null, `${where}: something before nothing`)
    check(relied === null || last === null || relied.seq > last.seq, `${where}: built upon before it was set`)
  }

  for (const [id, { id: own, session, workstream, state, confirmedAt, gate }] of Object.entries(items)) {
    const { status, reason, evidence } = state.value
    const format = sessions[session]?.format
    check(own === id && workstreams[workstream]?.session === session, `item ${id}: out of place`)
    check(!['blocked', 'not-applicable'].includes(status) || reason !== null, `item ${id}: ${status} for no reason`)
    check(evidence.length <= EVIDENCE_KEPT, `item ${id}: too much evidence`)
    check(confirmedAt <= at, `item ${id}: confirmed after the last change`)
    check(gate === null || (format !== undefined && PHASES[format].includes(gate)), `item ${id}: gate of no phase`)
  }
  for (const [id, { delegation, session, attendance, confirmedAt }] of Object.entries(participations)) {
    check(id === participationId(delegation, session), `participation ${id}: misnamed`)
    check(delegations[delegation] !== undefined && sessions[session] !== undefined, `participation ${id}: of nobody`)
    check(attendance.value.evidence.length <= EVIDENCE_KEPT, `participation ${id}: too much evidence`)
    check(confirmedAt <= at, `participation ${id}: confirmed after the last change`)
  }
  for (const [id, { format, phase, phaseTimes }] of Object.entries(sessions)) {
    check(PHASES[format].includes(phase.value), `session ${id}: phase of another format`)
    check((phaseTimes.at(-1)?.phase ?? 'planned') === phase.value, `session ${id}: in a phase that never began`)
    const times = phaseTimes.map((line) => line.at)
    check(isAscending(times), `session ${id}: phases out of order`)
  }
  for (const [id, { asks, to, item, step, answer, answeredAt, reason }] of Object.entries(requests)) {
    check(asks !== to && items[item] !== undefined, `request ${id}: to nobody, or on nothing`)
    check((answer === null) === (answeredAt === null), `request ${id}: answered without words`)
    check(step.value !== 'answered' || answer !== null, `request ${id}: answered without words`)
    check(step.value !== 'escalated' || reason !== null, `request ${id}: escalated for no reason`)
  }
  for (const [id, review] of Object.entries(reviews)) {
    const { standing, states, signing, signatures, brief, calls, undertakings, runningSince } = review
    const state = standing.value
    check(review.id === id && states.at(-1)?.state === state, `review ${id}: in a state that it never entered`)
    check((brief === null) === (state === 'draft') || state === 'cancelled', `review ${id}: ${state} without a brief`)
    check((signing !== null) === (state === 'signing' || state === 'closed'), `review ${id}: ${state} and not locked`)
    const signed = Object.values(signatures)
    check(signed.length < 2 === (state !== 'closed'), `review ${id}: closed by less than two`)
    check(
      signed.every(({ recordSeq }) => recordSeq === signing?.recordSeq),
      `review ${id}: signed is another record`,
    )
    check((runningSince !== null) === (state === 'in-session' || state === 'signing'), `review ${id}: time out of hand`)
    check(isAscending(states.map((line) => line.at)), `review ${id}: states out of order`)
    for (const { call, conditions, fallback } of Object.values(calls).flatMap((of) =>
      Object.values(of).map(({ value }) => value),
    )) {
      check(call !== 'conditional' || conditions.length > 0, `review ${id}: conditional on nothing`)
      check(call !== 'no-go' || fallback !== null, `review ${id}: a no-go without a fallback`)
      check(
        conditions.every((one) => undertakings[one]?.struck === null),
        `review ${id}: a condition that is gone`,
      )
    }
    for (const { item } of Object.values(undertakings))
      check(item === null || items[item]?.source?.review === id, `review ${id}: an undertaking without its item`)
  }
  const running = Object.values(reviews).filter(
    ({ standing }) => !['draft', 'closed', 'cancelled'].includes(standing.value),
  )
  check(running.length <= 1, 'two reviews at a time')
  for (const [id, { posting, screen, remote }] of Object.entries(persons)) {
    const { role, ministry, venue } = posting.value
    check((role !== 'desk' && role !== 'chair') || ministry !== null, `person ${id}: of no ministry`)
    check(role !== 'logistics' || venue !== null, `person ${id}: of no venue`)
    check((screen === null && remote === null) || role === 'viewer', `person ${id}: a wall with rights`)
  }

  check(board.recent.length <= 8, 'more recent changes than are kept')
  check(isAscending(board.recent.map(({ seq }) => seq).toReversed()), 'recent changes out of order')
  check(isAscending(board.days.map(({ day }) => Date.parse(day))), 'days out of order')
  check(new Set(board.days.map(({ day }) => day)).size === board.days.length, 'a day that ended twice')
  check(
    board.days.every(({ day }) => day < seoulDay(at)),
    'a day that ended before it was over',
  )
  return broken
}

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? number) <= number)
