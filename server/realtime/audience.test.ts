import { describe, expect, it } from 'vitest'
import { changesPageSchema, historyPageSchema } from '#shared/protocol/http.ts'
import { pairedWall } from '#server/testing/paired-wall.ts'
import { ADMIN, LOGISTICS, MOFA_DESK, MSIT_DESK, type TestServer, testServer } from '#server/testing/test-server.ts'
import type { Visitor } from '#server/testing/visitor.ts'

const GUEST = 'kingdom-of-na@plenary'
const REMARK = '구두 확인, 외교단 메모'
const HEAD = '나 공주'
const PHONE = '+82-2-0000-0000'
const INTERNAL = [REMARK, HEAD, PHONE]

/** An officer writes a remark, the name of a head of delegation, and a telephone number. */
async function writeInternal(desk: Visitor): Promise<void> {
  const evidence = { kind: 'call', note: { ko: REMARK } } as const
  await desk.ask('participation.set-status', { participation: GUEST, status: 'confirmed', evidence })
  await desk.ask('participation.set-head', { participation: GUEST, rank: 'minister', name: { ko: HEAD } })
  await desk.ask('participation.set-contact', { participation: GUEST, contact: { ko: PHONE } })
}

/** Everything that somebody can get of the board over http, as bytes. */
async function everythingRead(visitor: Visitor): Promise<string> {
  const { log } = (await visitor.board()).position
  const paths = ['/api/board', `/api/changes?since=0&log=${log}`, `/api/changes?of=participation:${GUEST}`]
  const answers = await Promise.all(paths.map((path) => visitor.get(path)))
  return answers.map(({ text }) => text).join('\n')
}

const readOf = (bytes: string): string[] => INTERNAL.filter((text) => bytes.includes(text))

async function officers(server: TestServer): Promise<{ desk: Visitor; admin: Visitor }> {
  return { desk: await server.person(MOFA_DESK), admin: await server.person(ADMIN) }
}

describe('a text', () => {
  it.each([
    ['an officer of the other ministry', MSIT_DESK, INTERNAL],
    ['an admin', ADMIN, INTERNAL],
    ['logistics of the venue', LOGISTICS, [PHONE]],
    ['a viewer', { role: 'viewer', ministry: null, venue: null } as const, []],
  ])('is read by %s as their role allows, by whatever way', async (_, posting, allowed) => {
    const server = await testServer()
    const { desk } = await officers(server)
    const reader = await server.person(posting)
    const listener = reader.listen()
    await listener.next('heartbeat')

    await writeInternal(desk)
    const until = server.liveBoard.board().position.seq
    while ((await listener.next('frame')).to < until) continue
    expect(readOf(listener.bytes.join('\n'))).toEqual(allowed)
    expect(readOf(await everythingRead(reader))).toEqual(allowed)
  })

  it('above public never reaches a wall, whoever approved it', async () => {
    const server = await testServer()
    const { desk, admin } = await officers(server)
    for (const approver of [desk, admin]) {
      const wall = await pairedWall(server, approver)
      const listener = wall.listen()
      await listener.next('heartbeat')
      await writeInternal(desk)
      await desk.ask('participation.set-status', {
        participation: GUEST,
        status: 'invited',
        reason: { text: { ko: REMARK } },
      })
      const until = server.liveBoard.board().position.seq
      while ((await listener.next('frame')).to < until) continue
      expect(readOf(listener.bytes.join('\n'))).toEqual([])
      expect(readOf(await everythingRead(wall))).toEqual([])
    }
  })

  it('that was announced travels with its announcement', async () => {
    const server = await testServer()
    const { desk, admin } = await officers(server)
    const wall = await pairedWall(server, admin)
    await writeInternal(desk)
    const { position } = await wall.board()
    const listener = wall.listen()
    await listener.next('heartbeat')

    await desk.ask('participation.announce-head', { participation: GUEST })
    const until = server.liveBoard.board().position.seq
    // What was written before is gathered, and may still be on its way to a wall that has just come.
    let frame = await listener.next('frame')
    while (frame.to < until) frame = await listener.next('frame')
    expect(frame.texts).toMatchObject([{ of: `participation:${GUEST}`, text: { ko: HEAD } }])
    const page = await wall.get(`/api/changes?since=${position.seq}&log=${position.log}`)
    expect(changesPageSchema.parse(page.json).texts).toEqual(frame.texts)
    expect(readOf(await everythingRead(wall))).toEqual([HEAD])
  })

  it('that was erased comes by no way any more, not even to who wrote it', async () => {
    const server = await testServer()
    const { desk, admin } = await officers(server)
    await writeInternal(desk)
    const note = server.liveBoard.board().participations[GUEST]?.attendance.value.evidence[0]?.note
    expect(await admin.ask('text.erase', { ref: note ?? '' })).toMatchObject({ outcome: 'accepted' })
    expect(readOf(await everythingRead(desk))).toEqual([HEAD, PHONE])
    expect(await admin.ask('text.erase', { ref: note ?? '' })).toMatchObject({ outcome: 'accepted', seqs: null })
    const unknown = await admin.ask('text.erase', { ref: 'nothing.note' })
    expect(unknown).toMatchObject({ outcome: 'refused', refusal: { kind: 'not-found' } })
  })

  it('that is erased in the moment in which it was written is in no frame', async () => {
    const server = await testServer()
    const { desk, admin } = await officers(server)
    const listener = desk.listen()
    await listener.next('heartbeat')
    const basis = (await desk.board()).position
    const evidence = { kind: 'call', note: { ko: REMARK } } as const
    const payload = { participation: GUEST, status: 'confirmed', evidence } as const
    const written = await desk.command('participation.set-status', payload, { basis })
    const erasing = await admin.command('text.erase', { ref: `${written.id}.evidence` }, { basis })
    const client = desk.client
    const first = desk.command('item.set-status', { item: 'plenary-text', status: 'in-progress' }, { basis })
    const outcomes = await Promise.all([
      server.liveBoard.submit({ command: await first, person: desk.id, client }),
      server.liveBoard.submit({ command: written, person: desk.id, client }),
      server.liveBoard.submit({ command: erasing, person: admin.id, client }),
    ])
    expect(outcomes).toMatchObject([{ outcome: 'accepted' }, { outcome: 'accepted' }, { outcome: 'accepted' }])
    const until = server.liveBoard.board().position.seq
    while ((await listener.next('frame')).to < until) continue
    expect(readOf(listener.bytes.join('\n'))).toEqual([])
  })
})

