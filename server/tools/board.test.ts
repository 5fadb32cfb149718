import { expect, it } from 'vitest'
import { runTool } from '#server/testing/run-tool.ts'
import { MOFA_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'
import { seoulTime } from './export-log.ts'

it('npm run board prints the board as it stood behind a change and at a time, with what was erased since left out', async () => {
  const server = await testServer()
  const desk = await server.person(MOFA_DESK)
  const before = server.liveBoard.board()
  const reason = { text: { ko: '회신 없음', en: 'No answer' } }
  await desk.ask('item.set-status', { item: 'plenary-text', status: 'blocked', reason })
  const print = (...names: string[]) => runTool('board', names, { DATA_DIR: server.dataDir })

  const now = await print()
  expect(now).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/ {2}blocked {2}.* \(회신 없음 · No answer\)/),
  })
  expect(now.out).toContain(`#${before.position.seq + 1}  `)
  const then = await print('--at', String(before.position.seq), '--json')
  expect(JSON.parse(then.out)).toMatchObject({
    readiness: { summit: { level: expect.any(String) } },
    board: { position: before.position, items: { 'plenary-text': { state: { value: { status: 'not-started' } } } } },
  })

  const blocked = server.liveBoard.board().items['plenary-text']?.state.value.reason
  await server.operate('text.erase', { ref: blocked ?? '' })
  const later = await print('--at', seoulTime(server.liveBoard.now()))
  expect(later.out).not.toContain('회신 없음')
  expect(later.out).toMatch(/ {2}blocked {2}.* \(\(삭제됨 · erased\)\)/)

  expect(await print('--at', '2001-01-01T00:00:00Z')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no entry'),
  })
  expect(await print('--at', 'yesterday')).toMatchObject({ code: 2, err: expect.stringContaining('npm run board') })
  const missing = await runTool('board', [], { DATA_DIR: temporaryDirectory() })
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('no log here') })
})
