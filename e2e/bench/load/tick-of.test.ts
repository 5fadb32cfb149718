import { expect, it } from 'vitest'
import { tickOf } from './tick-of.ts'

it('sets each item done in turn, then opens each again, so that every tick is a change', () => {
  const ticks = [0, 1, 2, 3, 4, 5].map((n) => tickOf(['visas', 'badges', 'menus'], n).payload)
  expect(ticks.map(({ item, status }) => `${item} ${status}`)).toEqual([
    'visas done',
    'badges done',
    'menus done',
    'visas in-progress',
    'badges in-progress',
    'menus in-progress',
  ])
})