describe('the history of a thing', () => {
  it('comes newest first with the texts of its changes, also those that the board has let go of', async () => {
    const server = await testServer()
    const { desk } = await officers(server)
    const statuses = ['blocked', 'in-progress', 'blocked', 'done'] as const
    for (const [index, status] of statuses.entries())
      await desk.ask('item.set-status', { item: 'plenary-text', status, reason: { text: { ko: `사유 ${index}` } } })
    const { json } = await desk.get('/api/changes?of=item:plenary-text')
    const page = historyPageSchema.parse(json)
    expect(page.changes.map(({ payload }) => 'to' in payload && payload.to)).toMatchObject(
      statuses.toReversed().map((status) => ({ status })),
    )
    expect(new Set(page.texts.map(({ text }) => text.ko))).toEqual(new Set(['사유 0', '사유 1', '사유 2', '사유 3']))
    expect(page.before).toBeNull()

    const oldest = page.changes.at(-1)?.seq ?? 0
    const older = await desk.get(`/api/changes?of=item:plenary-text&before=${oldest + 1}`)
    expect(historyPageSchema.parse(older.json).changes.map(({ seq }) => seq)).toEqual([oldest])
  })
})

describe('a stretch of the log', () => {
  it('is what lies between two seqs, and says how far it reaches', async () => {
    const server = await testServer()
    const { desk } = await officers(server)
    await writeInternal(desk)
    const { log, seq } = (await desk.board()).position
    const page = async (query: string) =>
      changesPageSchema.parse((await desk.get(`/api/changes?${query}&log=${log}`)).json)
    expect(await page(`from=${seq - 1}&to=${seq}`)).toMatchObject({
      head: seq,
      from: seq - 1,
      to: seq,
      changes: [{}, {}],
    })
    expect(await page(`from=${seq}&to=${seq + 100}`)).toMatchObject({ from: seq, to: seq, changes: [{ seq }] })
    expect(await page(`since=${seq}`)).toMatchObject({ from: seq + 1, to: seq, changes: [], texts: [] })
  })
})
