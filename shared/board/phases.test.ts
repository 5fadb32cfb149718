import { describe, expect, it } from 'vitest'
import { gatesPhase, nextPhases, PHASES, previousPhases } from './phases.ts'
import type { SessionFormat, SessionPhase } from './status.ts'

describe('the phases of a session', () => {
  const onward: [SessionFormat, SessionPhase, SessionPhase[]][] = [
    ['in-person', 'planned', ['setup']],
    ['in-person', 'setup', ['rehearsal']],
    ['in-person', 'rehearsal', ['ready']],
    ['in-person', 'ready', ['doors-open']],
    ['in-person', 'doors-open', ['live']],
    ['in-person', 'live', ['break', 'concluded']],
    ['in-person', 'break', ['live', 'concluded']],
    ['in-person', 'concluded', []],
    ['virtual', 'planned', ['connection-tests']],
    ['virtual', 'connection-tests', ['rehearsal']],
    ['virtual', 'rehearsal', ['ready']],
    ['virtual', 'ready', ['live']],
    ['virtual', 'live', ['concluded']],
    ['virtual', 'concluded', []],
  ]

  it.each(onward)('SE-21 %s: %s is followed by %j', (format, phase, next) => {
    expect(nextPhases(format, phase)).toEqual(next)
  })

  it('SE-21 names every phase of either format', () => {
    for (const format of ['in-person', 'virtual'] as const)
      expect(onward.filter(([candidate]) => candidate === format).map(([, phase]) => phase)).toEqual(PHASES[format])
  })

  it('SE-22 steps back to where it can have come from, never ahead', () => {
    for (const [format, from, next] of onward)
      for (const to of PHASES[format]) {
        const isOnward = next.includes(to) && PHASES[format].indexOf(to) > PHASES[format].indexOf(from)
        expect(previousPhases(format, to).includes(from)).toBe(isOnward)
      }
  })

  it('SE-23 have each gate stand before its own phase and all later ones', () => {
    expect(gatesPhase('in-person', 'rehearsal', 'setup')).toBe(false)
    expect(gatesPhase('in-person', 'rehearsal', 'rehearsal')).toBe(true)
    expect(gatesPhase('in-person', 'rehearsal', 'concluded')).toBe(true)
  })
})
