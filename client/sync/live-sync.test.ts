import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { IDBFactory } from 'fake-indexeddb'
import * as fc from 'fast-check'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Command } from '#shared/board/command.ts'
import { textsOfBoard } from '#shared/board/held-texts.ts'
import { BOARD_SHAPE } from '#shared/protocol/version.ts'
import { type Step, stepArbitrary } from '#client/testing/commands-arbitrary.ts'
import { LocalLog } from '#client/testing/local-log.ts'
import { LocalServer } from '#client/testing/local-server.ts'
import { type PersonaName, PERSONAS, testId } from '#client/testing/personas.ts'
import { readSummit } from '#client/testing/summit-file.ts'
import { DeviceStore } from './device-store.ts'
import { LiveSync, type LiveSyncParts } from './live-sync.ts'
import type { Unstored } from './unstored.ts'

const summit = readSummit('hanbit-water-forum')
const items = summit.sessions.flatMap(({ workstreams }) => workstreams.flatMap((workstream) => workstream.items))
const [item = '', another = ''] = items.filter(({ status }) => status === undefined).map(({ id }) => id)

const opened: { sync: LiveSync; channel: BroadcastChannel }[] = []
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})
afterEach(closePages)

function closePages(): void {
  for (const { sync, channel } of opened.splice(0)) {
    sync.stop()
    channel.close()
  }
}

const createServer = () => new LocalServer(new LocalLog(summit))

/** A page of a persona's browser: opened like the real one, on what an earlier page left on this device. */
async function openPage(
  server: LocalServer,
  {
    me = 'mofaDesk',
    cookieOf = me,
    isStillMine = () => true,
    unstored = new Map(),
  }: { me?: PersonaName; cookieOf?: PersonaName; isStillMine?: () => boolean; unstored?: Unstored } = {},
) {
  const person = PERSONAS[me].id
  const storage = await DeviceStore.open()
  const channel = new BroadcastChannel(`outbox of ${person}`)
  const told: string[] = []
  const sync = new LiveSync({
    person,
    client: await storage.clientOf(person, `device-of-${me}`),
    queryClient: new QueryClient(),
    api: server.apiOf(PERSONAS[cookieOf].id),
    openLink: server.lineOf(PERSONAS[cookieOf].id),
    storage,
    unstored,
    kept: (await storage.boardOf(person)) ?? null,
    channel,
    isStillMine,
    onSignedOut: () => told.push('signed-out'),
    onTurnedAway: () => told.push('turned-away'),
    onUnreadable: () => told.push('unreadable'),
    onReconnected: () => told.push('reconnected'),
  } satisfies LiveSyncParts)
  opened.push({ sync, channel })
  await sync.start()
  return {
    sync,
    told,
    storage,
    statusOf: (id: string) => sync.state().board.items[id]?.state.value.status,
    confirmedStatusOf: (id: string) => sync.state().confirmed.items[id]?.state.value.status,
    outbox: () => sync.state().outbox.map(({ progress }) => progress.at),
    done: (id: string) => sync.submit('item.set-status', { item: id, status: 'done' }),
    /** Resolves when everything in the outbox is on the device. */
    kept: () =>
      vi.waitFor(() => expect(sync.state().outbox.map(({ progress }) => progress.at)).not.toContain('unkept')),
    /** Resolves when the page shows the board that the server has. */
    caughtUp: () => vi.waitFor(() => expect(sync.state().confirmed).toEqual(server.log.board)),
  }
}

/** Changes what the device keeps of a person's board, as another build may have written it. */
async function overwriteBoard(person: string, parts: object) {
  const db = await openDB('chaebi')
  await db.put('boards', { ...(await db.get('boards', person)), ...parts }, person)
  db.close()
}

