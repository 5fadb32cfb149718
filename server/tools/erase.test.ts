import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Printed, runTool } from '#server/testing/run-tool.ts'
import { MOFA_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'

const erase = (dataDir: string, ...names: string[]): Promise<Printed> => runTool('erase', names, { DATA_DIR: dataDir })

const allBytes = (directory: string): string =>
  readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), 'utf8'))
    .join('\n')

describe('npm run erase', () => {
  it('erases beside a running server, which tells its screens, and leaves no byte', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const id = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '지워질 이름' } })
    const listener = desk.listen()
    await listener.next('heartbeat')
    const { code, out, err } = await erase(server.dataDir, `${id}.name`)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`Erased ${id}.name`)
    expect(await listener.next('frame')).toMatchObject({ changes: [{ type: 'text.erased', by: 'operator' }] })
    await expect.poll(() => allBytes(server.dataDir)).not.toContain('지워질 이름')
    expect(await erase(server.dataDir, `${id}.name`)).toMatchObject({ code: 0, out: expect.stringContaining('before') })
  })

  it('finds the ref by a part of the text, and erases nothing', async () => {
    const server = await testServer()
    const id = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '찾을 이름' } })
    const { code, out } = await erase(server.dataDir, '찾을')
    expect(code).toBe(1)
    expect(out).toBe(`${id}.name  person:${id}  찾을 이름\n`)
    expect(allBytes(server.dataDir)).toContain('찾을 이름')
  })

  it('says in one line what is missing', async () => {
    expect(await erase(temporaryDirectory(), 'a.name')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^.*there is no log here.*\n$/),
    })
    expect(await erase(temporaryDirectory())).toMatchObject({ code: 2, err: expect.stringContaining('npm run erase') })
  })
})
