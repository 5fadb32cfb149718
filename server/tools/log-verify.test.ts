import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { anchorText } from '#server/log/anchor.ts'
import { chainHash } from '#server/log/hash-chain.ts'
import { type Printed, runTool } from '#server/testing/run-tool.ts'
import { MOFA_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'

const verify = (dataDir: string, ...names: string[]): Promise<Printed> =>
  runTool('log-verify', names, { DATA_DIR: dataDir })

describe('npm run log:verify', () => {
  it('finds a log sound beside its running server, and that it fits what was kept of it', async () => {
    const { dataDir, logged, person } = await testServer()
    await person(MOFA_DESK)
    // The server has said its head at the start; that line is an anchor.
    const lines = join(temporaryDirectory(), 'server.log')
    writeFileSync(lines, logged.join(''))
    const { code, out, err } = await verify(dataDir, '--anchors', lines)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/sound up to #2 [0-9a-f]{64}, 0 texts erased\n.*fits 1 anchors\n/)
  })

  it('finds a tail that was cut off', async () => {
    const { dataDir, stop, person, liveBoard } = await testServer()
    await person(MOFA_DESK)
    await stop()
    const { position } = liveBoard.board()
    const db = new DatabaseSync(join(dataDir, 'board.sqlite'))
    const { hash } = db.prepare('SELECT hash FROM change WHERE seq = ?').get(position.seq) ?? {}
    db.exec("PRAGMA foreign_keys = OFF; DELETE FROM change WHERE seq = 2; DELETE FROM text WHERE of LIKE 'person:%'")
    db.close()
    expect(await verify(dataDir)).toMatchObject({ code: 0 })
    const cut = await verify(dataDir, '--anchor', anchorText({ ...position, hash: String(hash) }))
    expect(cut).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/기록이 잘렸습니다.*before .*#2:[^\n]*\n$/),
    })
  })

  it('finds a change that somebody has rewritten in the file', async () => {
    const { dataDir, person, stop } = await testServer()
    // The first change is then no longer the last, which every start looks at.
    await person(MOFA_DESK)
    await stop()
    const db = new DatabaseSync(join(dataDir, 'board.sqlite'))
    db.exec(`UPDATE change SET bytes = replace(bytes, '"critical":true', '"critical":false') WHERE seq = 1`)
    db.close()
    expect(await verify(dataDir)).toMatchObject({ code: 1, err: expect.stringContaining('#1') })
  })

  it('finds a text that somebody has deleted in the file, and none that the board has erased', async () => {
    const { dataDir, operate, stop } = await testServer()
    const admission = await operate('person.admit', { ...MOFA_DESK, name: { ko: '지울 이름' } })
    await operate('text.erase', { ref: `${admission}.name` })
    expect(await verify(dataDir)).toMatchObject({ code: 0, out: expect.stringContaining('1 texts erased') })
    await stop()
    const db = new DatabaseSync(join(dataDir, 'board.sqlite'))
    db.exec("DELETE FROM text WHERE id = (SELECT max(id) FROM text WHERE ref LIKE '%.name')")
    db.close()
    expect(await verify(dataDir)).toMatchObject({ code: 1, err: expect.stringContaining('nobody erased it') })
  })

  it('passes nothing for which no anchor could be compared, whatever the file says that it was restored from', async () => {
    const { dataDir, person, stop, liveBoard } = await testServer()
    await person(MOFA_DESK)
    await stop()
    const db = new DatabaseSync(join(dataDir, 'board.sqlite'))
    db.exec("INSERT INTO log (id, parted_at) VALUES ('00000000-0000-4000-8000-000000000000', 1)")
    db.close()
    const kept = anchorText({ ...liveBoard.board().position, hash: '0'.repeat(64) })
    expect(await verify(dataDir, '--anchor', kept)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`left out: ${kept}`),
      err: expect.stringMatching(/^.*None of the anchors could be compared.*\n$/),
    })
  })

  it('says of a change of a newer version in one line that it takes that', async () => {
    const { dataDir, person, stop } = await testServer()
    await person(MOFA_DESK)
    await stop()
    const db = new DatabaseSync(join(dataDir, 'board.sqlite'))
    const [first, second] = db.prepare('SELECT bytes, hash FROM change ORDER BY seq').all()
    const bytes = String(second?.['bytes']).replace('"person.admitted"', '"person.promoted"')
    const hash = chainHash(String(first?.['hash']), bytes)
    db.prepare('UPDATE change SET bytes = ?, hash = ? WHERE seq = 2').run(bytes, hash)
    db.close()
    expect(await verify(dataDir)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^This version.*can't read change 2.*Start a newer one\.\n$/),
    })
  })

  it('says in one line what it cannot do', async () => {
    const nowhere = temporaryDirectory()
    expect(await verify(nowhere)).toMatchObject({ code: 1, err: expect.stringContaining('there is no log here') })
    expect(await verify(nowhere, '--anchor', '#3')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no anchor'),
    })
    expect(await verify(nowhere, '--anchors', join(nowhere, 'no'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^.*can't be read.*\n$/),
    })
    expect(await verify(nowhere, '--fast')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^npm run log:verify/),
    })
  })
})
