import { setTimeout as pause } from 'node:timers/promises'
import { cpuMeter } from './cpu-meter.ts'
import type { Healed, HerdOrder, HerdPlan } from './herd-plan.ts'
import { HerdScreen } from './herd-screen.ts'

/**
 * A process of its own that keeps screens connected whatever happens to the server, as clients do. It is told a plan,
 * answers when all are there, and then does as it is told, one thing after another.
 */
process.once('message', (plan: HerdPlan) => void begin(plan))
process.once('disconnect', () => process.exit())

/** So many connect at once in the beginning: more would measure the backlog of the system. */
const AT_ONCE = 50

async function begin({ url, screens: count, watchers }: HerdPlan): Promise<void> {
  const screens = Array.from({ length: count }, (_, index) => {
    return new HerdScreen(url, watchers[index % watchers.length] ?? { person: '', cookie: '' })
  })
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = screens.slice(from, from + AT_ONCE)
    for (const screen of some) screen.connect()
    await allWhole(some)
  }
  setInterval(() => screens.forEach((screen) => screen.watch()), 1_000)
  let from = 0
  let cpu = cpuMeter()

  async function follow(order: HerdOrder): Promise<Healed | 'done'> {
    switch (order.kind) {
      case 'fall-behind':
        cpu = cpuMeter()
        screens.forEach((screen, index) => screen.fallBehind(order.by[index % order.by.length] ?? 0))
        return 'done'
      case 'come-back':
        from = performance.timeOrigin + performance.now()
        cpu = cpuMeter()
        for (const screen of screens) {
          screen.leave()
          screen.connect()
        }
        return 'done'
      case 'come-and-go':
        await Promise.all(
          screens.slice(0, Math.round(count * order.share)).map(async (screen) => {
            await pause(Math.random() * order.withinMs)
            screen.leave()
            await pause(order.awayMs)
            screen.connect()
          }),
        )
        return 'done'
      case 'heal':
        await allWhole(screens)
        return {
          from,
          screens: screens.map(({ missed, bytes, healedAt: at }) => ({ missed, bytes, at })),
          attempts: screens.reduce((sum, { attempts }) => sum + attempts, 0),
          cpu: cpu(),
        }
    }
  }
  process.on('message', (order: HerdOrder) => {
    void follow(order).then((answer) => process.send?.(answer))
  })
  process.send?.('done')
}

/** Their own moments are what is measured; this only has to notice. */
async function allWhole(screens: readonly HerdScreen[]): Promise<void> {
  while (!screens.every(({ isWhole }) => isWhole)) await pause(5)
}
