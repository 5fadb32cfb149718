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

  it('never writes over a folder that is there', async () => {
    const { code, err } = await run('backup', temporaryDirectory(), temporaryDirectory())
    expect(code).toBe(2)
    expect(err).toContain('does not exist yet')
  })
})
