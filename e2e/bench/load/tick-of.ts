import type { CommandOf } from '#shared/board/command.ts'

export type Tick = Pick<CommandOf<'item.set-status'>, 'type' | 'payload'>

/** The n-th of an endless row of ticks: a round through all items that sets them done, one that opens them again. */
export function tickOf(items: readonly string[], n: number): Tick {
  const item = items[n % items.length]
  if (item === undefined) throw new RangeError('no items to tick')
  const isDone = Math.floor(n / items.length) % 2 === 0
  return { type: 'item.set-status', payload: { item, status: isDone ? 'done' : 'in-progress' } }
}

/** Whatever an item was before: its first tick is a change then. */
export const putBack = (item: string): Tick => ({ type: 'item.set-status', payload: { item, status: 'not-started' } })
