import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { MOFA_DESK, temporaryDirectory, testServer } from './testing/test-server.ts'

type Printed = { code: number; out: string; err: string }

const run = (tool: 'backup' | 'verify', dataDir: string, ...names: string[]): Promise<Printed> =>
  new Promise((resolve) => {
    const command = [join(import.meta.dirname, `${tool}.ts`), ...names]
    const options = { env: { PATH: process.env['PATH'], DATA_DIR: dataDir } }
    execFile(process.execPath, command, options, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })

describe('npm run backup', () => {
  it('copies log and accounts of a running server, and the copy verifies with the head that was printed', async () => {
    const { dataDir, person } = await testServer()
    await person(MOFA_DESK)
    const target = join(temporaryDirectory(), 'copy')
    const copied = await run('backup', dataDir, target)
    expect({ code: copied.code, err: copied.err }).toEqual({ code: 0, err: '' })
    const head = /#(\d+) ([0-9a-f]{64})/.exec(copied.out)?.[0]

    const verified = await run('verify', target)
    expect(verified.code).toBe(0)
    expect(verified.out).toContain(head)
    const accounts = new DatabaseSync(join(target, 'accounts.sqlite'), { readOnly: true })
    expect(accounts.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    accounts.close()
  })

  it('is restored by starting on the copy, which whoever knew more than it has to notice', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const target = join(temporaryDirectory(), 'copy')
    await run('backup', server.dataDir, target)
    await desk.ask('item.set-status', { item: 'plenary-text', status: 'done' })
    const { log, seq } = (await desk.board()).position
    await server.stop()

    const restored = await testServer({ DATA_DIR: target })
    const { position } = restored.liveBoard.board()
    expect(position).toEqual({ log: expect.not.stringContaining(log), seq: seq - 1 })
    const officer = await restored.person(MOFA_DESK)
    const behind = await officer.get(`/api/changes?since=${seq}&log=${log}`)
    expect(behind).toMatchObject({ status: 422, json: { refusal: { rule: 'other-log' } } })
    const blind = await officer.command(
      'item.set-status',
      { item: 'plenary-text', status: 'done' },
      { basis: { log, seq } },
    )
    expect(await officer.submit(blind)).toMatchObject({ status: 422, json: { refusal: { rule: 'other-log' } } })
    expect(await officer.listen().next('heartbeat')).toMatchObject({ log: position.log })

    const verified = await run('verify', target)
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining(`${position.log}: `) })
    expect(verified.out).toContain(`${log} #${seq - 1}`)
    expect(restored.logged.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ msg: 'head of the log', log: position.log, parent: { log, seq: seq - 1 } }),
    )
  })

  it('never writes over a folder that is there', async () => {
    const { code, err } = await run('backup', temporaryDirectory(), temporaryDirectory())
    expect(code).toBe(2)
    expect(err).toContain('does not exist yet')
  })
})

describe('npm run verify', () => {
  it('finds a change that somebody has rewritten in the file', async () => {
    const { dataDir, person } = await testServer()
    // The first change is then no longer the last, which every start looks at.
    await person(MOFA_DESK)
    const target = join(temporaryDirectory(), 'copy')
    await run('backup', dataDir, target)
    const copy = new DatabaseSync(join(target, 'board.sqlite'))
    copy.exec(`UPDATE change SET bytes = replace(bytes, '"critical":true', '"critical":false') WHERE seq = 1`)
    copy.close()
    const { code, err } = await run('verify', target)
    expect(code).toBe(1)
    expect(err).toContain('#1')
  })

  it('finds a text that somebody has deleted in the file, and none that the board has erased', async () => {
    const { dataDir, operate, person } = await testServer()
    await person(MOFA_DESK)
    const admission = await operate('person.admit', { ...MOFA_DESK, name: { ko: '지울 이름' } })
    await operate('text.erase', { ref: `${admission}.name` })
    const target = join(temporaryDirectory(), 'copy')
    await run('backup', dataDir, target)
    expect(await run('verify', target)).toMatchObject({ code: 0, out: expect.stringContaining('1 texts erased') })
    const copy = new DatabaseSync(join(target, 'board.sqlite'))
    copy.exec("DELETE FROM text WHERE id = (SELECT max(id) FROM text WHERE ref LIKE '%.name')")
    copy.close()
    expect(await run('verify', target)).toMatchObject({ code: 1, err: expect.stringContaining('nobody erased it') })
  })

  it('says that there is no log', async () => {
    const { code, err } = await run('verify', temporaryDirectory())
    expect(code).toBe(1)
    expect(err).toContain('there is no log here')
  })
})
