import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from '#shared/board/command.ts'
import { HOUR } from '#shared/board/instant.ts'
import { type Browser, openBrowser } from '../browser/open-browser.ts'
import { startStallProxy, type StallProxy } from '../../fixtures/stall-proxy.ts'
import type { Enrolled } from '../../bench/servers/open-summit.ts'
import { post } from '../../bench/servers/open-summit.ts'
import type { Fault, Run, Setting } from '../fault.ts'
import { shiftedClock, type ShiftedClock } from '../means/shifted-clock.ts'
import { readHistory } from '../oracle/history.ts'
import type { Ledger } from '../oracle/ledger.ts'
import { openGround } from '../scene/ground.ts'
import { judged } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { mixedCommands } from '../scene/mixed-commands.ts'
import { openScene, type Scene } from '../scene/scene.ts'
import { isInTime } from '../scene/until.ts'

/** What somebody has at hand at the moment in which their outbox is full and the network is gone. */
type Moment = {
  browser: Browser
  me: Enrolled
  network: StallProxy
  clock: ShiftedClock
  scene: Scene
  chance: Setting['chance']
  /** Asks for some more in a tab. */
  ask: (tab: string) => Promise<void>
}

/** The first tab. */
export const TAB = 'first'
const OTHER_TAB = 'second'
/** In one outbox. */
const INPUTS = 12

/** Each begins with a tab whose outbox is full, and ends with the network back and a tab of that name open. */
const MOMENTS: Readonly<Record<string, (moment: Moment) => Promise<void>>> = {
  reload: async ({ browser, me, network }) => {
    await browser.act('leave', TAB, 'left')
    await browser.act('open', TAB, me.person)
    network.heal()
  },
  'tab-kill': async ({ browser, me, network }) => {
    await browser.act('leave', TAB, 'killed')
    network.heal()
    await browser.act('open', TAB, me.person)
  },
  'sign-out': async ({ browser, me, network }) => {
    // No tab is open any more that could send them before.
    await browser.act('leave', TAB, 'left')
    network.heal()
    await browser.act('signOut')
    await browser.act('signIn', me.credentials)
    await browser.act('open', TAB, me.person)
  },
  'session-end': async ({ browser, me, network, scene }) => {
    await post(scene.origin, '/api/sign-out', {}, await browser.act('cookies'))
    network.heal()
    while (!(await browser.act('isSignedOut', TAB))) await pause(20)
    await browser.act('leave', TAB, 'left')
    await browser.act('signIn', me.credentials)
    await browser.act('open', TAB, me.person)
  },
  'app-update': async ({ browser, me, network }) => {
    await browser.act('leave', TAB, 'left')
    await browser.act('ageBuild', me.person)
    network.heal()
    await browser.act('open', TAB, me.person)
  },
  'two-tabs': async ({ browser, network, me, ask }) => {
    await browser.act('open', OTHER_TAB, me.person)
    await ask(OTHER_TAB)
    network.heal()
    await ask(OTHER_TAB)
    // The one that was opened first is the one that sends, for both.
    await browser.act('leave', TAB, 'killed')
    await ask(OTHER_TAB)
    await browser.act('open', TAB, me.person)
  },
  suspension: async ({ browser, network, clock }) => {
    browser.suspend()
    network.orphan()
    await clock.set(HOUR)
    network.heal()
    browser.resume()
  },
  'client-clock': async ({ network, clock, chance, ask }) => {
    await clock.set((chance() * 2 - 1) * 5 * HOUR)
    network.heal()
    await ask(TAB)
    await clock.set((chance() * 2 - 1) * 5 * HOUR)
  },
}

/** The faults of a device whose outbox is full: the client's own sync, against a real server, while others go on. */
export const FULL_OUTBOX: readonly Fault[] = Object.entries(MOMENTS).map(([name, act]) => ({
  name,
  stores: ['sqlite'],
  // The browser tests kill and close real tabs with a full outbox.
  quick: { runs: 0, commands: 0 },
  long: { runs: 6, commands: 200 },
  run: (setting) => runWithFullOutbox(setting, act),
}))

/** @param act what happens to the device; it ends with the network back, and the first tab open */
export async function runWithFullOutbox(
  { summit, commands, chance, patience }: Setting,
  act: (moment: Moment) => Promise<void>,
): Promise<Run> {
  using clock = shiftedClock()
  await using ground = await openGround(summit)
  await using scene = await openScene(summit, ground, { patience })
  const network = await startStallProxy(scene.origin)
  try {
    const me = scene.people.otherChair
    await using browser = openBrowser(network.origin, clock)
    await browser.act('signIn', me.credentials)
    await browser.act('open', TAB, me.person)
    const asked: Command[] = []
    const next = mixedCommands(chance, { ...summit, contested: summit.items })
    const ask = async (tab: string): Promise<void> => {
      asked.push(...(await browser.act('submit', tab, Array.from({ length: INPUTS }, next))))
    }
    using load = startLoad(scene, commands, chance, 8)
    network.cut()
    await ask(TAB)
    await load.done()
    await act({ browser, me, network, clock, scene, chance, ask })
    load.goOn(commands)
    const healed = [await timeToSend(browser, scene)]
    await load.done()
    await isInTime(() => scene.screens.every((screen) => screen.seq() >= load.ledger.highest()), scene.patience)
    await testify(browser, me, asked, scene, load.ledger)
    const held = await browser.act('held', TAB, me.person)
    return {
      accepted: load.ledger.accepted(),
      verdict: await judged(scene, load.ledger, summit.seq, [held]),
      healed,
      counted: { 'inputs were in an outbox when it happened, or came after': asked.length },
    }
  } finally {
    await network.close()
  }
}

/** @returns milliseconds until the server has answered everything of the outbox, and the tab shows what is accepted */
async function timeToSend(browser: Browser, { patience }: Scene): Promise<number> {
  const from = performance.now()
  const isSent = async (): Promise<boolean> =>
    (await browser.act('outbox', TAB)).every(({ progress }) => progress.at === 'refused')
  while (!(await isSent())) {
    if (performance.now() - from > patience) return Infinity
    await pause(20)
  }
  return performance.now() - from
}

/** Puts into the ledger what the tab says of its commands: what it no longer shows was accepted, and has a receipt. */
async function testify(
  browser: Browser,
  { person }: Enrolled,
  asked: readonly Command[],
  { ground }: Scene,
  ledger: Ledger,
): Promise<void> {
  const client = await browser.act('client', person)
  const shown = new Map((await browser.act('outbox', TAB)).map(({ id, progress }) => [id, progress]))
  const log = await ground.read()
  const ids = asked.map(({ id }) => id)
  const { receipts } = await readHistory(log, ids)
  await log.close()
  for (const command of asked) {
    ledger.ask(command, person, client)
    const progress = shown.get(command.id)
    if (progress?.at === 'refused')
      ledger.answer(command.id, { outcome: 'refused', commandId: command.id, refusal: progress.refusal })
    const receipt = receipts.get(command.id)
    if (progress === undefined && receipt?.outcome === 'accepted') ledger.answer(command.id, receipt)
  }
}
