import { type Line, type Unit, verdictOf } from './line.ts'

/** What one part of the bench has found. */
export type Section = {
  title: string
  /** What the second column of numbers is, such as 'bare server'. */
  beside?: string
  lines: readonly Line[]
  notes?: readonly string[]
}

const WHAT = 44
const NUMBER = 14

/** A section as text for the terminal: a head, a row for each line, notes below. */
export function tableOf({ title, beside = '', lines, notes = [] }: Section): string {
  const head = row(title, 'Chaebi', beside, beside === '' ? '' : 'ratio', 'figure', '')
  const rows = lines.map((line) =>
    row(
      `  ${line.what}`,
      amount(line.ours, line.unit),
      line.beside === undefined ? '' : amount(line.beside, line.unit),
      line.beside === undefined ? '' : `${(line.ours / line.beside).toFixed(2)}×`,
      limit(line),
      [verdictOf(line) ?? '', generatorsShare(line)].filter((word) => word !== '').join(', '),
    ),
  )
  return [head, ...rows, ...notes.map((note) => `  ${note}`)].join('\n')
}

const row = (
  what: string,
  ...[ours, beside, ratio, figure, verdict]: readonly [string, string, string, string, string]
) =>
  [
    what.padEnd(WHAT),
    ours.padStart(NUMBER),
    beside.padStart(NUMBER),
    ratio.padStart(8),
    figure.padStart(NUMBER + 2),
    `  ${verdict}`,
  ]
    .join('')
    .trimEnd()

function limit({ figure, unit }: Line): string {
  if (figure === undefined) return ''
  return 'atMost' in figure ? `≤ ${amount(figure.atMost, unit)}` : `≥ ${amount(figure.atLeast, unit)}`
}

const generatorsShare = ({ generatorCpu }: Line): string =>
  generatorCpu === undefined ? '' : `generator ${Math.round(generatorCpu * 100)} %`

const DECIMALS: Record<Unit, number> = { ms: 2, s: 2, MB: 1, kB: 1, B: 0, 'ticks/s': 0, 'rows/s': 0, 'in all': 0 }

/** A number with its unit, such as `3.10 ms`. */
const amount = (value: number, unit: Unit): string =>
  `${value.toLocaleString('en', { minimumFractionDigits: DECIMALS[unit], maximumFractionDigits: DECIMALS[unit] })} ${unit}`
