import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceOf, type Setting } from './fault.ts'
import { deliveries } from './faults/deliveries.ts'
import { runWithFullOutbox, TAB } from './faults/full-outbox.ts'
import { killedServer } from './faults/killed-server.ts'
import { powerLoss } from './faults/power-loss.ts'
import { startUnrulyFront } from './fronts/unruly-front.ts'
import { openGround } from './scene/ground.ts'
import { judged } from './scene/judged.ts'
import { startLoad } from './scene/load.ts'
import { prepareSummit, type PreparedSummit } from './scene/prepared-summit.ts'
import { openScene } from './scene/scene.ts'

let summit: PreparedSummit
beforeAll(async () => {
  summit = await prepareSummit('sqlite')
}, 60_000)
afterAll(() => summit[Symbol.asyncDispose]())

const liar = (name: string): Setting => ({
  summit,
  store: 'sqlite',
  commands: 150,
  chance: chanceOf(1, 0),
  patience: 5_000,
  how: { preload: [join(import.meta.dirname, 'testing', `${name}.ts`)] },
})

describe('the suite finds', { timeout: 60_000 }, () => {
  it('a server that answers before its commit', async () => {
    const { verdict } = await killedServer.run(liar('answers-before-commit'))
    expect(verdict.lost.length).toBeGreaterThan(0)
  })

  it('what is missing after a power loss, if it was answered before its commit', async () => {
    const { verdict } = await powerLoss.run({ ...liar('answers-before-commit'), commands: 9 })
    expect(verdict.lost).toContainEqual(expect.stringMatching(/cut at byte \d+: \S+ was answered before/))
  })

  it('a server that takes a command twice when it is sent again', async () => {
    const { verdict } = await deliveries.run(liar('forgets-receipts'))
    expect(verdict.duplicated.length).toBeGreaterThan(0)
  })

  it('a device that does not keep its outbox', async () => {
    const setting = { summit, store: 'sqlite', commands: 16, chance: chanceOf(1, 0), patience: 5_000 } as const
    const { verdict } = await runWithFullOutbox(setting, async ({ browser, me, network }) => {
      await browser.act('leave', TAB, 'killed')
      await browser.act('clearDevice')
      network.heal()
      await browser.act('open', TAB, me.person)
    })
    expect(verdict.lost).toHaveLength(12)
  })

  it('a server that has ended', async () => {
    await using ground = await openGround(summit)
    await using scene = await openScene(summit, ground, { patience: 1_000 })
    using load = startLoad(scene, 3, chanceOf(1, 0), 3)
    await load.done()
    await scene.server().kill()
    const { lost, diverged } = await judged(scene, load.ledger, summit.seq)
    expect(lost).toEqual([])
    expect(diverged).toContainEqual(expect.stringMatching(/^server 1, asked by \S+, does not answer$/))
  })

  it('nothing where all takes longer than its patience, and something is answered all the time', async () => {
    await using ground = await openGround(summit)
    // Each the first time.
    let asked = 0
    const command = () => ({ how: asked++ % 2 === 0 ? 'lost' : 'once' }) as const
    await using scene = await openScene(summit, ground, {
      patience: 2_500,
      front: (origin) => startUnrulyFront(origin, { command, packet: (text) => [{ text, afterMs: 0 }] }),
    })
    using load = startLoad(scene, 12, chanceOf(1, 0), 1)
    const from = performance.now()
    await load.done()
    expect(performance.now() - from).toBeGreaterThan(2_500)
    expect(await judged(scene, load.ledger, summit.seq)).toEqual({ lost: [], duplicated: [], diverged: [] })
  })

  it('frames that say something else', async () => {
    const alter = (packet: string): string =>
      packet.startsWith('42["frame"') ? packet.replaceAll('"status":"done"', '"status":"not-started"') : packet
    expect(await divergedBehind((text) => [{ text: alter(text), afterMs: 0 }])).toContainEqual(
      expect.stringMatching(/the screen of \w+ shows another board \(items/),
    )
  })

  it('a screen that is not told of the last frames', async () => {
    let frames = 0
    const drop = (text: string) => {
      if (text.startsWith('42["frame"')) frames += 1
      return frames > 5 && text.startsWith('42') ? [] : [{ text, afterMs: 0 }]
    }
    expect(await divergedBehind(drop, 1_000)).toContainEqual(
      expect.stringMatching(/the screen of \w+ shows another board \(at \d+ and not at \d+\)/),
    )
  })
})

/** What a short run finds whose packets pass through `packet`. */
async function divergedBehind(
  packet: (text: string) => { text: string; afterMs: number }[],
  patience?: number,
): Promise<readonly string[]> {
  await using ground = await openGround(summit)
  await using scene = await openScene(summit, ground, {
    patience,
    front: (origin) => startUnrulyFront(origin, { command: () => ({ how: 'once' }), packet }),
  })
  using load = startLoad(scene, 60, chanceOf(1, 0))
  await load.done()
  const { lost, duplicated, diverged } = await judged(scene, load.ledger, summit.seq)
  expect([lost, duplicated]).toEqual([[], []])
  return diverged
}
