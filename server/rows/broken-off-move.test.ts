import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LogPlace } from '#server/log/open-log.ts'
import { startDatabaseLine } from '#server/testing/postgres/database-line.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { runTool } from '#server/testing/run-tool.ts'
import { MOFA_DESK, type TestServer, temporaryDirectory, testServer } from '#server/testing/test-server.ts'
import { moveBoard } from './move-board.ts'

const PUBLIC_URL = 'http://localhost:3000'
const inFiles = (dataDir: string): LogPlace => ({ dataDir, databaseUrl: undefined })
const inDatabase = (databaseUrl: string): LogPlace => ({ dataDir: '', databaseUrl })
const migrate = (from: string, to: string, killed?: AbortSignal) =>
  runTool('migrate-store', ['--from', from, '--to', to], {}, killed)

/** A board with a tick in it, at rest. */
async function boardAtRest(settings: Record<string, string>) {
  const server = await testServer({ PUBLIC_URL, ...settings })
  const desk = await server.person(MOFA_DESK)
  const command = await desk.command('item.set-status', { item: 'plenary-text', status: 'done' })
  const answer = (await desk.submit(command)).json
  await server.stop()
  return { server, board: server.liveBoard.board(), sent: { command, person: desk.id, client: desk.client }, answer }
}

/** That a server on the place where the board was has all of it, under another id, and stops again. */
async function expectWholeUnderNewId(
  { board, sent, answer }: Awaited<ReturnType<typeof boardAtRest>>,
  settings: Record<string, string>,
): Promise<TestServer> {
  const server = await testServer({ PUBLIC_URL, ...settings })
  const { position, ...content } = server.liveBoard.board()
  expect({ ...content, position: board.position }).toEqual(board)
  expect(position).toEqual({ log: expect.not.stringContaining(board.position.log), seq: board.position.seq })
  // What was answered is answered so again.
  expect(await server.liveBoard.submit(sent)).toEqual(answer)
  await server.stop()
  return server
}

describe('a move that is broken off between its two commits', { timeout: 120_000 }, () => {
  it('to PostgreSQL, by kill -9, leaves one board, the old, which says what to do and can be moved again', async () => {
    await using database = await freshDatabase()
    const before = await boardAtRest({})
    const { dataDir } = before.server
    {
      await using line = await startDatabaseLine(database.url)
      const nearly = line.disturb('rows setSecret', 'silence')
      const killing = new AbortController()
      const killed = migrate(dataDir, line.url, killing.signal)
      await nearly
      // The files are marked and committed before this is sent.
      const commit = line.disturb('COMMIT\0', 'silence')
      line.heal()
      await commit
      killing.abort()
      await killed
    }
    expect(await migrate(dataDir, database.url)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^사본은 옮기지 않습니다 · [^\n]*start a server on [^\n]* once[^\n]*\n$/),
    })
    const now = await expectWholeUnderNewId(before, { DATA_DIR: dataDir })
    expect(await moveBoard(inFiles(dataDir), inDatabase(database.url))).toMatchObject(now.liveBoard.board().position)
    const moved = await testServer({ PUBLIC_URL, DATABASE_URL: database.url })
    expect(moved.liveBoard.board()).toEqual(now.liveBoard.board())
  })

  it('from PostgreSQL, by a line that breaks, leaves one board, the old, and no files where the new was to be', async () => {
    await using database = await freshDatabase()
    const before = await boardAtRest({ DATABASE_URL: database.url })
    const target = join(temporaryDirectory(), 'data')
    {
      await using line = await startDatabaseLine(database.url)
      const marked = line.disturb('markCopy', 'silence')
      const told = moveBoard(inDatabase(line.url), inFiles(target)).catch((error: unknown) => String(error))
      await marked
      const commit = line.disturb('COMMIT\0', 'cut-behind')
      line.heal()
      await commit
      expect(await told).toContain('cannot be used now')
    }
    expect(existsSync(join(target, 'board.sqlite'))).toBe(false)
    await expect(moveBoard(inDatabase(database.url), inFiles(target))).rejects.toThrow('start a server on')
    const now = await expectWholeUnderNewId(before, { DATABASE_URL: database.url })
    expect(await moveBoard(inDatabase(database.url), inFiles(target))).toMatchObject(now.liveBoard.board().position)
  })
})

it('a move that was done already says so, and that the servers are to be started there', async () => {
  await using database = await freshDatabase()
  const { server } = await boardAtRest({})
  await moveBoard(inFiles(server.dataDir), inDatabase(database.url))
  await expect(moveBoard(inFiles(server.dataDir), inDatabase(database.url))).rejects.toThrow(
    'goes on as this log already',
  )
})
