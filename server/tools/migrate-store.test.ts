import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { runTool } from '#server/testing/run-tool.ts'
import { temporaryDirectory, testServer } from '#server/testing/test-server.ts'

const migrate = (from: string, to: string) => runTool('migrate-store', ['--from', from, '--to', to], {})

it('npm run migrate-store moves a board, says what has become of the old place, and refuses in a line', async () => {
  const server = await testServer()
  await server.stop()
  const { log } = server.liveBoard.board().position
  await using database = await freshDatabase()
  const moved = await migrate(`sqlite:${server.dataDir}`, database.url)
  expect(moved).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(new RegExp(`same log.*${log}#[^]*copy now`)),
  })
  const again = await migrate(database.url, database.url)
  expect(again).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^데이터가 이미 있습니다 · [^\n]*there already[^\n]*\n$/),
  })
  const [misspelt, nothing] = [
    await migrate('postgres://[', `sqlite:${join(temporaryDirectory(), 'data')}`),
    await runTool('migrate-store', [], {}),
  ]
  expect(misspelt).toMatchObject({ code: 2, err: expect.stringContaining('no address') })
  expect(nothing).toMatchObject({ code: 2, err: expect.stringContaining('--from sqlite:') })
})
