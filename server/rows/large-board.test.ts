import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { runTool } from '#server/testing/run-tool.ts'
import { MOFA_DESK, temporaryDirectory, type TestServer, testServer } from '#server/testing/test-server.ts'

/** Always more than some pages. In the long run the rows are more than the memory that is given. */
const CHANGES = process.env['PROPERTY_RUNS'] === undefined ? 3_000 : 20_000
const AT_ONCE = 1_000
/** Of the tool's heap: its own code takes half of it. */
const MEGABYTES = 64
/** With its two languages some two kilobytes, and another one each time. */
const reason = (number: number) => ({ text: { ko: `${number}${'가'.repeat(490)}`, en: 'x'.repeat(500) } })

/** Has somebody give one reason after another why the same item is blocked. */
async function fill({ liveBoard, person }: TestServer): Promise<void> {
  const desk = await person(MOFA_DESK)
  for (let asked = 0; asked < CHANGES; asked += AT_ONCE) {
    const stamp = { basis: liveBoard.board().position }
    const outcomes = Array.from({ length: AT_ONCE }, async (_, at) => {
      const payload = { item: 'plenary-text', status: 'blocked', reason: reason(asked + at) } as const
      const command = await desk.command('item.set-status', payload, stamp)
      return liveBoard.submit({ command, person: desk.id, client: desk.client })
    })
    for (const outcome of await Promise.all(outcomes)) expect(outcome).toMatchObject({ outcome: 'accepted' })
  }
}

it('a large board moves to PostgreSQL and back in little memory', async () => {
  const server = await testServer()
  await fill(server)
  await server.stop()
  const { log, seq } = server.liveBoard.board().position
  expect(seq).toBeGreaterThan(CHANGES)
  await using database = await freshDatabase()
  const back = join(temporaryDirectory(), 'data')
  for (const [from, to] of [
    [server.dataDir, database.url],
    [database.url, back],
  ] as const) {
    const settings = { NODE_OPTIONS: `--max-old-space-size=${MEGABYTES} --max-semi-space-size=2` }
    const moved = await runTool('migrate-store', ['--from', from, '--to', to], settings)
    expect(moved).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`${log}#${seq}:`) })
  }
}, 1_800_000)