describe('a tick', () => {
  test('is in the view in the same moment, and stays there without a gap until the board has it', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    const seen: (string | undefined)[] = []
    page.sync.subscribe(() => seen.push(page.statusOf(item)))
    page.done(item)
    expect(page.statusOf(item)).toBe('done')
    await vi.waitFor(() => expect(page.outbox()).toEqual(['accepted']))
    expect(page.confirmedStatusOf(item)).toBe('not-started')
    server.broadcast()
    expect(page.outbox()).toEqual([])
    expect(page.confirmedStatusOf(item)).toBe('done')
    expect(new Set(seen)).toEqual(new Set(['done']))
  })

  test('whose frame comes before its answer leaves the outbox with the frame, and is not counted twice', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    const note = { ko: '공문' }
    server.answerNext({ kind: 'unreachable', retryAfter: 60_000 })
    page.sync.submit('item.set-status', { item, status: 'done', evidence: { kind: 'mail', note } })
    await vi.waitFor(() => expect(server.received).toHaveLength(1))
    for (const command of server.received)
      server.log.submit(command, { person: PERSONAS.mofaDesk.id, client: 'device-of-mofaDesk' })
    server.broadcast()
    expect(page.outbox()).toEqual([])
    expect(page.sync.state().board).toBe(page.sync.state().confirmed)
    expect(page.sync.state().board.items[item]?.state.value.evidence).toHaveLength(1)
  })

  test('without a change, because it was true already, is settled by its answer', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    page.sync.submit('item.set-status', { item, status: 'not-started' })
    await vi.waitFor(() => expect(page.outbox()).toEqual([]))
  })

  test('that was true already before this page heard of it stays in the view until it has', async () => {
    const server = createServer()
    const [page, other] = [await openPage(server), await openPage(server, { me: 'msitDesk' })]
    await page.caughtUp()
    other.done(item)
    await vi.waitFor(() => expect(other.outbox()).toEqual(['accepted']))
    page.done(item)
    await vi.waitFor(() => expect(page.outbox()).toEqual(['accepted']))
    expect(page.confirmedStatusOf(item)).toBe('not-started')
    expect(page.statusOf(item)).toBe('done')
    server.broadcast()
    expect(page.outbox()).toEqual([])
    expect(page.statusOf(item)).toBe('done')
  })

  test('that is refused is shown beside the board, which is as the other left it, until it is insisted on', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.log.step({ by: 'msitDesk', ask: 'blockItem', number: items.findIndex(({ id }) => id === item) })
    const mine = page.done(item)
    await vi.waitFor(() => expect(page.outbox()).toEqual(['refused']))
    server.broadcast()
    expect(page.sync.state().outbox[0]).toMatchObject({
      command: { payload: { item, status: 'done' } },
      progress: { refusal: { kind: 'conflict', theirs: { by: PERSONAS.msitDesk.id } } },
    })
    expect(page.statusOf(item)).toBe(server.log.board.items[item]?.state.value.status)
    const observedAt = page.sync.state().outbox[0]?.command.observedAt
    const again = page.sync.insist(mine)
    expect(page.sync.state().outbox).toMatchObject([{ command: { id: again, observedAt } }])
    await vi.waitFor(() => expect(server.log.board.items[item]?.state.value.status).toBe('done'))
  })

  test('that no longer fits is marked, not hidden: only the server takes it away', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.answerNext({ kind: 'unreachable', retryAfter: 60_000 })
    page.done(item)
    await vi.waitFor(() => expect(page.outbox()).toEqual(['kept']))
    server.log.step({ by: 'msitDesk', ask: 'blockItem', number: items.findIndex(({ id }) => id === item) })
    server.broadcast()
    expect(page.sync.state().outbox).toMatchObject([{ progress: { at: 'kept' }, misfit: { kind: 'conflict' } }])
    expect(page.statusOf(item)).toBe(page.confirmedStatusOf(item))
    page.sync.setNetwork(true)
    await vi.waitFor(() => expect(page.outbox()).toEqual(['refused']))
  })

  test('that the server can make nothing of is parked, and goes again when it is told to', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    const failed = { kind: 'failed', errorId: 'e-1' } as const
    server.answerNext(failed, failed, failed, failed, failed)
    const id = page.done(item)
    await vi.waitFor(() => {
      // Ends each pause before the next attempt.
      page.sync.setNetwork(true)
      expect(page.outbox()).toEqual(['parked'])
    })
    expect(page.sync.state().connection.unsent).toBe(1)
    expect(page.statusOf(item)).toBe('done')
    page.sync.resend(id)
    await vi.waitFor(() => expect(page.outbox()).toEqual(['accepted']))
  })
})

