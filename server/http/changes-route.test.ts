import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PAGE_LIMIT } from '#shared/protocol/http.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { ADMIN, MOFA_DESK, testServer } from '#server/testing/test-server.ts'
import { createChangesToSend } from './changes-to-send.ts'

it('gives whoever asks again from the same place what has come meanwhile', async () => {
  const server = await testServer()
  const [admin, desk] = [await server.person(ADMIN), await server.person(MOFA_DESK)]
  const { log, seq } = (await desk.board()).position
  const asked = `/api/changes?since=${seq}&log=${log}`
  const page = (changes: readonly unknown[], to: number) => ({
    status: 200,
    json: { log, head: to, from: seq + 1, to, changes },
  })

  expect(await desk.get(asked)).toMatchObject(page([], seq))
  await desk.ask('item.set-status', { item: 'plenary-text', status: 'in-progress' })
  expect(await desk.get(asked)).toMatchObject(page([{ seq: seq + 1 }], seq + 1))
  await desk.ask('item.set-status', { item: 'plenary-text', status: 'done' })
  for (const visitor of [desk, admin])
    expect(await visitor.get(asked)).toMatchObject(page([{ seq: seq + 1 }, { seq: seq + 2 }], seq + 2))
})

it('gives of any stretch, asked in any order, the same bytes as the log', async () => {
  const server = await testServer()
  const desk = await server.person(MOFA_DESK)
  for (const status of ['in-progress', 'done', 'in-progress'] as const)
    await desk.ask('item.set-status', { item: 'plenary-text', status })
  await server.stop()
  const log = await openSqliteLog(`${server.dataDir}/board.sqlite`, 'tool')
  const { seq: head } = await log.head()
  const all = await log.changes({ after: 0, limit: PAGE_LIMIT })
  const place = fc.integer({ min: 0, max: head })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(place, place, fc.integer({ min: 1, max: head })), { maxLength: 40 }),
      async (questions) => {
        const changes = createChangesToSend(log)
        for (const [after, upTo, limit] of questions) {
          const { to, json } = await changes.between(after, upTo, limit)
          const expected = all.filter(({ seq }) => seq > after && seq <= upTo).slice(0, limit)
          expect(JSON.parse(json.toString())).toEqual(expected.map(({ bytes }) => JSON.parse(bytes)))
          expect(to).toBe(expected.at(-1)?.seq ?? after)
        }
      },
    ),
  )
  await log.close()
})
