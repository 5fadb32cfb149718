import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Instant, instant } from '#shared/board/instant.ts'
import { refusedStart } from './refused-start.ts'
import { AI_SUMMIT, MOFA_DESK, temporaryDirectory, testServer, WATER_FORUM } from './testing/test-server.ts'

const at = (iso: string): Instant => instant(Date.parse(iso))
const REVIEW = at('2024-05-10T10:00:00+09:00')

/** Why a server does not start on these settings. */
async function refusal(environment: Record<string, string>): Promise<string> {
  try {
    await testServer(environment)
  } catch (error) {
    const refused = refusedStart(error)
    if (refused !== null) return refused.message
    throw error
  }
  throw new Error('it has started')
}

/** A digest of each file that holds anything; locks and SQLite's shared memory do not. */
function contents(directory: string): Record<string, string> {
  const files = readdirSync(directory).filter((name) => !/-shm$|\.lock$/.test(name))
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(directory, name)))
      .digest('hex')
  return Object.fromEntries(
    files.filter((name) => statSync(join(directory, name)).size > 0).map((name) => [name, digest(name)]),
  )
}

/** The data of a server that has run and stopped. */
async function dataOf(environment: Record<string, string> = {}): Promise<string> {
  const server = await testServer(environment)
  await server.person(MOFA_DESK)
  await server.stop()
  return server.dataDir
}

describe('a new log', () => {
  it('is of the AI Seoul Summit unless the settings name another file', async () => {
    const server = await testServer({ SUMMIT_FILE: '' })
    expect(server.liveBoard.board().summit).toMatchObject({ id: 'ai-seoul-summit-2024', fictional: false })
  })

  it('is of another summit by another file', async () => {
    const server = await testServer({ SUMMIT_FILE: WATER_FORUM })
    const desk = await server.person(MOFA_DESK)
    expect((await desk.board()).summit).toMatchObject({ id: 'hanbit-water-forum', fictional: true })
    expect((await desk.snapshot()).texts.map(({ text }) => text.ko)).toContain('한빛 물 포럼 (가상)')
  })

  it('of a summit that is over rehearses from the day of its review, and says so', async () => {
    const server = await testServer({ SUMMIT_FILE: AI_SUMMIT })
    const board = server.liveBoard.board()
    expect(board).toMatchObject({ mode: 'rehearsal', clock: { kind: 'rehearsal', shows: REVIEW } })
    expect(server.liveBoard.now() - REVIEW).toBeLessThan(60_000)
  })

  it('of a summit that is still to come, or goes on today, runs on the real clock', async () => {
    const now = () => at('2024-05-22T23:59:00+09:00')
    const server = await testServer({ SUMMIT_FILE: AI_SUMMIT }, { now })
    expect(server.liveBoard.board()).toMatchObject({ mode: 'real', clock: { kind: 'real' } })
    expect(server.liveBoard.now()).toBe(now())
  })

  it('runs on the clock that the settings ask for', async () => {
    const moment = '2024-05-22T13:00:00+09:00'
    const rehearsal = await testServer({ SUMMIT_FILE: AI_SUMMIT, CLOCK: moment })
    expect(rehearsal.liveBoard.board()).toMatchObject({ mode: 'rehearsal', clock: { shows: at(moment) } })
    const real = await testServer({ SUMMIT_FILE: AI_SUMMIT, CLOCK: 'real' })
    expect(real.liveBoard.board()).toMatchObject({ mode: 'real', clock: { kind: 'real' } })
  })
})

describe('an existing log', () => {
  it('goes on as it was, whatever the settings leave open', async () => {
    const dataDir = await dataOf({ CLOCK: '2024-10-28T10:00:00+09:00' })
    const again = await testServer({ DATA_DIR: dataDir, SUMMIT_FILE: '' })
    expect(again.liveBoard.board()).toMatchObject({
      summit: { id: 'hanbit-water-forum' },
      clock: { shows: at('2024-10-28T10:00:00+09:00') },
      position: { seq: 2 },
    })
  })

  it('goes on where the settings say what it says itself', async () => {
    const settings = { CLOCK: '2024-10-28T10:00:00+09:00', SUMMIT_FILE: WATER_FORUM }
    const again = await testServer({ ...settings, DATA_DIR: await dataOf(settings) })
    expect(again.liveBoard.board().position.seq).toBe(2)
  })

  it('is not opened with another clock, or another summit, and is left as it is', async () => {
    const DATA_DIR = await dataOf({ CLOCK: 'real' })
    const before = contents(DATA_DIR)
    expect(await refusal({ DATA_DIR, CLOCK: '2024-10-28T10:00:00+09:00' })).toBe(
      'CLOCK contradicts this log, whose clock is the real one. ' +
        'Leave it unset to go on with this log, or choose another DATA_DIR to begin a new one.',
    )
    expect(await refusal({ DATA_DIR, SUMMIT_FILE: AI_SUMMIT })).toMatch(
      /^SUMMIT_FILE .* contradicts this log \(which is of hanbit-water-forum\)\. Leave it unset .* DATA_DIR/,
    )
    const edited = join(temporaryDirectory(), 'edited.json')
    writeFileSync(edited, readFileSync(WATER_FORUM, 'utf8').replace('"critical": true', '"critical": false'))
    expect(await refusal({ DATA_DIR, SUMMIT_FILE: edited })).toMatch('(the items differ)')
    writeFileSync(edited, readFileSync(WATER_FORUM, 'utf8').replace('한빛 물 포럼 (가상)', '다른 포럼'))
    expect(await refusal({ DATA_DIR, SUMMIT_FILE: edited })).toMatch(
      '(the wording of summit:hanbit-water-forum differs)',
    )
    expect(contents(DATA_DIR)).toEqual(before)
  })
})

