import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startDatabaseLine } from './testing/postgres/database-line.ts'
import { freshDatabase } from './testing/postgres/fresh-database.ts'
import { movingClock } from './testing/moving-clock.ts'
import { beginSigning, must, openReview, prepareReview, reviewRoom, signatureOf } from './testing/review-room.ts'
import { temporaryDirectory, testServer, WATER_FORUM } from './testing/test-server.ts'
import { Visitor } from './testing/visitor.ts'

/** `npm start`, as a process of its own. */
function start(environment: Record<string, string>): ChildProcessByStdio<null, Readable, Readable> {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const env = { PATH, NODE_COMPILE_CACHE, PORT: '0', SUMMIT_FILE: WATER_FORUM, ...environment }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Reads what a server prints until it says the first thing, and the second behind it if there is one. */
async function said(child: { stdout: Readable }, ...patterns: RegExp[]): Promise<string[]> {
  const lines: string[] = []
  const found: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    const match = patterns[found.length]?.exec(line)?.[1]
    if (match !== undefined) found.push(match)
    if (found.length === patterns.length) return found
  }
  throw new Error(`it ended after saying: ${lines.join('\n')}`)
}

const ADDRESS = /^채비 · Chaebi: (\S+)$/
const LINK = /^(http\S+\/link#\S+)$/
const READY = /("msg":"ready")/

async function ended(child: ReturnType<typeof start>): Promise<{ code: unknown; out: string; err: string }> {
  const [out, err] = [text(child.stdout), text(child.stderr)]
  const [code]: unknown[] = await once(child, 'exit')
  return { code, out: await out, err: await err }
}

/** An admin who came in by the link that the server printed, at a browser. */
async function adminBy(link: string): Promise<Visitor> {
  const { origin, hash } = new URL(link)
  const browser = new Visitor(origin)
  const credentials = { signInName: 'admin.kim', password: '푸른 바다 위의 종이배' }
  expect(await browser.post('/api/link/redeem', { token: hash.slice(1), credentials })).toMatchObject({ status: 200 })
  return browser
}

describe('npm start', () => {
  it('says where it runs, lets the first admin in by a link, and ends on a signal', async () => {
    const DATA_DIR = temporaryDirectory()
    const child = start({ DATA_DIR })
    const [address, link = ''] = await said(child, ADDRESS, LINK)
    expect(new URL(link).origin).toBe(address)
    const admin = await adminBy(link)
    const { person, board } = await admin.snapshot()
    expect(board.persons[person]?.posting.value.role).toBe('admin')

    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])

    const again = start({ DATA_DIR, LOG_LEVEL: 'silent' })
    await said(again, ADDRESS)
    again.kill('SIGINT')
    expect(await ended(again)).toEqual({ code: 0, out: '', err: '' })
  })

  it('ends in order also when it is told to in the middle of its start', async () => {
    const child = start({ DATA_DIR: temporaryDirectory() })
    await said(child, READY)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('ends with 2 and one line on a setting that cannot be used', async () => {
    expect(await ended(start({ PORT: 'http' }))).toEqual({
      code: 2,
      out: '',
      err: `PORT="http" can't be used; allowed: a whole number from 0 to 65535\n`,
    })
  })

  it('ends with 1 and one line on data that it may not use', async () => {
    const { dataDir } = await testServer()
    const { code, out, err } = await ended(start({ DATA_DIR: dataDir }))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^\S+board\.sqlite: another server or a tool is at work on this log\..*\n$/)
  })

  it('ends with 1 and one line when its database goes away before the link for the first admin', async () => {
    await using database = await freshDatabase()
    await using line = await startDatabaseLine(database.url)
    const lost = line.disturb('chaebi be first', 'cut-before')
    const child = start({ DATA_DIR: temporaryDirectory(), DATABASE_URL: line.url, LOG_LEVEL: 'silent' })
    const end = await ended(child)
    await lost
    expect(end).toEqual({ code: 1, out: '', err: expect.stringMatching(/^the store went away .*\n$/) })
  })
})

describe('a server that is killed', () => {
  it('has every tick that it acknowledged when it is started again', async () => {
    const DATA_DIR = temporaryDirectory()
    const first = start({ DATA_DIR })
    const [link = ''] = await said(first, LINK)
    const admin = await adminBy(link)
    const posting = { role: 'desk', ministry: 'mofa', venue: null } as const
    const accepted: string[] = []
    const killed = once(first, 'exit')
    const asking = Array.from({ length: 40 }, async (_, index) => {
      const outcome = await admin.ask('person.admit', { ...posting, name: { ko: `사무관 ${index}` } })
      if (outcome.outcome === 'accepted') accepted.push(outcome.commandId)
      if (accepted.length === 10) first.kill('SIGKILL')
    })
    await Promise.allSettled(asking)
    await killed
    expect(accepted.length).toBeGreaterThanOrEqual(10)

    const again = await testServer({ DATA_DIR })
    expect(Object.keys(again.liveBoard.board().persons)).toEqual(expect.arrayContaining(accepted))
  })

  it('RV-22 has the first of two signatures, and has not closed the review: sent again, it is the same one', async () => {
    const DATA_DIR = temporaryDirectory()
    const clock = movingClock()
    const before = await testServer({ DATA_DIR }, { now: clock.now })
    const room = await reviewRoom(before)
    const review = await prepareReview(room)
    await openReview(room, review)
    await beginSigning(room, review, clock)
    await before.stop()
    /** A chair at a server that runs as a process of its own, signed in as before: the cookie is called after the port. */
    const at = (address: string, { id, cookie }: Visitor) =>
      new Visitor(address, id, [cookie.replace(/^[^=]*/, `chaebi-${new URL(address).port}.session_token`)])

    const first = start({ DATA_DIR })
    const [killed = ''] = await said(first, ADDRESS)
    const mofa = at(killed, room.chairs.mofa)
    const signature = await mofa.command('review.sign', await signatureOf(mofa, review, 'mofa'))
    const answer = await mofa.submit(signature)
    expect(answer.json).toMatchObject({ outcome: 'accepted' })
    first.kill('SIGKILL')
    await once(first, 'exit')

    const [again = ''] = await said(start({ DATA_DIR }), ADDRESS)
    const [one, other] = [at(again, room.chairs.mofa), at(again, room.chairs.msit)]
    const present = async () => (await one.board()).reviews[review]
    const kept = await present()
    expect(kept).toMatchObject({ standing: { value: 'signing' }, signatures: { mofa: { person: one.id } } })
    expect(Object.keys(kept?.signatures ?? {})).toEqual(['mofa'])
    expect((await one.submit(signature)).json).toEqual(answer.json)
    expect(await present()).toEqual(kept)
    await must(other, 'review.sign', await signatureOf(other, review, 'msit'))
    expect(await present()).toMatchObject({
      standing: { value: 'closed' },
      signatures: { mofa: kept?.signatures.mofa },
    })
  })
})
