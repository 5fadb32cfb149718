import { participationId } from './participation.ts'
import { PHASES } from './phases.ts'
import type { SummitFile } from './summit-file.ts'

/** A broken rule of a summit file: where (a JSON path) and which rule, for the loader to name line and rule. */
export type SummitFault = { path: (string | number)[]; rule: SummitRule; value: string }
export type SummitRule =
  | 'unique-id'
  | 'known-venue'
  | 'known-session'
  | 'known-delegation'
  | 'one-participation-a-session'
  | 'gate-of-this-format'
  | 'supporting-is-the-other-ministry'
  | 'status-needs-evidence'
  | 'in-person-has-a-venue-or-none-yet'

/** Checks the rules of a summit file that span entries. Returns every fault, in file order; empty means sound. */
export function summitFaults(file: SummitFile): SummitFault[] {
  const faults: SummitFault[] = []
  const fault = (path: (string | number)[], rule: SummitRule, value: string) => faults.push({ path, rule, value })
  const unique = (seen: Set<string>, id: string, path: (string | number)[]) => {
    if (seen.has(id)) fault(path, 'unique-id', id)
    seen.add(id)
  }
  const venues = new Set<string>()
  const sessions = new Set<string>()
  const workstreams = new Set<string>()
  const items = new Set<string>()
  const delegations = new Set<string>()

  file.venues.forEach((venue, v) => unique(venues, venue.id, ['venues', v, 'id']))
  file.sessions.forEach((session, s) => {
    const at = ['sessions', s]
    unique(sessions, session.id, [...at, 'id'])
    if (session.supporting === session.lead)
      fault([...at, 'supporting'], 'supporting-is-the-other-ministry', session.lead)
    if (session.venue !== null && !venues.has(session.venue)) fault([...at, 'venue'], 'known-venue', session.venue)
    if (session.format === 'virtual' && session.venue !== null)
      fault([...at, 'venue'], 'in-person-has-a-venue-or-none-yet', session.venue)
    session.workstreams.forEach((workstream, w) => {
      const inWorkstream = [...at, 'workstreams', w]
      unique(workstreams, workstream.id, [...inWorkstream, 'id'])
      if (workstream.supporting === workstream.lead)
        fault([...inWorkstream, 'supporting'], 'supporting-is-the-other-ministry', workstream.lead)
      workstream.items.forEach((item, i) => {
        const inItem = [...inWorkstream, 'items', i]
        unique(items, item.id, [...inItem, 'id'])
        if (item.supporting === item.lead)
          fault([...inItem, 'supporting'], 'supporting-is-the-other-ministry', item.lead)
        if (item.gate !== null && !PHASES[session.format].includes(item.gate))
          fault([...inItem, 'gate'], 'gate-of-this-format', item.gate)
        if (item.status !== undefined && item.status !== 'not-started' && item.evidence === undefined)
          fault([...inItem, 'status'], 'status-needs-evidence', item.status)
      })
    })
  })
  file.delegations.forEach((delegation, d) => unique(delegations, delegation.id, ['delegations', d, 'id']))

  const pairs = new Set<string>()
  file.participations.forEach((participation, p) => {
    const at = ['participations', p]
    if (!delegations.has(participation.delegation))
      fault([...at, 'delegation'], 'known-delegation', participation.delegation)
    if (!sessions.has(participation.session)) fault([...at, 'session'], 'known-session', participation.session)
    const pair = participationId(participation.delegation, participation.session)
    if (pairs.has(pair)) fault(at, 'one-participation-a-session', pair)
    pairs.add(pair)
    if (participation.status !== 'planned' && participation.evidence === undefined)
      fault([...at, 'status'], 'status-needs-evidence', participation.status)
  })
  return faults
}
