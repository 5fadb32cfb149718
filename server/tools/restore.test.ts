import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Printed, runTool } from '#server/testing/run-tool.ts'
import { ADMIN, MOFA_DESK, MSIT_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'

const run = (tool: 'backup' | 'restore' | 'log-verify', dataDir: string, ...names: string[]): Promise<Printed> =>
  runTool(tool, names, { DATA_DIR: dataDir })

describe('npm run restore', () => {
  it('makes another log of a backup, with nobody signed in, and those out who were disabled since', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const leaver = await server.person(MSIT_DESK)
    const backup = join(temporaryDirectory(), 'backup')
    expect(await run('backup', server.dataDir, backup)).toMatchObject({ code: 0, err: '' })
    await desk.ask('item.set-status', { item: 'plenary-text', status: 'done' })
    await server.operate('person.disable', { person: leaver.id })
    const { log, seq } = server.liveBoard.board().position
    await server.stop()

    const dataDir = join(temporaryDirectory(), 'data')
    const restored = await run('restore', dataDir, backup, '--old', server.dataDir)
    expect(restored).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`disabled again: ${leaver.id}`) })
    const again = await testServer({ DATA_DIR: dataDir })
    const { position, persons } = again.liveBoard.board()
    // One change more than the backup has: the disabling.
    expect(position).toEqual({ log: expect.not.stringContaining(log), seq: seq - 1 })
    expect(persons[leaver.id]?.active.value).toBe(false)
    expect(persons[desk.id]?.active.value).toBe(true)

    // The cookie of before opens nothing, and whoever knew more than the backup is told that this is another log.
    expect(await again.accounts.sessionOf(desk.cookie)).toBeNull()
    const officer = await again.person(MOFA_DESK)
    const behind = await officer.get(`/api/changes?since=${seq}&log=${log}`)
    expect(behind).toMatchObject({ status: 422, json: { refusal: { rule: 'other-log' } } })
    const blind = await officer.command(
      'item.set-status',
      { item: 'plenary-text', status: 'done' },
      { basis: { log, seq } },
    )
    expect(await officer.submit(blind)).toMatchObject({ status: 422, json: { refusal: { rule: 'other-log' } } })
    expect(await officer.listen().next('heartbeat')).toMatchObject({ log: position.log })

    const verified = await run('log-verify', dataDir, '--anchors', join(backup, 'manifest.json'))
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining(`${log} #${seq - 2}`) })
  })

  it('without old data lists who could enter again, and goes on when that is confirmed', async () => {
    const server = await testServer()
    const leaver = await server.person(MOFA_DESK)
    const backup = join(temporaryDirectory(), 'backup')
    await run('backup', server.dataDir, backup)
    const dataDir = join(temporaryDirectory(), 'data')
    const asked = await run('restore', dataDir, backup, '--old', temporaryDirectory())
    expect(asked).toMatchObject({ code: 1, out: `${leaver.id}  desk  mofa\n` })
    expect(asked.err).toMatch(/no log here[^]*add --yes\n[^\n]*erased since[^\n]*\n$/)
    const out = await run('restore', dataDir, backup, '--disable', leaver.id, '--yes')
    expect(out).toMatchObject({ code: 0, out: expect.stringContaining(`disabled again: ${leaver.id}`) })
  })

  it('erases again what was erased since, keeps out even an only admin, and asks nothing of data of another board', async () => {
    const server = await testServer()
    const admin = await server.person(ADMIN)
    const desk = await server.operate('person.admit', { ...MSIT_DESK, name: { ko: '옮긴 이' } })
    const gone = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '지워질 이름' } })
    const backup = join(temporaryDirectory(), 'backup')
    await run('backup', server.dataDir, backup)
    await server.operate('text.erase', { ref: `${gone}.name` })
    await server.operate('person.admit', { ...ADMIN, name: { ko: '새 관리자' } })
    await admin.ask('person.set-role', { person: desk, role: 'viewer', ministry: null, venue: null })
    await server.operate('person.disable', { person: admin.id })
    await server.stop()

    const elsewhere = await testServer()
    // Who counts on old data is not taken at a word that was given for their lack.
    const other = [backup, '--old', elsewhere.dataDir, '--yes']
    const fromOther = await run('restore', join(temporaryDirectory(), 'data'), ...other)
    expect(fromOther).toMatchObject({ code: 1, out: expect.stringContaining(`${admin.id}  admin  -\n`) })
    expect(fromOther.err).toContain('the backup was not made of them')
    for (const nobody of ['nobody', 'constructor']) {
      const stranger = await run('restore', join(temporaryDirectory(), 'data'), backup, '--disable', nobody, '--yes')
      expect(stranger).toMatchObject({ code: 1, err: expect.stringContaining(`no person ${nobody}`) })
    }

    const dataDir = join(temporaryDirectory(), 'data')
    const restored = await run('restore', dataDir, backup, '--old', server.dataDir)
    expect(restored).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining(`Texts erased again: ${gone}.name`),
    })
    expect(restored.out).toContain(`${desk} is again desk msit, and was last viewer -\n`)
    for (const name of readdirSync(dataDir))
      expect(readFileSync(join(dataDir, name), 'utf8')).not.toContain('지워질 이름')
    const { board } = (await testServer({ DATA_DIR: dataDir })).liveBoard
    expect(board().persons[admin.id]?.active.value).toBe(false)
    expect(board().erased).toEqual({ [`${gone}.name`]: true })
  })

  it('lists the persons where the old data are damaged, instead of failing on them', async () => {
    const server = await testServer()
    const backup = join(temporaryDirectory(), 'backup')
    await run('backup', server.dataDir, backup)
    await server.stop()
    const old = join(server.dataDir, 'board.sqlite')
    const bytes = readFileSync(old)
    // All but the first page, which says whose file it is.
    bytes.fill(0x5a, 4096)
    writeFileSync(old, bytes)
    const asked = await run('restore', join(temporaryDirectory(), 'data'), backup, '--old', server.dataDir)
    expect(asked).toMatchObject({ code: 1, err: expect.stringMatching(/can't be used: .*damaged[^]*add --yes\n/) })
  })

  it('refuses to overwrite, and a backup that is not as it was made', async () => {
    const { dataDir } = await testServer()
    const backup = join(temporaryDirectory(), 'backup')
    await run('backup', dataDir, backup)
    const before = readFileSync(join(dataDir, 'board.sqlite'))
    expect(await run('restore', dataDir, backup, '--yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('there already'),
    })
    expect(readFileSync(join(dataDir, 'board.sqlite')).equals(before)).toBe(true)

    const bytes = readFileSync(join(backup, 'accounts.sqlite'))
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(join(backup, 'accounts.sqlite'), bytes)
    const empty = join(temporaryDirectory(), 'data')
    expect(await run('restore', empty, backup, '--yes')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/accounts\.sqlite is not as it was backed up[^\n]*\n$/),
    })
    expect(await run('restore', empty, dataDir, '--yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no backup'),
    })
  })
})