describe('a start is refused', () => {
  it('beside another server on the same data', async () => {
    const { dataDir } = await testServer()
    expect(await refusal({ DATA_DIR: dataDir })).toMatch(
      /board\.sqlite: another server or a tool is at work on this log/,
    )
  })

  it('where another program listens', async () => {
    const { port } = await testServer()
    expect(await refusal({ PORT: String(port) })).toBe(
      `Can't listen on 127.0.0.1 port ${port}: another program listens there. Stop it, or choose another PORT.`,
    )
  })

  it('on a host that is not of this machine', async () => {
    expect(await refusal({ HOST: '192.0.2.1', ALLOW_HTTP: '1' })).toMatch(/no network of this machine has that address/)
  })

  it('on a file of something else, and leaves it as it is', async () => {
    const DATA_DIR = temporaryDirectory()
    writeFileSync(join(DATA_DIR, 'board.sqlite'), 'Dear diary,\n'.repeat(100))
    const before = contents(DATA_DIR)
    expect(await refusal({ DATA_DIR })).toMatch(/board\.sqlite: this file is not a log of Chaebi\. Check DATA_DIR/)
    expect(contents(DATA_DIR)).toEqual(before)
  })

  it('on a damaged log, and leaves it as it is', async () => {
    const DATA_DIR = await dataOf()
    const file = join(DATA_DIR, 'board.sqlite')
    const bytes = readFileSync(file)
    const text = bytes.lastIndexOf('"person.admitted"')
    bytes.write('"person.disabled"', text)
    writeFileSync(file, bytes)
    const before = contents(DATA_DIR)
    expect(await refusal({ DATA_DIR })).toMatch(/damaged/)
    expect(contents(DATA_DIR)).toEqual(before)
  })

  it('with a summit file that has a fault, and begins no log', async () => {
    const folder = temporaryDirectory()
    const SUMMIT_FILE = join(folder, 'faulty.json')
    writeFileSync(SUMMIT_FILE, readFileSync(WATER_FORUM, 'utf8').replace('"mofa"', '"mofaa"'))
    const DATA_DIR = join(folder, 'data')
    expect(await refusal({ DATA_DIR, SUMMIT_FILE })).toMatch(/faulty\.json:\d+:\d+ .*not-in-list/)
    expect(readdirSync(folder)).toEqual(['faulty.json'])
  })

  it('with a certificate that is none', async () => {
    const TLS_CERT = join(temporaryDirectory(), 'cert.pem')
    writeFileSync(TLS_CERT, 'no certificate')
    expect(await refusal({ TLS_CERT, TLS_KEY: TLS_CERT })).toMatch(/^TLS_CERT and TLS_KEY are no certificate/)
  })
})

describe('stopping', () => {
  it('answers what was accepted, says farewell, and loses nothing', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const listener = desk.listen()
    await listener.next('heartbeat')
    const commands = await Promise.all(
      Array.from({ length: 30 }, () => desk.command('item.reconfirm', { item: 'plenary-text' })),
    )
    const begun = Promise.withResolvers<void>()
    server.liveBoard.onAppended(() => begun.resolve())
    const answers = commands.map((command) => desk.submit(command))
    await begun.promise
    const stopped = server.stop()
    for (const { status, json } of await Promise.all(answers))
      expect(status === 200 || (status === 503 && JSON.stringify(json) === '{"error":"unavailable"}')).toBe(true)
    expect(await listener.next('farewell')).toBe('going-away')
    await listener.closed
    await stopped

    const again = await testServer({ DATA_DIR: server.dataDir })
    const accepted = (await Promise.all(answers)).filter(({ status }) => status === 200)
    expect(again.liveBoard.board().position.seq).toBe(2 + accepted.length)
  })
})

describe('readiness', () => {
  it('is told to whoever asks', async () => {
    const server = await testServer()
    expect(await server.stranger().get('/healthz')).toMatchObject({ status: 200, json: { ok: true } })
    expect(await server.stranger().get('/readyz')).toMatchObject({ status: 200, json: { ready: true } })
  })
})

describe('log lines', () => {
  it('name nobody and hold no text, no token, no cookie', async () => {
    const server = await testServer({ LOG_LEVEL: 'trace' })
    const desk = await server.person(MOFA_DESK)
    await desk.ask('item.set-status', {
      item: 'plenary-text',
      status: 'blocked',
      reason: { text: { ko: '비밀 사유' } },
    })
    const { token } = await server.accounts.createLink(desk.id, 'set-password', 60_000)
    const credentials = { signInName: 'kim.desk', password: '푸른 바다 위의 종이배' }
    await server.stranger().post('/api/link/redeem', { token, credentials })
    const lines = server.logged.join('')
    expect(lines).toContain('signed in by a link')
    for (const secret of ['홍길동', 'kim.desk', '푸른 바다', '비밀 사유', token, desk.cookie.split('=')[1] ?? ''])
      expect(lines).not.toContain(secret)
  })
})
