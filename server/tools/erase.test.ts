import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
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
    const { code, out, err } = await erase(server.dataDir, '--text', `${id}.name`, '--yes')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`Erased ${id}.name`)
    expect(await listener.next('frame')).toMatchObject({ changes: [{ type: 'text.erased', by: 'operator' }] })
    await expect.poll(() => allBytes(server.dataDir)).not.toContain('지워질 이름')
    const again = await erase(server.dataDir, '--text', `${id}.name`, '--yes')
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('before') })
  })

  it('says of PostgreSQL what may still hold it, and not that no byte is left; the chain still verifies', async () => {
    const database = await freshDatabase()
    const settings = { DATABASE_URL: database.url }
    const server = await testServer(settings)
    const id = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '지워질 이름' } })
    await server.stop()
    const { code, out, err } = await runTool('erase', ['--text', `${id}.name`, '--yes'], settings)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/The write-ahead log.* may still hold it/)
    expect(out).not.toContain('No byte')
    const verified = await runTool('log-verify', [], settings)
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('1 texts erased') })
  })

  it('erases all of one person, once it has listed it and was told yes; the chain still verifies', async () => {
    const server = await testServer()
    const post = { ko: '지워질 직위' }
    const id = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '지워질 이름' }, post })
    const other = await server.operate('person.admit', {
      ...MOFA_DESK,
      name: { ko: '남을 이름' },
      post: { ko: '과장' },
    })
    const listed = await erase(server.dataDir, '--of', id)
    expect(listed).toMatchObject({ code: 1, err: expect.stringContaining('add --yes') })
    expect(listed.out.split('\n').toSorted()).toEqual([
      '',
      `${id}.name  person:${id}  지워질 이름`,
      `${id}.post  person:${id}  지워질 직위`,
    ])
    expect(allBytes(server.dataDir)).toContain('지워질 이름')

    expect(await erase(server.dataDir, '--of', id, '--yes')).toMatchObject({ code: 0, err: '' })
    await expect.poll(() => allBytes(server.dataDir)).not.toMatch(/지워질/)
    expect(allBytes(server.dataDir)).toContain('남을 이름')
    await expect.poll(() => Object.keys(server.liveBoard.board().erased)).toEqual([`${id}.name`, `${id}.post`])
    expect(server.liveBoard.texts.get(`${id}.name`)).toBeUndefined()
    expect(server.liveBoard.texts.get(`${other}.name`)).toBeDefined()
    expect(await runTool('log-verify', [], { DATA_DIR: server.dataDir })).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 texts erased'),
    })
  })

  it('means by a delegation its name and its part in each session, and nothing else', async () => {
    const server = await testServer()
    const [one] = Object.values(server.liveBoard.board().participations)
    if (one === undefined) throw new Error('the small summit has participations')
    const desk = await server.person(MOFA_DESK)
    const payload = { participation: one.id, contact: { ko: '지워질 연락처' } }
    await desk.ask('participation.set-contact', payload)
    const { out } = await erase(server.dataDir, '--of', one.delegation)
    const things = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ')[1])
    expect(things).toContain(`participation:${one.id}`)
    expect(things).toContain(`delegation:${one.delegation}`)
    expect(things.filter((of) => of?.includes(one.delegation) !== true)).toEqual([])
  })

  it('finds the ref by a part of the text, and erases nothing', async () => {
    const server = await testServer()
    const id = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '찾을 이름' } })
    expect(await erase(server.dataDir, '찾을')).toEqual({
      code: 0,
      err: '',
      out: `${id}.name  person:${id}  찾을 이름\n`,
    })
    expect(allBytes(server.dataDir)).toContain('찾을 이름')
  })

  it('says in one line what is missing', async () => {
    expect(await erase(temporaryDirectory(), '--text', 'a.name')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^.*there is no log here.*\n$/),
    })
    expect(await erase(temporaryDirectory())).toMatchObject({ code: 2, err: expect.stringContaining('npm run erase') })
  })
})
