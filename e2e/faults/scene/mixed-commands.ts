import type { CommandOf, CommandType } from '#shared/board/command.ts'
import type { Chance } from '#server/demo/chance.ts'

export type Asked = { [Type in CommandType]: Pick<CommandOf<Type>, 'type' | 'payload'> }[CommandType]

/** What a device may ask about. */
export type Things = {
  /** Its own: nobody else asks about them but by accident. */
  items: readonly string[]
  participations: readonly string[]
  /** Of everybody. */
  contested: readonly string[]
}

const STATUSES = ['not-started', 'in-progress', 'done'] as const
const REASON_CLASSES = ['public', 'internal', 'contact'] as const

/**
 * An endless row of what an officer asks for: mostly ticks; texts of every class; now and then an item that somebody
 * else works on, which may be refused as a conflict. The same for the same chance.
 */
export function mixedCommands(chance: Chance, { items, participations, contested }: Things): () => Asked {
  let number = 0
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(chance() * values.length)]
    if (value === undefined) throw new RangeError('nothing to pick from')
    return value
  }
  const words = (what: string) => ({ ko: `${what} ${number}` })

  const kinds: readonly [share: number, ask: () => Asked][] = [
    [0.8, () => ({ type: 'item.set-status', payload: { item: pick(items), status: pick(STATUSES) } })],
    [0.05, () => ({ type: 'item.reconfirm', payload: { item: pick(items) } })],
    [
      0.05,
      () => ({
        type: 'item.set-status',
        payload: {
          item: pick(items),
          status: 'blocked',
          reason: { text: words('사유'), class: pick(REASON_CLASSES) },
        },
      }),
    ],
    [
      0.04,
      () => ({
        type: 'participation.set-status',
        payload: {
          participation: pick(participations),
          status: pick(['invited', 'tentative', 'confirmed'] as const),
          reason: { text: words('사유') },
          evidence: { kind: 'mail', note: words('공문') },
        },
      }),
    ],
    [
      0.03,
      () => ({
        type: 'participation.set-contact',
        payload: { participation: pick(participations), contact: words('연락관') },
      }),
    ],
    [
      0.026,
      () => ({
        type: 'participation.set-head',
        payload: { participation: pick(participations), rank: 'minister', name: words('수석대표') },
      }),
    ],
    [0.003, () => ({ type: 'participation.announce-head', payload: { participation: pick(participations) } })],
    [0.001, () => ({ type: 'item.set-status', payload: { item: pick(contested), status: pick(STATUSES) } })],
  ]

  return () => {
    number += 1
    let left = chance()
    for (const [share, ask] of kinds) {
      if (left < share) return ask()
      left -= share
    }
    return { type: 'item.reconfirm', payload: { item: pick(items) } }
  }
}
