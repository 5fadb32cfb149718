import { describe, expect, it, onTestFinished } from 'vitest'
import type { Change } from '#shared/board/change.ts'
import { type Instant, instant } from '#shared/board/instant.ts'
import { erasedBy } from './board/drain.ts'
import { readChange } from './board/entry.ts'
import { readPostgresLog } from './log/postgres-reader.ts'
import { verifyLog } from './log/verify-log.ts'
import { createDatabase } from './testing/postgres/create-database.ts'
import { freshDatabase } from './testing/postgres/fresh-database.ts'
import { query } from './testing/postgres/query.ts'
import { startPostgres } from './testing/postgres/start-postgres.ts'
import type { Listener } from './testing/listener.ts'
import { movingClock } from './testing/moving-clock.ts'
import { beginSigning, openReview, prepareReview, reviewRoom, signatureOf } from './testing/review-room.ts'
import { ADMIN, MOFA_DESK, MSIT_DESK, type TestServer, testServer } from './testing/test-server.ts'
import { Visitor } from './testing/visitor.ts'

const PASSWORD = '푸른 바다 위의 종이배'

/** Two servers on one log. */
async function twoNodes(url: string, now?: () => Instant): Promise<[TestServer, TestServer]> {
  const options = now === undefined ? {} : { now }
  return Promise.all([testServer({ DATABASE_URL: url }, options), testServer({ DATABASE_URL: url }, options)])
}

async function database(): Promise<string> {
  const made = await freshDatabase()
  onTestFinished(() => made[Symbol.asyncDispose]())
  return made.url
}

/** Once `node` has what `other` has by now. */
const caughtUp = (node: TestServer, other: TestServer): Promise<void> => {
  const { seq } = other.liveBoard.board().position
  return expect.poll(() => node.liveBoard.board().position.seq).toBeGreaterThanOrEqual(seq)
}

/** Somebody who is known already, signed in at this node, too. */
async function signedInAt(node: TestServer, id: string): Promise<Visitor> {
  const { token } = await node.accounts.createLink(id, 'sign-in', 60_000)
  const entered = await node.accounts.enterByLink(token)
  if (!entered.ok) throw new Error(entered.refusal.kind)
  return new Visitor(`http://localhost:${node.port}`, id, entered.cookies)
}

/** The same session at another node: the cookie is called after the port. */
const atPort = ({ port }: TestServer, { id, cookie }: Visitor): Visitor =>
  new Visitor(`http://localhost:${port}`, id, [cookie.replace(/^[^=]*/, `chaebi-${port}.session_token`)])

/** The seqs that a screen is told of, up to one. */
async function seqsUpTo(screen: Listener, last: number): Promise<number[]> {
  const seqs: number[] = []
  while ((seqs.at(-1) ?? 0) < last) seqs.push(...(await screen.next('frame')).changes.map(({ seq }: Change) => seq))
  return seqs
}

