import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { anchorsIn } from '#server/log/anchor.ts'
import { type Printed, runTool } from '#server/testing/run-tool.ts'
import { MOFA_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'

const run = (tool: 'backup' | 'log-verify', dataDir: string, ...names: string[]): Promise<Printed> =>
  runTool(tool, names, { DATA_DIR: dataDir })

describe('npm run backup', () => {
  it('copies log and accounts of a running server, and the copy verifies with the head that was printed', async () => {
    const { dataDir, person } = await testServer()
    await person(MOFA_DESK)
    const target = join(temporaryDirectory(), 'copy')
    const copied = await run('backup', dataDir, target)
    expect({ code: copied.code, err: copied.err }).toEqual({ code: 0, err: '' })
    const [anchor] = anchorsIn(copied.out)

    const verified = await run('log-verify', target)
    expect(verified.code).toBe(0)
    expect(verified.out).toContain(`#${anchor?.seq} ${anchor?.hash}`)
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

    const verified = await run('log-verify', target)
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining(`${position.log}: `) })
    expect(verified.out).toContain(`${log} #${seq - 1}`)
    expect(restored.logged.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ msg: 'head of the log', parent: { log, seq: seq - 1 } }),
    )
  })

  it('never writes over a folder that is there', async () => {
    const { code, err } = await run('backup', temporaryDirectory(), temporaryDirectory())
    expect(code).toBe(2)
    expect(err).toContain('does not exist yet')
  })
})