describe('a command that is sent once or not at all', () => {
  const done = { item, status: 'done' } as const

  test('is answered to who asked, and shown only once the board has it', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    const answering = page.sync.sendOnline('item.set-status', done)
    expect(page.outbox()).toEqual([])
    expect(await answering).toEqual({
      kind: 'accepted',
      id: server.received[0]?.id,
      seq: server.log.board.position.seq,
    })
    expect(page.statusOf(item)).toBe('not-started')
    server.broadcast()
    expect(page.statusOf(item)).toBe('done')
  })

  test('says why it was refused', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    const answer = await page.sync.sendOnline('item.set-status', { item: 'none', status: 'done' })
    expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'not-found' } })
  })

  test('stays here while the link is down, and does not go when it is back', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.cut()
    page.sync.setNetwork(false)
    expect(await page.sync.sendOnline('item.set-status', done)).toEqual({ kind: 'not-sent' })
    expect(page.outbox()).toEqual([])
    expect(await page.storage.commandsOf(PERSONAS.mofaDesk.id)).toEqual([])
    server.mend()
    page.sync.setNetwork(true)
    await page.caughtUp()
    expect(server.received).toEqual([])
  })

  test('RV-24 signs nothing offline: a signature never enters the storage of the device', async () => {
    const server = createServer()
    const page = await openPage(server, { me: 'mofaChair' })
    await page.caughtUp()
    const signature = { review: testId(3000), ministry: 'mofa', recordSeq: 1 } as const
    server.cut()
    page.sync.setNetwork(false)
    expect(await page.sync.sendOnline('review.sign', signature)).toEqual({ kind: 'not-sent' })
    expect(() => page.sync.submit('review.sign', signature)).toThrow('review.sign')
    expect(page.outbox()).toEqual([])
    expect(await page.storage.commandsOf(PERSONAS.mofaChair.id)).toEqual([])
  })

  test('is not sent again when no answer came', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.answerNext({ kind: 'unreachable', retryAfter: null })
    expect(await page.sync.sendOnline('item.set-status', done)).toEqual({ kind: 'unanswered' })
    page.sync.setNetwork(true)
    await page.caughtUp()
    expect(server.received).toHaveLength(1)
  })

  test('is answered by the board that holds it, where that comes before the answer', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.fallSilent()
    const answer = page.sync.sendOnline('item.set-status', done)
    await vi.waitFor(() => expect(server.received).toHaveLength(1))
    server.broadcast()
    expect(await answer).toMatchObject({ kind: 'accepted', seq: server.log.board.position.seq })
    expect(page.confirmedStatusOf(item)).toBe('done')
  })

  test('ends the sign-in where the server no longer knows it', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.answerNext({ kind: 'signed-out' })
    expect(await page.sync.sendOnline('item.set-status', done)).toEqual({ kind: 'signed-out' })
    expect(page.told).toEqual(['signed-out'])
  })
})

describe('a page that missed something', () => {
  test.each([
    ['heartbeat', (server: LocalServer) => server.heartbeat()],
    [
      'frame',
      (server: LocalServer) => {
        server.log.step({ by: 'mofaChair', ask: 'setContact', number: 0 })
        server.broadcast()
      },
    ],
  ])('learns so from the next %s, and asks for it', async (_, tell) => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    for (const number of [0, 1, 2, 3, 0, 1, 2, 3]) server.log.step({ by: 'mofaDesk', ask: 'setContact', number })
    server.loseFrames()
    expect(page.sync.state().confirmed).not.toEqual(server.log.board)
    tell(server)
    await page.caughtUp()
  })

  test('asks for it when the line is back, and sends what it could not', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.cut()
    server.log.step({ by: 'mofaDesk', ask: 'setContact', number: 0 })
    page.done(item)
    page.sync.setNetwork(false)
    expect(page.sync.state().connection).toMatchObject({ kind: 'offline', unsent: 1 })
    server.mend()
    page.sync.setNetwork(true)
    await vi.waitFor(() => expect(server.log.board.items[item]?.state.value.status).toBe('done'))
    server.broadcast()
    await page.caughtUp()
    expect(page.told).toEqual(['reconnected'])
  })
})

