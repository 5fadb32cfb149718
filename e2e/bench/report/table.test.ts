import { expect, it } from 'vitest'
import { tableOf } from './table.ts'

it('is one row for each number, with the ratio to what stands beside it, its figure and the verdict', () => {
  const table = tableOf({
    title: 'tick to screens',
    beside: 'bare server',
    lines: [
      { what: '100 screens, p50', unit: 'ms', ours: 3, beside: 2 },
      { what: '100 screens, p99', unit: 'ms', ours: 9.5, beside: 4, figure: { atMost: 9 }, generatorCpu: 0.42 },
    ],
    notes: ['One tick every 50 ms.'],
  })
  expect(table.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['tick to screens', 'Chaebi', 'bare server', 'ratio', 'figure'],
    ['100 screens, p50', '3.00 ms', '2.00 ms', '1.50×'],
    ['100 screens, p99', '9.50 ms', '4.00 ms', '2.38×', '≤ 9.00 ms', 'missed, generator 42 %'],
    ['One tick every 50 ms.'],
  ])
})

it('leaves the comparison out where there is none', () => {
  const table = tableOf({
    title: 'ticks per second',
    lines: [{ what: '1,000 screens', unit: 'ticks/s', ours: 2512.4, figure: { atLeast: 780 } }],
  })
  expect(table.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['ticks per second', 'Chaebi', 'figure'],
    ['1,000 screens', '2,512 ticks/s', '≥ 780 ticks/s', 'reached'],
  ])
})
