import { parseArgs } from 'node:util'
import { type StoreKind, STORES } from './scene/ground.ts'

/** What `npm run faults` was asked for. */
export type Options = {
  /** The selection that the test command runs. */
  quick: boolean
  /** Of the first run; each next run has the next one. */
  seed: number
  /** Names of faults; all without any. */
  only: readonly string[]
  /** The one store to try them on; all of each fault without it. */
  store: StoreKind | undefined
  /** In place of how many runs each fault has by itself. */
  runs: number | undefined
  /** Likewise, of how many commands each run has. */
  commands: number | undefined
}

/**
 * Reads the command line.
 * @param names of all faults
 * @param freshSeed for when none is asked for
 * @throws {Error} in one line, for whoever sits there
 */
export function readOptions(args: readonly string[], names: readonly string[], freshSeed: number): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      seed: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      runs: { type: 'string' },
      commands: { type: 'string' },
      store: { type: 'string' },
    },
  })
  const store = STORES.find((known) => known === values.store)
  if (store !== values.store) throw new Error(`No such store: ${values.store}. There are ${STORES.join(', ')}.`)
  const only = values.only.flatMap((list) => list.split(','))
  const unknown = only.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`No such fault: ${unknown.join(', ')}. There are ${names.join(', ')}.`)
  return {
    quick: values.quick,
    seed: wholeNumber('seed', values.seed) ?? freshSeed,
    only,
    store,
    runs: wholeNumber('runs', values.runs),
    commands: wholeNumber('commands', values.commands),
  }
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value)) throw new Error(`--${name} is a whole number, not ${JSON.stringify(value)}.`)
  return Number(value)
}
