import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeBackup } from '#server/backup/make-backup.ts'
import { readLog } from '#server/log/open-log.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { runTool } from '#server/testing/run-tool.ts'
import { ADMIN, MOFA_DESK, MSIT_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'
import { boardAt } from './board-at.ts'

it('a backup of PostgreSQL that is made while ticks flow comes to the board of its moment, in another log, in either store', async () => {
  await using database = await freshDatabase()
  const server = await testServer({ DATABASE_URL: database.url })
  const [admin, desk, leaver] = [
    await server.person(ADMIN),
    await server.person(MOFA_DESK),
    await server.person(MSIT_DESK),
  ]
  const ending = new AbortController()
  let answered = 0
  const flow = (async () => {
    for (let turn = 0; !ending.signal.aborted; turn += 1) {
      const status = turn % 2 === 0 ? 'done' : 'in-progress'
      await desk.ask('item.set-status', { item: 'plenary-text', status })
      answered += 1
    }
  })()
  await expect.poll(() => answered).toBeGreaterThan(3)
  const backup = join(temporaryDirectory(), 'backup')
  const before = answered
  const anchor = await makeBackup({ dataDir: '', databaseUrl: database.url }, backup, new Date())
  const during = answered - before
  await expect.poll(() => answered).toBeGreaterThan(before + during + 3)
  ending.abort()
  await flow
  expect(during).toBeGreaterThan(0)
  await server.operate('person.disable', { person: leaver.id })
  await server.stop()
  const old = await readLog({ dataDir: '', databaseUrl: database.url })
  const then = await boardAt(old, { seq: anchor.seq })
  await old.close()

  await using emptied = await freshDatabase()
  const dataDir = join(temporaryDirectory(), 'data')
  for (const place of [{ DATA_DIR: dataDir }, { DATA_DIR: temporaryDirectory(), DATABASE_URL: emptied.url }]) {
    const restored = await runTool('restore', [backup, '--old', database.url], place)
    expect(restored).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`disabled again: ${leaver.id}`) })
    const again = await testServer(place)
    const { position, persons, ...board } = again.liveBoard.board()
    expect(position).toEqual({ log: expect.not.stringContaining(anchor.log), seq: anchor.seq + 1 })
    expect(persons[leaver.id]?.active.value).toBe(false)
    expect(board.items).toEqual(then.items)
    expect(await again.accounts.sessionOf(admin.cookie)).toBeNull()
    const officer = await again.person(MOFA_DESK)
    const { log, seq } = anchor
    const behind = await officer.get(`/api/changes?since=${seq}&log=${log}`)
    expect(behind).toMatchObject({ status: 422, json: { refusal: { rule: 'other-log' } } })
    await again.stop()
    const verified = await runTool('log-verify', ['--anchors', join(backup, 'manifest.json')], place)
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining(position.log) })
  }
})
