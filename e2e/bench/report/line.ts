/** One measured number, and what it must be. */
export type Line = {
  what: string
  unit: Unit
  ours: number
  /** The same of whatever it is compared with, measured in the same run. */
  beside?: number
  /** Nothing for a number that is only printed. */
  figure?: Figure
  /** How busy the load generator was, as a share of one core. */
  generatorCpu?: number
}

export type Unit = 'ms' | 's' | 'MB' | 'kB' | 'B' | 'ticks/s' | 'rows/s' | 'in all'
export type Figure = { atMost: number } | { atLeast: number }
export type Verdict = 'reached' | 'missed' | 'generator-bound'

/** Above this share of a core it is the load generator that is measured, and no longer the server. */
const GENERATOR_BOUND = 0.9

export const isGeneratorBound = (cpu: number): boolean => cpu > GENERATOR_BOUND

/**
 * Whether a line reaches its figure; undefined if it has none. A generator at its limit can only make a server look
 * slower, so a throughput reached in spite of it counts; of a latency beside another it says nothing.
 */
export function verdictOf({ ours, figure, generatorCpu = 0 }: Line): Verdict | undefined {
  if (figure === undefined) return undefined
  const isReached = 'atMost' in figure ? ours <= figure.atMost : ours >= figure.atLeast
  if (isGeneratorBound(generatorCpu) && ('atMost' in figure || !isReached)) return 'generator-bound'
  return isReached ? 'reached' : 'missed'
}
