import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { healthSchema } from '#shared/protocol/health.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Listener } from '#server/testing/listener.ts'
import { movingClock } from '#server/testing/moving-clock.ts'
import { pairedWall } from '#server/testing/paired-wall.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { openReview, prepareReview, reviewRoom } from '#server/testing/review-room.ts'
import { ADMIN, MOFA_DESK, MSIT_DESK, type TestServer, testServer } from '#server/testing/test-server.ts'
import type { Visitor } from '#server/testing/visitor.ts'

const ITEM = 'item:plenary-text'

/** Two servers on one database, which people reach by one origin, and that database. */
async function twoServers(now?: () => Instant): Promise<{ one: TestServer; other: TestServer; database: Client }> {
  const { url } = await freshDatabase()
  const options = now === undefined ? {} : { now }
  const settings = { DATABASE_URL: url, PUBLIC_URL: 'http://localhost:3000' }
  const one = await testServer(settings, options)
  const other = await testServer(settings, options)
  return { one, other, database: await connected(url) }
}

async function connected(url: string): Promise<Client> {
  const database = new Client({ connectionString: url })
  await database.connect()
  onTestFinished(() => database.end())
  return database
}

/** A screen that is open, of somebody whom this server knows of by then. */
async function screenAt(server: TestServer, visitor: Visitor): Promise<Listener> {
  const there = server.visitor(visitor.id, visitor.cookie)
  await expect.poll(async () => (await there.get('/api/board')).status).toBe(200)
  const screen = there.listen()
  await screen.next('heartbeat')
  return screen
}

/** Who looks at the item, as soon as a screen is told that so many do. */
async function lookers(screen: Listener, count: number): Promise<string[]> {
  for (;;) {
    const [told] = await screen.next('presence')
    if (told?.of === ITEM && told.persons.length === count) return told.persons
  }
}

/** Two people, each with a screen at another server that looks at the item. */
async function twoLookers() {
  const { one, other, database } = await twoServers()
  const [mofa, msit] = [await one.person(MOFA_DESK), await one.person(MSIT_DESK)]
  const [here, there] = [await screenAt(one, mofa), await screenAt(other, msit)]
  there.say('looking', ITEM)
  here.say('looking', ITEM)
  expect(await lookers(there, 2)).toEqual([msit.id, mofa.id])
  return { one, other, database, mofa, msit, here, there }
}

describe('a screen at one of several servers', () => {
  it('is seen at the others as it looks at a thing, until it closes or its server does', async () => {
    const { one, mofa, msit, here, there } = await twoLookers()
    here.leave()
    expect(await lookers(there, 1)).toEqual([msit.id])
    const again = await screenAt(one, mofa)
    again.say('looking', ITEM)
    expect(await lookers(there, 2)).toEqual([msit.id, mofa.id])
    await one.stop()
    expect(await lookers(there, 1)).toEqual([msit.id])
  })

  it('is seen again after the lines between them were cut, and own ones all the while', async () => {
    const { mofa, msit, there, other, database } = await twoLookers()
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'chaebi screens'`
    expect((await database.query(cut)).rowCount).toBe(2)
    expect(await lookers(there, 1)).toEqual([msit.id])
    expect(await lookers(there, 2)).toEqual([msit.id, mofa.id])
    const told = other.logged.filter((line) => line.includes('told of the screens here'))
    expect(told.length).toBeLessThanOrEqual(2)
  })

  it('is listed at all of them with when it was last heard, and still when its server is gone', async () => {
    const { one, other } = await twoServers()
    const wall = await pairedWall(one, await one.person(MOFA_DESK))
    const admin = await other.person(ADMIN)
    const started = one.liveBoard.now()
    await screenAt(one, wall)
    const heard = async () =>
      healthSchema.parse((await admin.get('/api/health')).json).heard.filter(({ person }) => person === wall.id)
    await expect.poll(heard).toMatchObject([{ open: 1, parked: 0 }])
    expect((await heard())[0]?.lastHeard).toBeGreaterThanOrEqual(started)
    await one.stop()
    await expect.poll(heard).toMatchObject([{ open: 0 }])
  })

  it('keeps a ministry in the room at all of them, and lets it be cut off at all when it is lost', async () => {
    const clock = movingClock()
    const { one, other } = await twoServers(clock.now)
    const room = await reviewRoom(one)
    await openReview(room, await prepareReview(room))
    const [chair, again] = [await screenAt(one, room.chairs.mofa), await screenAt(other, room.chairs.mofa)]
    const wall = await screenAt(other, room.otherDesk)
    const admin = await other.person(ADMIN)
    const open = async () =>
      healthSchema
        .parse((await admin.get('/api/health')).json)
        .heard.find(({ person }) => person === room.chairs.mofa.id)?.open
    await expect.poll(open).toBe(2)
    again.leave()
    // The clock moves on when the server that is asked has noticed.
    await expect.poll(open).toBe(1)
    clock.advance(10_000)
    for (const _ of [1, 2]) expect((await wall.next('heartbeat')).lost).toBeUndefined()

    const before = one.liveBoard.now()
    chair.leave()
    await chair.closed
    await expect.poll(open).toBe(0)
    clock.advance(10_000)
    const mofa = [{ ministry: 'mofa', since: expect.closeTo(before, -4) }]
    await expect.poll(async () => (await wall.next('heartbeat')).lost, { timeout: 5_000 }).toEqual(mofa)
  })

  it('is forgotten when its server falls silent, and what nobody understands harms nobody', async () => {
    const { url } = await freshDatabase()
    const server = await testServer({ DATABASE_URL: url })
    const database = await connected(url)
    const [desk, elsewhere] = [await server.person(MOFA_DESK), await server.person(MSIT_DESK)]
    const screen = await screenAt(server, desk)
    const at = server.liveBoard.now()
    const of = [{ person: elsewhere.id, open: 1, lastHeard: at, parked: 0, looking: [ITEM] }]
    const tell = (news: string) => database.query('SELECT pg_notify($1, $2)', ['chaebi_screens', news])
    screen.say('looking', ITEM)
    expect(await lookers(screen, 1)).toEqual([desk.id])
    for (const nonsense of ['', '{', '{"type":"screens"}']) await tell(nonsense)
    await tell(JSON.stringify({ type: 'screens', by: randomUUID(), at, of }))
    expect(await lookers(screen, 2)).toEqual([desk.id, elsewhere.id])
    expect(await lookers(screen, 1)).toEqual([desk.id])
    expect(server.logged.filter((line) => line.includes('does not understand'))).toHaveLength(1)
  }, 15_000)
})
