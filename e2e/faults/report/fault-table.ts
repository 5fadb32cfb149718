import { percentile } from '../../bench/report/statistics.ts'
import type { Tally } from './tally.ts'

const NAME = 26
const NUMBER = 12

/** The head of the table, printed before the first fault is tried. */
export const tableHead = (): string =>
  row('fault', 'store', 'runs', 'accepted', 'lost', 'duplicated', 'diverged', 'healed p50', 'p99')

/** One row: a fault, or all of them together. */
export const tableRow = ({ fault, store, runs, accepted, lost, duplicated, diverged, healed }: Tally): string =>
  row(
    fault,
    store,
    ...[runs, accepted, lost, duplicated, diverged].map((count) => count.toLocaleString('en')),
    ...[0.5, 0.99].map((share) => (healed.length === 0 ? '' : seconds(percentile(healed, share)))),
  )

/** In place of a row, for what could not be tried. */
export const untriedRow = (fault: string, store: string, why: string): string =>
  `${fault.padEnd(NAME)}${store.padEnd(NUMBER)}not tried: ${why}`

const row = (fault: string, store: string, ...numbers: readonly string[]): string =>
  [fault.padEnd(NAME), store.padEnd(NUMBER), ...numbers.map((number) => number.padStart(NUMBER))].join('').trimEnd()

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`
