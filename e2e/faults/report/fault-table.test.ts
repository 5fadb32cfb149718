import { expect, it } from 'vitest'
import type { Run } from '../fault.ts'
import { tableHead, tableRow, untriedRow } from './fault-table.ts'
import { emptyTally, sumOf, withRun } from './tally.ts'

const good = { lost: [], duplicated: [], diverged: [] }
const run = (accepted: number, healed: number[], verdict: Run['verdict'] = good): Run => ({ accepted, healed, verdict })

it('adds the runs of a fault, and the faults', () => {
  const kills = [run(4_990, [900]), run(4_995, [1_100])].reduce(withRun, emptyTally('kill-9', 'sqlite'))
  const cuts = withRun(emptyTally('cut', 'sqlite'), run(100, [], { ...good, lost: ['c1: …'] }))
  expect([tableHead(), ...[kills, cuts, sumOf([kills, cuts])].map(tableRow)]).toEqual([
    'fault                     store               runs    accepted        lost  duplicated    diverged  healed p50         p99',
    'kill-9                    sqlite                 2       9,985           0           0           0      0.90 s      1.10 s',
    'cut                       sqlite                 1         100           1           0           0',
    'all                                              3      10,085           1           0           0      0.90 s      1.10 s',
  ])
})

it('says why something was not tried', () => {
  expect(untriedRow('slow-disk', 'sqlite', 'there is no strace here')).toBe(
    'slow-disk                 sqlite      not tried: there is no strace here',
  )
})