describe('a device', () => {
  test('opens on the board and the commands that it kept, without a network', async () => {
    const server = createServer()
    const before = await openPage(server)
    await before.caughtUp()
    server.cut()
    before.done(item)
    await vi.waitFor(() => expect(before.outbox()).toEqual(['kept']))
    before.sync.stop()

    const after = await openPage(server)
    expect(after.sync.isReady()).toBe(true)
    expect(after.statusOf(item)).toBe('done')
    expect(after.confirmedStatusOf(item)).toBe('not-started')
    expect(after.sync.state().connection).toMatchObject({ withheld: true, unsent: 1 })
    server.mend()
    after.sync.setNetwork(true)
    await vi.waitFor(() => expect(server.log.board.items[item]?.state.value.status).toBe('done'))
  })

  test('opens on the board that another build kept, and takes a new one as soon as there is a server', async () => {
    const server = createServer()
    const before = await openPage(server)
    await before.caughtUp()
    server.cut()
    before.sync.stop()
    // What another build made of the changes is not what this one would have.
    await overwriteBoard(PERSONAS.mofaDesk.id, { build: 'another', board: { ...server.log.board, venues: {} } })

    const after = await openPage(server)
    expect(after.statusOf(item)).toBe('not-started')
    after.sync.keep()
    expect(await after.storage.boardOf(PERSONAS.mofaDesk.id)).toMatchObject({ isOfThisBuild: false })
    server.log.step({ by: 'mofaDesk', ask: 'setContact', number: 0 })
    server.mend()
    after.sync.setNetwork(true)
    await after.caughtUp()
    after.sync.keep()
    await vi.waitFor(async () =>
      expect(await after.storage.boardOf(PERSONAS.mofaDesk.id)).toMatchObject({ isOfThisBuild: true }),
    )
  })

  test('does not open on a board of a shape that this build does not know', async () => {
    const server = createServer()
    const before = await openPage(server)
    await before.caughtUp()
    before.sync.stop()
    await overwriteBoard(PERSONAS.mofaDesk.id, { shape: BOARD_SHAPE - 1 })
    server.cut()
    expect((await openPage(server)).sync.isReady()).toBe(false)
  })

  test('with two tabs sends a command once, from whichever it came', async () => {
    const server = createServer()
    const [one, two] = [await openPage(server), await openPage(server)]
    await one.caughtUp()
    await two.caughtUp()
    two.done(item)
    one.done(another)
    await vi.waitFor(() => expect(server.received).toHaveLength(2))
    server.broadcast()
    await vi.waitFor(() => expect([...one.outbox(), ...two.outbox()]).toEqual([]))
    expect(one.statusOf(item)).toBe('done')
    expect(two.statusOf(another)).toBe('done')
    expect(server.received).toHaveLength(2)
  })

  test('forgets a text that was erased, in memory and in storage', async () => {
    const server = createServer()
    server.log.step({ by: 'mofaDesk', ask: 'setContact', number: 0 })
    const page = await openPage(server)
    await page.caughtUp()
    const ref = [...page.sync.state().texts.values()].find((text) => text.class === 'contact')?.ref ?? ''
    const kept = async () => (await page.storage.boardOf(PERSONAS.mofaDesk.id))?.texts.map((text) => text.ref)
    await vi.waitFor(async () => expect(await kept()).toContain(ref))
    server.log.erase(ref)
    server.broadcast()
    expect(page.sync.state().texts.has(ref)).toBe(false)
    await vi.waitFor(async () => expect(await kept()).not.toContain(ref))
  })

  test('keeps nothing of what its person may no longer see, and takes what they may see now', async () => {
    const server = createServer()
    server.log.step({ by: 'mofaDesk', ask: 'setContact', number: 0 })
    const page = await openPage(server, { me: 'msitDesk' })
    await page.caughtUp()
    await vi.waitFor(async () => expect(await page.storage.boardOf(PERSONAS.msitDesk.id)).toBeDefined())
    server.cut()
    server.mend()
    server.log.step({ by: 'admin', ask: 'makeViewer', number: 0 })
    const ready: boolean[] = []
    page.sync.subscribe(() => ready.push(page.sync.isReady()))
    page.sync.setNetwork(true)
    await page.caughtUp()
    expect(ready).toContain(false)
    expect([...page.sync.state().texts.values()].every((text) => text.class === 'public')).toBe(true)
    await vi.waitFor(async () =>
      expect((await page.storage.boardOf(PERSONAS.msitDesk.id))?.texts.every((text) => text.class === 'public')).toBe(
        true,
      ),
    )
  })
})