describe('two nodes on one PostgreSQL', () => {
  it('show a tick on either to the screens of both, in the order of the log', async () => {
    const [one, other] = await twoNodes(await database())
    const [desk, otherDesk] = [await one.person(MOFA_DESK), await other.person(MSIT_DESK)]
    await caughtUp(one, other)
    const screens = [desk.listen(), otherDesk.listen()]
    for (const screen of screens) await screen.next('heartbeat')
    const { seq } = one.liveBoard.board().position

    const commands = await Promise.all(
      [desk, otherDesk].flatMap((visitor) =>
        Array.from({ length: 10 }, () => visitor.command('item.reconfirm', { item: 'plenary-text' })),
      ),
    )
    const answers = await Promise.all(commands.map((command, index) => (index < 10 ? desk : otherDesk).submit(command)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    const inOrder = Array.from({ length: 20 }, (_, index) => seq + 1 + index)
    for (const screen of screens) expect(await seqsUpTo(screen, seq + 20)).toEqual(inOrder)
  })

  it('let nobody in at one who was disabled at the other', async () => {
    const [one, other] = await twoNodes(await database())
    const desk = await other.person(MOFA_DESK)
    const screen = desk.listen()
    await screen.next('heartbeat')
    const command = await desk.command('item.reconfirm', { item: 'plenary-text' })
    const admin = await one.person(ADMIN)
    expect(await admin.ask('person.disable', { person: desk.id })).toMatchObject({ outcome: 'accepted' })
    await screen.closed
    expect(await desk.submit(command)).toMatchObject({ status: 401 })
  })

  it('RV-23 keep two signatures and close the review once, when both chairs sign in the same moment at two nodes', async () => {
    const clock = movingClock()
    const [one, other] = await twoNodes(await database(), clock.now)
    const room = await reviewRoom(one)
    const review = await prepareReview(room)
    await openReview(room, review)
    await beginSigning(room, review, clock)
    await caughtUp(other, one)
    const { mofa } = room.chairs
    const msit = await signedInAt(other, room.chairs.msit.id)

    const from = one.liveBoard.board().position.seq + 1
    const commands = [
      await mofa.command('review.sign', await signatureOf(mofa, review, 'mofa')),
      await msit.command('review.sign', await signatureOf(msit, review, 'msit')),
    ]
    const answers = await Promise.all([mofa.submit(commands[0]), msit.submit(commands[1])])
    expect(answers).toMatchObject([{ json: { outcome: 'accepted' } }, { json: { outcome: 'accepted' } }])
    await Promise.all([caughtUp(one, other), caughtUp(other, one)])
    for (const { liveBoard } of [one, other])
      expect(liveBoard.board().reviews[review]).toMatchObject({
        standing: { value: 'closed' },
        signatures: { mofa: { person: mofa.id }, msit: { person: msit.id } },
      })
    const { log, seq: to } = one.liveBoard.board().position
    const { json } = await mofa.get(`/api/changes?from=${from}&to=${to}&log=${log}`)
    const types = JSON.stringify(json).match(/"type":"review\.\w+"/g)
    expect(types).toEqual(['"type":"review.signed"', '"type":"review.signed"', '"type":"review.closed"'])
  })

  it('RV-24 take a signature at one right after the proof at the other, which nobody has told of yet', async () => {
    const clock = movingClock()
    const url = await database()
    const [one, other] = await twoNodes(url, clock.now)
    const room = await reviewRoom(one)
    const review = await prepareReview(room)
    await openReview(room, review)
    await beginSigning(room, review, clock)
    const { token } = await one.accounts.createLink(room.chairs.mofa.id, 'set-password', 60_000)
    const here = one.stranger()
    await here.post('/api/link/redeem', { token, credentials: { signInName: 'chair', password: PASSWORD } })
    await caughtUp(other, one)
    const there = atPort(other, here)
    clock.advance(120_001)
    const sign = async () => there.submit(await there.command('review.sign', await signatureOf(there, review, 'mofa')))
    expect(await sign()).toMatchObject({ status: 403, json: { refusal: { rule: 'authenticate-again' } } })

    await query(url, 'DROP TRIGGER tell_of_session ON chaebi_accounts.session')
    expect(await here.post('/api/confirm-password', { password: PASSWORD })).toMatchObject({ status: 200 })
    expect(await sign()).toMatchObject({ status: 200 })
  })

  it(
    'lose nothing when PostgreSQL crashes under load, are unready meanwhile, and heal by themselves',
    { timeout: 60_000 },
    async () => {
      await using postgres = await startPostgres()
      const { url } = await createDatabase(postgres.url)
      // The time stands still, so that no session is forgotten by waiting.
      const time = instant(Date.now())
      const nodes = await twoNodes(url, () => time)
      const desks = await Promise.all(nodes.map((node) => node.person(MOFA_DESK)))
      const leaver = await nodes[0].person(MSIT_DESK)
      const screen = leaver.listen()
      await screen.next('heartbeat')
      await caughtUp(nodes[0], nodes[1])
      const before = nodes[0].liveBoard.board().position.seq
      const commands = await Promise.all(
        desks.map((desk) =>
          Promise.all(Array.from({ length: 60 }, () => desk.command('item.reconfirm', { item: 'plenary-text' }))),
        ),
      )
      const underWay = Promise.withResolvers<void>()
      const statuses = new Set<number>()
      const work = desks.map(async (desk, index) => {
        for (const command of commands[index] ?? [])
          for (;;) {
            const { status, headers } = await desk.submit(command)
            statuses.add(status)
            if (status === 200) break
            expect(headers.get('retry-after')).toBe('1')
          }
      })
      void nodes[0].liveBoard.onAppended(() => underWay.resolve())
      await underWay.promise
      // Without a word to anybody, for no trigger runs in this role.
      await query(
        url,
        `SET session_replication_role = replica; DELETE FROM chaebi_accounts.session WHERE "userId" = '${leaver.id}'`,
      )
      await postgres.stop('crash')
      const readiness = () => Promise.all(nodes.map(async (node) => (await node.stranger().get('/readyz')).status))
      await expect.poll(readiness, { timeout: 5_000 }).toEqual([503, 503])
      const signIn = (node: TestServer) => node.stranger().post('/api/sign-in', { signInName: 'x', password: PASSWORD })
      for (const [index, node] of nodes.entries()) {
        expect(await desks[index]?.get('/api/me')).toMatchObject({ status: 200 })
        const { status, headers } = await signIn(node)
        expect([status, headers.get('retry-after')]).toEqual([503, '1'])
      }
      // A screen that comes now is told nothing by which it could look fresh.
      const late = desks[0]?.listen()
      await late?.admitted
      late?.say('looking', 'what no screen says', 'twice')
      expect(await late?.next('farewell')).toBe('not-understood')
      expect(late?.bytes.join()).not.toContain('heartbeat')
      await postgres.start()
      await Promise.all(work)
      // The news of its end was missed.
      expect(await screen.next('farewell')).toBe('session-ended')
      for (const node of nodes) await expect.poll(async () => (await signIn(node)).status).toBe(403)
      expect(statuses).toEqual(new Set([200, 503]))
      await expect.poll(readiness, { timeout: 5_000 }).toEqual([200, 200])

      const log = await readPostgresLog(url)
      const changes = (await log.changes({ after: before, limit: 1_000 })).map(({ bytes }) => readChange(bytes))
      expect(await verifyLog(log, ({ bytes }) => erasedBy([readChange(bytes)]))).toMatchObject({ verdict: 'sound' })
      await log.close()
      expect(changes.map(({ commandId }) => commandId).toSorted()).toEqual(
        commands
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      )
      for (const { liveBoard } of nodes) await expect.poll(() => liveBoard.board().position.seq).toBe(before + 120)
      expect(nodes.flatMap(({ lost }) => lost)).toEqual([])
    },
  )
})
