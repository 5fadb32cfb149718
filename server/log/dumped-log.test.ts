import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { findPostgres } from '#server/testing/postgres/find-postgres.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { runTool } from '#server/testing/run-tool.ts'
import { MOFA_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'

const PUBLIC_URL = 'http://localhost:3000'
const run = promisify(execFile)

it('a log that was dumped beside its server, restored and adopted goes on whole under a new id', async ({ skip }) => {
  const directory = temporaryDirectory()
  // What stands on the path may be links to the server's programs alone.
  const found = join(findPostgres(directory), 'postgres')
  const bin = dirname(existsSync(found) ? realpathSync(found) : found)
  const [dump, restore] = [join(bin, 'pg_dump'), join(bin, 'pg_restore')]
  skip(![dump, restore].every((tool) => existsSync(tool)), 'this PostgreSQL has no pg_dump and pg_restore')
  await using database = await freshDatabase()
  const server = await testServer({ PUBLIC_URL, DATABASE_URL: database.url })
  const desk = await server.person(MOFA_DESK)
  const ticks = async () => {
    const command = await desk.command('item.set-status', { item: 'plenary-text', status: 'done' })
    return { command, answer: (await desk.submit(command)).json }
  }
  const before = await ticks()
  const { position, ...board } = server.liveBoard.board()
  const file = join(directory, 'dump')
  await run(dump, ['--format=custom', `--file=${file}`, database.url])
  await desk.ask('item.set-status', { item: 'plenary-text', status: 'in-progress' })

  await using other = await freshDatabase()
  await run(restore, ['--exit-on-error', `--dbname=${other.url}`, file])
  const adopted = await runTool('../adopt-log', [], { DATABASE_URL: other.url })
  expect(adopted).toMatchObject({ code: 0, err: '' })
  expect(adopted.out).toContain(`It is the same as ${position.log} up to #${position.seq}`)
  expect(await runTool('log-verify', [], { DATABASE_URL: other.url })).toMatchObject({ code: 0, err: '' })

  const restored = await testServer({ PUBLIC_URL, DATABASE_URL: other.url })
  const after = restored.liveBoard.board()
  expect(after.position).toEqual({ log: expect.not.stringContaining(position.log), seq: position.seq })
  expect({ ...after, position }).toEqual({ ...board, position })
  // Sessions do not end, what was answered is answered so again, and nobody mistakes the one log for the other.
  const there = restored.visitor(desk.id, desk.cookie)
  expect(await there.get('/api/board')).toMatchObject({ status: 200 })
  const sender = { person: desk.id, client: desk.client }
  expect(await restored.liveBoard.submit({ command: before.command, ...sender })).toEqual(before.answer)
  const late = await desk.command('item.set-status', { item: 'plenary-text', status: 'done' })
  expect(await restored.liveBoard.submit({ command: late, ...sender })).toMatchObject({
    refusal: { rule: 'other-log' },
  })
}, 60_000)