describe('another log', () => {
  test('is taken as it is; what was not settled on the old one is shown for review', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.cut()
    const mine = page.done(item)
    server.log = new LocalLog(summit, { id: testId(2000) })
    server.mend()
    page.sync.setNetwork(true)
    await page.caughtUp()
    expect(page.sync.state().outbox).toMatchObject([
      { progress: { at: 'refused', refusal: { kind: 'invalid', rule: 'other-log' } } },
    ])
    expect(page.statusOf(item)).toBe('not-started')
    page.sync.insist(mine)
    await vi.waitFor(() => expect(server.log.board.items[item]?.state.value.status).toBe('done'))
  })
})

describe('a server that goes on with another log before anybody is told', () => {
  test('is sent one command of what was kept, takes nothing of it, and is sent nothing more until somebody says so', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.cut()
    const [first, second] = [page.done(item), page.done(another)]
    await page.kept()
    // Restored meanwhile: the line is still silent, and the first request of the sender gets through.
    server.log = new LocalLog(summit, { id: testId(2000) })
    const { position } = server.log.board
    server.mend()
    await vi.waitFor(() => expect(page.outbox()).toEqual(['refused', 'refused']), { timeout: 20_000 })
    expect(server.received.map(({ id }) => id)).toEqual([first])

    page.sync.setNetwork(true)
    await page.caughtUp()
    expect(server.log.board.position).toEqual(position)
    expect(page.sync.state().outbox.map(({ command }) => command.id)).toEqual([first, second])
    expect(server.received).toHaveLength(1)
    page.sync.insist(second)
    await vi.waitFor(() => expect(server.log.board.items[another]?.state.value.status).toBe('done'))
    expect(page.outbox()).toEqual(['refused', 'accepted'])
    expect(server.log.board.items[item]?.state.value.status).toBe('not-started')
  }, 30_000)
})

describe('a restored log', () => {
  const OTHER_LOG = { at: 'refused', refusal: { kind: 'invalid', rule: 'other-log' } } as const

  /** A page whose tick the server had accepted before it was restored; `history` is what it holds now. */
  async function afterRestore(history: (log: LocalLog, tick: Command) => void = () => {}) {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    const id = page.done(item)
    await vi.waitFor(() => expect(page.outbox()).toEqual(['accepted']))
    const [tick] = server.received
    if (tick === undefined) throw new Error('no tick')
    server.cut()
    server.log = new LocalLog(summit, { id: testId(2000) })
    for (const number of [0, 1, 2, 3]) server.log.step({ by: 'mofaDesk', ask: 'setContact', number })
    history(server.log, { ...tick, basis: server.log.board.position })
    server.mend()
    page.sync.setNetwork(true)
    await page.caughtUp()
    return { server, page, id }
  }

  test('that has come as far as an accepted command does not settle it: it may be lost, and is shown', async () => {
    const { page } = await afterRestore()
    expect(page.sync.state().outbox).toMatchObject([{ progress: OTHER_LOG }])
  })

  test('takes a command that it lost when it is insisted on', async () => {
    const { server, page, id } = await afterRestore()
    page.sync.insist(id)
    await vi.waitFor(() => expect(page.outbox()).toEqual(['accepted']))
    server.broadcast()
    expect(page.outbox()).toEqual([])
    expect(page.confirmedStatusOf(item)).toBe('done')
  })

  test('knows a command that it has by its id, and does not take it twice', async () => {
    const sender = { person: PERSONAS.mofaDesk.id, client: 'device-of-mofaDesk' }
    const { server, page, id } = await afterRestore((log, tick) => void log.submit(tick, sender))
    const { seq } = server.log.board.position
    page.sync.insist(id)
    await vi.waitFor(() => expect(page.outbox()).toEqual([]))
    expect(server.log.board.position.seq).toBe(seq)
  })
})

describe('a sign-in that ends', () => {
  test('stops everything, keeps the outbox, and says so', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.answerNext({ kind: 'signed-out' })
    page.done(item)
    await vi.waitFor(() => expect(page.told).toEqual(['signed-out']))
    expect(page.sync.state().connection).toMatchObject({ signedOut: true, unsent: 1 })
    page.done(another)
    await vi.waitFor(() => expect(page.outbox()).toEqual(['kept', 'kept']))
    expect(server.received).toHaveLength(1)
  })

  test('opens no line again when the network comes back', async () => {
    const server = createServer()
    const page = await openPage(server)
    await page.caughtUp()
    server.answerNext({ kind: 'signed-out' })
    page.done(item)
    await vi.waitFor(() => expect(page.told).toEqual(['signed-out']))
    page.sync.setNetwork(false)
    page.sync.setNetwork(true)
    expect(page.told).toEqual(['signed-out'])
  })
})

