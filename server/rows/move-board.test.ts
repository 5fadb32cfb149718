import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import type { LogPlace } from '#server/log/open-log.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { ADMIN, MOFA_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'
import { moveBoard } from './move-board.ts'
import { PlaceTaken } from './place-taken.ts'

const PUBLIC_URL = 'http://localhost:3000'

/** Every row of both files, but for numbers that SQLite draws and no one else sees, and the mark of a copy. */
function rowsIn(dataDir: string): Record<string, unknown[]> {
  const read = (name: string, tables: readonly string[]): [string, unknown[]][] => {
    const file = new DatabaseSync(join(dataDir, name), { readOnly: true })
    const rows = tables.map((table): [string, unknown[]] => {
      const columns = file.prepare(`SELECT name FROM pragma_table_info('${table}') ORDER BY name`).all()
      const names = columns
        .map((column) => `"${String(column['name'])}"`)
        .filter((column) => table !== 'text' || column !== '"id"')
      const kept = table === 'log' ? 'WHERE id IS NOT NULL' : ''
      return [
        table,
        file.prepare(`SELECT ${names.join(', ')} FROM "${table}" ${kept} ORDER BY ${names.join(', ')}`).all(),
      ]
    })
    file.close()
    return rows
  }
  const accounts = [
    'user',
    'account',
    'session',
    'verification',
    'link',
    'pairing',
    'passkey',
    'passkeyChallenge',
    'attempt',
  ]
  return Object.fromEntries([
    ...read('board.sqlite', ['log', 'change', 'change_of', 'text', 'receipt']),
    ...read('accounts.sqlite', accounts),
  ])
}

it('moves a board to PostgreSQL and back byte for byte, with who is signed in, and never leaves two of the same', async () => {
  const server = await testServer({ PUBLIC_URL })
  const [admin, desk] = [await server.person(ADMIN), await server.person(MOFA_DESK)]
  const { token } = await server.accounts.createLink(desk.id, 'set-password', 60_000)
  const password = '푸른 바다 위의 종이배'
  const entered = await server.accounts.redeemLink(token, { signInName: 'hong', password })
  if (!entered.ok) throw new Error(entered.refusal.kind)
  const cookie = entered.cookies.map((set) => set.replace(/;.*/, '')).join('; ')
  await server.accounts.signIn({ signInName: 'hong', password: 'wrong' }, '192.0.2.1')
  await server.accounts.createLink(admin.id, 'set-password', 60_000)
  await admin.ask('item.set-status', {
    item: 'plenary-text',
    status: 'blocked',
    reason: { text: { ko: '문안 \\ "미정" 🕊' } },
  })
  const gone = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '지워질 이름' } })
  await server.operate('text.erase', { ref: `${gone}.name` })
  const command = await admin.command('item.set-status', { item: 'plenary-text', status: 'done' })
  const answer = await admin.submit(command)
  await using database = await freshDatabase()
  const inFiles = (dataDir: string): LogPlace => ({ dataDir, databaseUrl: undefined })
  const [sqlite, postgres] = [inFiles(server.dataDir), { dataDir: '', databaseUrl: database.url }]

  await expect(moveBoard(sqlite, postgres)).rejects.toThrow('another server')
  await server.stop()
  const before = rowsIn(server.dataDir)
  const { position } = server.liveBoard.board()
  expect(await moveBoard(sqlite, postgres)).toMatchObject(position)

  const moved = await testServer({ PUBLIC_URL, DATABASE_URL: database.url })
  expect(moved.liveBoard.board()).toEqual(server.liveBoard.board())
  expect(await moved.accounts.sessionOf(cookie)).toMatchObject({ personId: desk.id })
  // The receipt came along.
  const { command: sent, person, client } = { command, person: admin.id, client: admin.client }
  expect(await moved.liveBoard.submit({ command: sent, person, client })).toEqual(answer.json)
  const back = inFiles(join(temporaryDirectory(), 'data'))
  await expect(moveBoard(postgres, back)).rejects.toThrow('another server')
  await moved.stop()
  for (const taken of [sqlite, postgres]) await expect(moveBoard(postgres, taken)).rejects.toThrow(PlaceTaken)

  expect(await moveBoard(postgres, back)).toMatchObject(position)
  expect(rowsIn(back.dataDir)).toEqual(before)
  const again = await testServer({ PUBLIC_URL, DATA_DIR: back.dataDir })
  expect(again.liveBoard.board().position).toEqual(position)

  expect(await again.accounts.signIn({ signInName: 'hong', password }, '192.0.2.1')).toMatchObject({ ok: true })

  // What stayed behind goes on as another log, on either store.
  for (const left of [{ DATA_DIR: server.dataDir }, { DATABASE_URL: database.url }]) {
    const { liveBoard } = await testServer(left)
    expect(liveBoard.board().position).toEqual({ log: expect.not.stringContaining(position.log), seq: position.seq })
  }
})
