import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runTool } from '#server/testing/run-tool.ts'
import { MOFA_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'

/** By what the first line says, and nothing of the program. */
function isWhole(exported: string): boolean {
  const sha = (salt: string, covered: string) => createHash('sha256').update(salt, 'hex').update(covered).digest('hex')
  const [first = '', ...lines] = exported.trimEnd().split('\n')
  let hash: string = JSON.parse(first).start
  return lines.every((line) => {
    const bytes = line.slice(line.indexOf('"change":') + 9, -1)
    const promised = JSON.stringify(JSON.parse(bytes).commitments)
    const { texts, hash: said } = JSON.parse(line)
    hash = sha(hash, bytes)
    const keeps = (it: Record<string, string>) =>
      promised.includes(
        sha(it['salt'] ?? '', JSON.stringify([it['ref'], it['of'], it['ministry'], it['class'], it['text']])),
      )
    return hash === said && texts.every(keeps)
  })
}

it('npm run log:export writes what anybody can read and check without the program', async () => {
  const server = await testServer()
  const desk = await server.person(MOFA_DESK)
  await desk.ask('item.set-status', {
    item: 'plenary-text',
    status: 'blocked',
    reason: { text: { ko: '회신 "없음"' } },
  })
  const admission = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '지울 이름' } })
  await server.operate('text.erase', { ref: `${admission}.name` })
  const file = join(temporaryDirectory(), 'log.jsonl')
  expect(await runTool('log-export', [file], { DATA_DIR: server.dataDir })).toMatchObject({ code: 0, err: '' })

  const exported = readFileSync(file, 'utf8')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const lines = exported
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(lines).toHaveLength(server.liveBoard.board().position.seq + 1)
  expect(lines[3]).toMatchObject({
    seq: 3,
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/),
    who: '홍길동 · Hong Gildong',
    what: 'item.status-set',
    texts: [{ text: '{"ko":"회신 \\"없음\\""}' }],
  })
  expect(lines[4]).toMatchObject({ texts: [], erased: [`${admission}.name`] })
  expect(exported).not.toContain('지울 이름')

  expect(isWhole(exported)).toBe(true)
  expect(isWhole(exported.replace('"status":"blocked"', '"status":"blockad"'))).toBe(false)
  expect(isWhole(exported.replace('회신', '회답'))).toBe(false)
  expect(await runTool('log-export', [file], { DATA_DIR: server.dataDir })).toMatchObject({
    code: 2,
    err: expect.stringContaining('does not exist yet'),
  })
})

it('ends without a word when its reader has had enough', async () => {
  const { dataDir } = await testServer()
  const command = `"${process.execPath}" "${join(import.meta.dirname, 'log-export.ts')}" | true`
  const err = await new Promise((resolve) => {
    execFile('sh', ['-c', command], { env: { DATA_DIR: dataDir } }, (_error, _out, said) => resolve(said))
  })
  expect(err).toBe('')
})