test('a sync that starts anew sends what the one before it could not store', async () => {
  const server = createServer()
  const unstored: Unstored = new Map()
  const before = await openPage(server, { unstored })
  await before.caughtUp()
  before.storage.close()
  server.answerNext({ kind: 'signed-out' })
  before.done(item)
  await vi.waitFor(() => expect(before.told).toEqual(['signed-out']))
  before.sync.stop()

  await openPage(server, { unstored })
  await vi.waitFor(() => expect(server.log.board.items[item]?.state.value.status).toBe('done'))
})

test('a page writes no board to the device once another tab has signed its person out', async () => {
  let isSignedIn = true
  const server = createServer()
  const page = await openPage(server, { isStillMine: () => isSignedIn })
  await page.caughtUp()
  await vi.waitFor(async () => expect(await page.storage.boardOf(PERSONAS.mofaDesk.id)).toBeDefined())
  isSignedIn = false
  await page.storage.forgetBoard(PERSONAS.mofaDesk.id)
  server.log.step({ by: 'mofaDesk', ask: 'setContact', number: 0 })
  server.broadcast()
  page.sync.keep()
  expect(await page.storage.boardOf(PERSONAS.mofaDesk.id)).toBeUndefined()
})

test('a page never takes the board of somebody else, whose cookie it has by now', async () => {
  const page = await openPage(createServer(), { me: 'mofaDesk', cookieOf: 'msitDesk' })
  await vi.waitFor(() => expect(page.told).toEqual(['signed-out']))
  expect(page.sync.isReady()).toBe(false)
})

const SLOW_MACHINE = { timeout: 20_000 }

type Event =
  | { kind: 'step'; step: Step }
  | { kind: 'tick'; number: number }
  | { kind: 'broadcast' | 'heartbeat' | 'loseFrames' | 'cut' | 'mend' | 'reload' }

const eventArbitrary: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('step'), step: stepArbitrary }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tick'), number: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('broadcast', 'broadcast', 'heartbeat', 'loseFrames', 'cut', 'mend', 'reload'),
    }),
  },
)

test('whatever happens to the network and the device, in the end the page holds the board, its texts, and no command is lost or done twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(eventArbitrary, { maxLength: 40, size: 'max' }), async (events) => {
      globalThis.indexedDB = new IDBFactory()
      // Those of the runs before would hear every word of the new ones, and the page of a failed one would send for it.
      closePages()
      const server = createServer()
      let page = await openPage(server, { me: 'msitChair' })
      const asked: string[] = []
      for (const event of events) {
        if (event.kind === 'step') server.log.step(event.step)
        else if (event.kind === 'tick') {
          if (page.sync.isReady())
            asked.push(page.sync.submit('item.reconfirm', { item: items[event.number]?.id ?? item }))
        } else if (event.kind === 'reload') {
          // What the device has not kept yet is lost with the page, and the screen says so until it is.
          await page.kept()
          page.sync.stop()
          page = await openPage(server, { me: 'msitChair' })
        } else server[event.kind]()
        await new Promise(setImmediate)
      }
      server.mend()
      page.sync.setNetwork(true)
      await vi.waitFor(() => {
        server.broadcast()
        server.heartbeat()
        expect(page.sync.state().confirmed).toEqual(server.log.board)
        expect(page.outbox().filter((at) => at !== 'refused')).toEqual([])
      }, SLOW_MACHINE)
      const allowed = server.log.readableBy(PERSONAS.msitChair.id, textsOfBoard(server.log.board))
      expect(new Set(page.sync.state().texts.values())).toEqual(new Set(allowed))
      // Each that was asked for is in the log once, or is still there to be seen with its refusal.
      const refused = page.sync.state().outbox.map(({ command }) => command.id)
      page.sync.stop()
      expect([...server.log.commandIds().filter((id) => asked.includes(id)), ...refused].toSorted()).toEqual(
        asked.toSorted(),
      )
    }),
    // By itself far fewer than other properties: each run opens pages.
    { numRuns: import.meta.env['PROPERTY_RUNS'] === undefined ? 25 : 1_000 },
  )
}, 600_000)
