import type { Plan } from '../load/plan.ts'

/** A server under measurement, as the load generator reaches it. */
export type MeasuredServer = {
  pid: number
  /** What a plan says of a server. */
  target: Pick<Plan, 'url' | 'watchers' | 'ticker' | 'items'>
} & AsyncDisposable
