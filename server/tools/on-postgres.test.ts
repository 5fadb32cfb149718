import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeBackup } from '#server/backup/make-backup.ts'
import { anchorText } from '#server/log/anchor.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { query } from '#server/testing/postgres/query.ts'
import { runTool } from '#server/testing/run-tool.ts'
import { MOFA_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'

it('board, log:export and log:verify say of a log on PostgreSQL what they say of its backup in files', async () => {
  await using database = await freshDatabase()
  const { person, operate, liveBoard } = await testServer({ DATABASE_URL: database.url })
  const desk = await person(MOFA_DESK)
  const { seq } = liveBoard.board().position
  const reason = { text: { ko: '회신 "없음"' } }
  await desk.ask('item.set-status', { item: 'plenary-text', status: 'blocked', reason })
  const admission = await operate('person.admit', { ...MOFA_DESK, name: { ko: '지울 이름' } })
  await operate('text.erase', { ref: `${admission}.name` })
  const backup = join(temporaryDirectory(), 'backup')
  const anchor = await makeBackup({ dataDir: '', databaseUrl: database.url }, backup, new Date())

  async function said(place: Record<string, string>) {
    const [now, before, log, verified] = await Promise.all([
      runTool('board', [], place),
      runTool('board', ['--at', String(seq), '--json'], place),
      exported(place),
      runTool('log-verify', ['--anchor', anchorText(anchor)], place),
    ])
    return { now: now.out, before: JSON.parse(before.out), log, verified: verified.out }
  }
  const ofDatabase = await said({ DATABASE_URL: database.url })
  expect(ofDatabase).toEqual(await said({ DATA_DIR: backup }))
  expect(ofDatabase).toEqual({
    now: expect.stringContaining('회신 "없음"'),
    before: expect.objectContaining({ board: expect.objectContaining({ position: { log: anchor.log, seq } }) }),
    log: expect.stringContaining(anchor.hash),
    verified: expect.stringContaining(anchor.hash),
  })

  await query(database.url, `UPDATE chaebi_log.text SET text = replace(text, '회신', '확정') WHERE ref LIKE '%.reason'`)
  const forged = await runTool('log-verify', [], { DATABASE_URL: database.url })
  expect(forged).toMatchObject({ code: 1, err: expect.stringContaining(`#${seq + 1}`) })
})

async function exported(place: Record<string, string>): Promise<string> {
  const file = join(temporaryDirectory(), 'log.jsonl')
  expect(await runTool('log-export', [file], place)).toMatchObject({ code: 0, err: '' })
  return readFileSync(file, 'utf8')
}
