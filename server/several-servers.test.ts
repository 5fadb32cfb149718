import { describe, expect, it } from 'vitest'
import { pairingBegunSchema, wallFoundSchema } from '#shared/protocol/accounts.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { adminAtFirstStart } from './admin-at-first-start.ts'
import { startDatabaseLine } from './testing/postgres/database-line.ts'
import { freshDatabase } from './testing/postgres/fresh-database.ts'
import { SCREEN } from './testing/paired-wall.ts'
import { ADMIN, MOFA_DESK, type TestServer, testServer } from './testing/test-server.ts'
import type { Visitor } from './testing/visitor.ts'

const PASSWORD = '푸른 바다 위의 종이배'
const RIGHT = { signInName: 'kim.minji', password: PASSWORD }
const WRONG = { ...RIGHT, password: 'something else entirely' }

/** Two servers on one PostgreSQL, which people reach by one origin. */
async function twoServers(): Promise<[TestServer, TestServer]> {
  const { url } = await freshDatabase()
  return serversAt(url, url)
}

/** The same, each by a way of its own. */
async function serversAt(...[here, there]: [string, string]): Promise<[TestServer, TestServer]> {
  const settings = { PUBLIC_URL: 'http://localhost:3000', CLOCK: 'real' }
  return [await testServer({ ...settings, DATABASE_URL: here }), await testServer({ ...settings, DATABASE_URL: there })]
}

/** The same browser at another server. */
const at = (server: TestServer, { id, cookie }: Visitor): Visitor => server.visitor(id, cookie)

/** Somebody who has set a password at the first server. */
async function officer(server: TestServer): Promise<Visitor> {
  const person = await server.person(MOFA_DESK)
  const { token } = await server.accounts.createLink(person.id, 'set-password', 60_000)
  await person.post('/api/link/redeem', { token, credentials: RIGHT })
  return person
}

describe('two servers on one database', () => {
  it('know each other’s sessions, and whoever signs out at one is shown out at the other at once', async () => {
    const [here, there] = await twoServers()
    const desk = await here.person(MOFA_DESK)
    const elsewhere = at(there, desk)
    // The other server learns of the person by the log, which wakes it.
    await expect.poll(async () => (await elsewhere.get('/api/board')).status).toBe(200)
    const listener = elsewhere.listen()
    expect(await listener.admitted).toBeNull()
    const asked = performance.now()
    await desk.post('/api/sign-out', {})
    expect(await listener.next('farewell')).toBe('session-ended')
    await listener.closed
    expect(performance.now() - asked).toBeLessThan(1_000)
    expect(await elsewhere.get('/api/board')).toMatchObject({ status: 401 })
  })

  it('shut somebody out of both who is disabled at one', async () => {
    const [here, there] = await twoServers()
    const [admin, desk] = [await here.person(ADMIN), await here.person(MOFA_DESK)]
    const elsewhere = at(there, desk)
    await expect.poll(async () => (await elsewhere.get('/api/board')).status).toBe(200)
    const listener = elsewhere.listen()
    expect(await listener.admitted).toBeNull()
    expect(await admin.ask('person.disable', { person: desk.id })).toMatchObject({ outcome: 'accepted' })
    expect(await listener.next('farewell')).toBe('session-ended')
    await listener.closed
    expect(await elsewhere.get('/api/board')).toMatchObject({ status: 401 })
    expect(await elsewhere.submit(await admin.command('item.reconfirm', { item: 'plenary-text' }))).toMatchObject({
      status: 401,
    })
  })

  it('have somebody who is back look anew, and not sign in again, at one that hears late of both', async () => {
    await using database = await freshDatabase()
    await using line = await startDatabaseLine(database.url)
    const [here, there] = await serversAt(database.url, line.url)
    const [admin, desk] = [await here.person(ADMIN), await here.person(MOFA_DESK)]
    await expect.poll(async () => (await at(there, desk).get('/api/board')).status).toBe(200)
    const held = line.disturb('chaebi changes', 'hold')
    for (const type of ['person.disable', 'person.enable'] as const)
      expect(await admin.ask(type, { person: desk.id })).toMatchObject({ outcome: 'accepted' })
    await held

    const { token } = await here.accounts.createLink(desk.id, 'sign-in', 60_000)
    await desk.post('/api/link/redeem', { token })
    const screen = at(there, desk).listen()
    expect(await screen.admitted).toBeNull()
    line.heal()
    expect(await screen.next('farewell')).toBe('rights-changed')
    await screen.closed
    expect(await at(there, desk).get('/api/board')).toMatchObject({ status: 200 })
  })

  it('count guesses at a password together', async () => {
    const [here, there] = await twoServers()
    await officer(here)
    const guesses = [here, there, here, there, here].map((server) => server.stranger().post('/api/sign-in', WRONG))
    expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    for (const server of [here, there])
      expect(await server.stranger().post('/api/sign-in', RIGHT)).toMatchObject({ status: 429 })
  })

  it('take a proof given at one for fresh at the other', async () => {
    const [here, there] = await twoServers()
    const desk = await officer(here)
    await expect.poll(async () => (await at(there, desk).get('/api/board')).status).toBe(200)
    const before = (await there.accounts.sessionOf(desk.cookie))?.authenticatedAt ?? 0
    await desk.post('/api/confirm-password', { password: PASSWORD })
    await expect
      .poll(async () => (await there.accounts.sessionOf(desk.cookie))?.authenticatedAt ?? 0)
      .toBeGreaterThan(before)
  })

  it('let a wall in that asks one of them while its approver is at the other', async () => {
    const [here, there] = await twoServers()
    const desk = at(there, await here.person(MOFA_DESK))
    await expect.poll(async () => (await desk.get('/api/board')).status).toBe(200)
    const wall = here.stranger()
    const screen = { ...SCREEN, name: null }
    const begun = pairingBegunSchema.parse((await wall.post('/api/wall/begin', { screen })).json)
    const found = wallFoundSchema.parse((await desk.post('/api/wall/lookup', { code: begun.code })).json)
    const name = { ko: '1층 상황실', en: 'Situation room' }
    const command = await desk.command('wall.pair', { name, screen: SCREEN })
    const asked = { protocol: PROTOCOL, person: desk.id, client: desk.client, pairingId: found.pairingId, command }
    expect(await desk.post('/api/wall/approve', asked)).toMatchObject({ status: 200 })
    expect((await wall.post('/api/wall/poll', { pollToken: begun.pollToken })).json).toMatchObject({
      state: 'approved',
      person: command.id,
    })
    await expect.poll(async () => (await wall.get('/api/board')).status).toBe(200)
  })

  it('print one link for the first admin', async () => {
    const [here, there] = await twoServers()
    expect(await adminAtFirstStart(here)).not.toBeNull()
    expect(await adminAtFirstStart(there)).toBeNull()
    await here.stop()
    expect(await adminAtFirstStart(there)).not.toBeNull()
  })
})
