import type { Level, Readiness, ReadinessRule, Reason } from '#shared/board/readiness.ts'

/** What a wall calls a reason: critical items are told apart in the verdict alone. In the order in which a tile names them. */
export const TROUBLES = [
  'blocked',
  'overdue',
  'late-reply',
  'claim',
  'late-request',
  'stale',
  'nothing-reported',
] as const
export type Trouble = (typeof TROUBLES)[number]

const TROUBLE_OF: Record<ReadinessRule, Trouble> = {
  'blocked-critical': 'blocked',
  'overdue-critical': 'overdue',
  blocked: 'blocked',
  overdue: 'overdue',
  'late-reply': 'late-reply',
  claim: 'claim',
  'late-request': 'late-request',
  stale: 'stale',
  'nothing-reported': 'nothing-reported',
}

export type TroubleCount = { trouble: Trouble; count: number }

/** How many things there are of each trouble; those without any are left out. */
export function troublesOf(reasons: readonly Reason[]): TroubleCount[] {
  return TROUBLES.map((trouble) => ({
    trouble,
    count: reasons.filter(({ rule }) => TROUBLE_OF[rule] === trouble).reduce((sum, { of }) => sum + of.length, 0),
  })).filter(({ count }) => count > 0)
}

export type Verdict = {
  level: Level
  /** The gravest reason of all and the sessions it comes from; null if there is none. */
  worst: { rule: ReadinessRule; count: number; sessions: readonly string[] } | null
  /** What else there is, gravest first. `other`: more of the very trouble that `worst` speaks of. */
  also: readonly (TroubleCount & { other: boolean })[]
}

/** What a roll-up comes to: the worst reason first, the others behind it. */
export function verdictOf({ summit, sessions }: Pick<Readiness, 'summit' | 'sessions'>): Verdict {
  // `reasons` stand in the order of their rules, and those from the gravest down.
  const [first] = summit.reasons
  if (first === undefined) return { level: summit.level, worst: null, also: [] }
  const { rule } = first
  const from = Object.entries(sessions).filter(([, { reasons }]) => reasons.some((reason) => reason.rule === rule))
  const also = troublesOf(summit.reasons).map(({ trouble, count }) => {
    const other = trouble === TROUBLE_OF[rule]
    return { trouble, count: other ? count - first.of.length : count, other }
  })
  return {
    level: summit.level,
    worst: { rule, count: first.of.length, sessions: from.map(([id]) => id) },
    also: also.filter(({ count }) => count > 0),
  }
}
