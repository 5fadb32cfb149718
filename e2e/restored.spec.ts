import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { MINUTE } from '#shared/board/instant.ts'
import { makeBackup } from '#server/backup/make-backup.ts'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/start-server.ts'
import { runTool } from '#server/testing/run-tool.ts'
import { NO_NETWORK } from './fixtures/guards.ts'
import { tick } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'

const ADDRESS = '/desk?session=ministerial'

test('after a restore a desk shows the board of the backup, and what it had not sent for review: nothing of it counts until somebody says so', async ({
  board,
  guards,
  open,
}) => {
  guards.allow(NO_NETWORK)
  // Signed out by the restore; and what was kept is refused for having been made on another log.
  guards.allow(/status of (401|422|503)/)
  const scratch = mkdtempSync(join(tmpdir(), 'chaebi-e2e-restored-'))
  const [backup, dataDir] = [join(scratch, 'backup'), join(scratch, 'data')]
  const desk = await open.as('mofa', ADDRESS)
  await expect(tick(desk, '독일')).toBeVisible()
  const { seq } = await makeBackup({ dataDir: board.dataDir, databaseUrl: undefined }, backup, new Date())
  await desk.route('**/api/commands', (route) => route.abort())
  await tick(desk, '독일').focus()
  await desk.keyboard.press('c')
  await expect(desk.getByRole('button', { name: '미전송 1건' })).toBeVisible()

  const { port } = new URL(board.origin)
  await board.stop()
  expect(await runTool('restore', [backup, '--yes'], { DATA_DIR: dataDir })).toMatchObject({ code: 0, err: '' })
  const onLost = (error: Error): never => {
    throw error
  }
  const server = await startServer(readConfig({ PORT: port, DATA_DIR: dataDir }), {
    logger: pino({ level: 'silent' }),
    onLost,
  })
  try {
    await expect(desk.getByRole('heading', { name: '로그인' })).toBeVisible()
    const { token } = await server.accounts.createLink(board.people.mofa, 'sign-in', 5 * MINUTE)
    await expect(await desk.request.post('/api/link/redeem', { data: { token } })).toBeOK()
    await desk.unroute('**/api/commands')
    const sent: string[] = []
    desk.on('request', (request) => request.url().endsWith('/api/commands') && sent.push(request.url()))
    await desk.goto(ADDRESS)
    await expect(desk.getByText('이전 기록을 보고 입력한 것입니다')).toBeVisible()
    expect(server.liveBoard.board().position.seq).toBe(seq)
    // Of what was kept the first may ask, before the page has heard which log this is, and is told so.
    expect(sent.length).toBeLessThanOrEqual(1)

    await desk.getByRole('button', { name: '지금 상태에 보내기' }).click()
    await expect(desk.getByText('모두 저장됨')).toBeVisible()
    const { last, value } = server.liveBoard.board().participations['de@ministerial']?.attendance ?? {}
    expect({ last, value }).toMatchObject({ value: { status: 'confirmed' }, last: { by: board.people.mofa } })
    expect(server.liveBoard.board().position.seq).toBe(seq + 1)
  } finally {
    await server.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
})
