import { expect, it } from 'vitest'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { MOFA_DESK, testServer } from '#server/testing/test-server.ts'
import { LOG_TABLES } from './board-rows.ts'
import { snapshotOfPostgres } from './postgres-rows.ts'

it('what is read of a database is of one moment: a tick that comes between two tables is in none', async () => {
  await using database = await freshDatabase()
  const { person, liveBoard } = await testServer({ DATABASE_URL: database.url })
  const desk = await person(MOFA_DESK)
  const { seq } = liveBoard.board().position
  await using moment = await snapshotOfPostgres(database.url)
  const tick = await desk.command('item.set-status', { item: 'plenary-text', status: 'done' })
  await desk.submit(tick)
  const rows = new Map<string, object[]>()
  for (const table of LOG_TABLES) {
    const found: object[] = []
    for await (const page of moment.rows(table)) found.push(...page)
    rows.set(table.name, found)
  }
  expect(liveBoard.board().position.seq).toBe(seq + 1)
  expect(rows.get('change')).toHaveLength(seq)
  expect(rows.get('receipt')).not.toContainEqual(expect.objectContaining({ command_id: tick.id }))
  expect(rows.get('receipt')).not.toEqual([])
})
