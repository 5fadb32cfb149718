import { expect, it, onTestFinished } from 'vitest'
import { snapshotSchema } from '#shared/protocol/http.ts'
import { MOFA_DESK, type TestServer, testServer } from '#server/testing/test-server.ts'
import type { SignedIn } from '../bench/load/plan.ts'
import { digest } from './oracle/digest.ts'
import { openScreen, type Screen } from './scene/screen.ts'
import { until } from './scene/until.ts'

const WITHIN = 60_000
/** In both languages, as long as may be: some two kilobytes of a frame. */
const REASON = { text: { ko: '가'.repeat(500), en: 'x'.repeat(500) } }
const AT_ONCE = 400

async function dropped(server: TestServer): Promise<number> {
  const { text } = await server.stranger().get('/metrics')
  return Number(/^chaebi_slow_readers_total (\d+)$/m.exec(text)?.[1])
}

/** What somebody's screen shows, in whatever order it came by it. */
const shown = (screen: Screen): string => {
  const held = screen.held()
  if (held === null) throw new Error('it shows nothing')
  return digest([held.board, Array.from(held.texts).toSorted((a, b) => (a.ref < b.ref ? -1 : 1))])
}

it(
  'a screen that never reads is hung up on at the bound, no other is, and it shows the same board once it reads again',
  async () => {
    const server = await testServer({ METRICS: 'loopback' })
    const origin = `http://localhost:${server.port}`
    const desk = await server.person(MOFA_DESK)
    const who: SignedIn = { person: desk.id, cookie: desk.cookie }
    function opened(name: string): Screen {
      const screen = openScreen(name, origin, who, () => {})
      onTestFinished(() => screen[Symbol.dispose]())
      return screen
    }
    const [reader, silent] = [opened('the reader'), opened('the silent one')]
    const hasCome = (screen: Screen, seq: number) =>
      until(
        () => screen.seq() >= seq,
        WITHIN,
        () => `a screen is at ${screen.seq()} and not at ${seq}`,
      )
    const head = (): number => server.liveBoard.board().position.seq
    for (const screen of [reader, silent]) await hasCome(screen, head())

    silent.stopReading()
    const before = silent.seq()
    // How much the systems of both ends take for themselves is theirs to say.
    while ((await dropped(server)) === 0) {
      const stamp = { basis: server.liveBoard.board().position }
      const asked = Array.from({ length: AT_ONCE }, async (_, at) => {
        const how =
          at % 2 === 0 ? ({ status: 'blocked', reason: REASON } as const) : ({ status: 'in-progress' } as const)
        const command = await desk.command('item.set-status', { item: 'plenary-text', ...how }, stamp)
        return server.liveBoard.submit({ command, person: desk.id, client: desk.client })
      })
      for (const outcome of await Promise.all(asked)) expect(outcome).toMatchObject({ outcome: 'accepted' })
    }
    await hasCome(reader, head())
    expect(silent.seq()).toBe(before)

    silent.readOn()
    await hasCome(silent, head())
    expect(await dropped(server)).toBe(1)
    const { board, texts } = snapshotSchema.parse((await desk.get('/api/board')).json)
    const truth = digest([board, texts.toSorted((a, b) => (a.ref < b.ref ? -1 : 1))])
    expect([shown(reader), shown(silent)]).toEqual([truth, truth])
  },
  WITHIN,
)
