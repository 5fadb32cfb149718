import type { Run } from '../fault.ts'

/** What the runs of one fault have come to. */
export type Tally = {
  fault: string
  store: string
  runs: number
  accepted: number
  lost: number
  duplicated: number
  diverged: number
  /** Milliseconds, one for each time that something had to heal. */
  healed: number[]
}

export const emptyTally = (fault: string, store: string): Tally => ({
  fault,
  store,
  runs: 0,
  accepted: 0,
  lost: 0,
  duplicated: 0,
  diverged: 0,
  healed: [],
})

/** The tally with one more run. */
export const withRun = (tally: Tally, { accepted, verdict, healed }: Run): Tally => ({
  ...tally,
  runs: tally.runs + 1,
  accepted: tally.accepted + accepted,
  lost: tally.lost + verdict.lost.length,
  duplicated: tally.duplicated + verdict.duplicated.length,
  diverged: tally.diverged + verdict.diverged.length,
  healed: [...tally.healed, ...healed],
})

/** All of them together. */
export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, each) => ({
      ...sum,
      runs: sum.runs + each.runs,
      accepted: sum.accepted + each.accepted,
      lost: sum.lost + each.lost,
      duplicated: sum.duplicated + each.duplicated,
      diverged: sum.diverged + each.diverged,
      healed: [...sum.healed, ...each.healed],
    }),
    emptyTally('all', ''),
  )
