import { expect, it } from 'vitest'
import { readOptions } from './options.ts'

const read = (...args: string[]) => readOptions(args, ['kill-9', 'full-disk'], 7)

it('tries everything by a seed of its own unless it is told otherwise', () => {
  expect(read()).toEqual({ quick: false, seed: 7, only: [], store: undefined, runs: undefined, commands: undefined })
})

it('takes the seed of an earlier run, some faults, and other sizes', () => {
  expect(
    read(
      '--quick',
      '--seed',
      '42',
      '--only',
      'kill-9,full-disk',
      '--store',
      'postgres',
      '--runs',
      '3',
      '--commands',
      '100',
    ),
  ).toEqual({
    quick: true,
    seed: 42,
    only: ['kill-9', 'full-disk'],
    store: 'postgres',
    runs: 3,
    commands: 100,
  })
})

it('says what there is when it is asked for something else', () => {
  expect(() => read('--only', 'flood')).toThrow('No such fault: flood. There are kill-9, full-disk.')
  expect(() => read('--store', 'paper')).toThrow('No such store: paper. There are sqlite, postgres.')
  expect(() => read('--runs', 'many')).toThrow('--runs is a whole number, not "many".')
  expect(() => read('--loud')).toThrow("Unknown option '--loud'")
})
