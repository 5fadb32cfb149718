import { describe, expect, it } from 'vitest'
import { type PairingBegun, pairingBegunSchema } from '#shared/protocol/accounts.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { movingClock } from '#server/testing/moving-clock.ts'
import { pairedWall } from '#server/testing/paired-wall.ts'
import {
  beginSigning,
  must,
  prepareReview,
  type ReviewRoom,
  reviewRoom,
  signatureOf,
} from '#server/testing/review-room.ts'
import { testServer } from '#server/testing/test-server.ts'
import type { Visitor } from '#server/testing/visitor.ts'

const refusal = (status: number, expected: object) => ({ status, json: { outcome: 'refused', refusal: expected } })
const NAME = { ko: '진행 리모컨', en: 'Remote' }

async function briefed() {
  const clock = movingClock()
  const server = await testServer({}, { now: clock.now })
  const room = await reviewRoom(server)
  const review = await prepareReview(room)
  await must(room.recorder, 'review.freeze-brief', { review })
  return { server, clock, review, room, ...room }
}

const begin = async (phone: Visitor): Promise<PairingBegun> =>
  pairingBegunSchema.parse((await phone.post('/api/remote/begin', {})).json)

async function approve(by: Visitor, review: string, code: string) {
  const command = await by.command('remote.pair', { review, name: NAME })
  return by.post('/api/remote/approve', { protocol: PROTOCOL, person: by.id, client: by.client, code, command })
}

/** A phone whose code the recorder has typed. */
async function pairedRemote(phone: Visitor, { recorder }: ReviewRoom, review: string): Promise<Visitor> {
  const { code, pollToken } = await begin(phone)
  expect(await approve(recorder, review, code)).toMatchObject({ status: 200 })
  expect((await phone.post('/api/remote/poll', { pollToken })).json).toMatchObject({ state: 'approved' })
  return phone
}

describe('a phone', () => {
  it('becomes the remote of the review, a viewer of its own, when somebody who conducts it types its code', async () => {
    const { server, review, recorder } = await briefed()
    const phone = server.stranger()
    const { code, pollToken } = await begin(phone)
    expect(code).toMatch(/^\d{3}-\d{3}$/)
    expect((await phone.post('/api/remote/poll', { pollToken })).json).toMatchObject({ state: 'pending' })
    expect(await approve(recorder, review, code.replace('-', ''))).toMatchObject({ json: { outcome: 'accepted' } })
    const polled = await phone.post('/api/remote/poll', { pollToken })
    expect(polled.headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Strict/)
    const { person, board } = await phone.snapshot()
    expect(board.persons[person]).toMatchObject({ remote: review, posting: { value: { role: 'viewer' } } })
    expect(board.reviews[review]?.stageHolders).toEqual([person])
    expect((await recorder.get('/api/me')).json).toMatchObject({ person: recorder.id })
  })

  it('moves the stage, and may nothing else', async () => {
    const { server, review, room } = await briefed()
    const remote = await pairedRemote(server.stranger(), room, review)
    const move = { review, from: { step: 'waiting' }, to: { step: 'opening' } } as const
    expect(await remote.ask('review.move-to', move)).toMatchObject({ outcome: 'accepted' })
    expect(await remote.ask('review.cover', { review, covered: true })).toMatchObject({ outcome: 'accepted' })
    expect(await remote.ask('review.open', { review })).toMatchObject({ refusal: { kind: 'forbidden', rule: 'role' } })
  })

  it('is let in by nobody who does not conduct the review', async () => {
    const { server, review, otherDesk, recorder } = await briefed()
    const phone = server.stranger()
    const { code, pollToken } = await begin(phone)
    expect(await approve(otherDesk, review, code)).toMatchObject(refusal(403, { rule: 'conduct' }))
    const wall = await pairedWall(server, recorder)
    expect(await approve(wall, review, code)).toMatchObject(refusal(403, { rule: 'role' }))
    expect((await phone.post('/api/remote/poll', { pollToken })).json).toMatchObject({ state: 'pending' })
  })

  it('is not let in by a code that no phone shows, by another command, or twice; then nobody is admitted', async () => {
    const { server, review, recorder } = await briefed()
    const before = Object.keys(server.liveBoard.board().persons)
    expect(await approve(recorder, review, '000-000')).toMatchObject(refusal(404, { kind: 'code-unknown' }))
    const { code } = await begin(server.stranger())
    const command = await recorder.command('review.open', { review })
    const asked = { protocol: PROTOCOL, person: recorder.id, client: recorder.client, code, command }
    expect(await recorder.post('/api/remote/approve', asked)).toMatchObject(refusal(400, { rule: 'schema' }))
    expect(Object.keys(server.liveBoard.board().persons)).toEqual(before)
    await approve(recorder, review, code)
    expect(await approve(recorder, review, code)).toMatchObject(refusal(404, { kind: 'code-unknown' }))
    expect(Object.keys(server.liveBoard.board().persons)).toHaveLength(before.length + 1)
  })

  it('gets no link to sign in by', async () => {
    const { server, review, room } = await briefed()
    const remote = await pairedRemote(server.stranger(), room, review)
    const admin = await server.person({ role: 'admin', ministry: null, venue: null })
    const { person } = await remote.snapshot()
    expect(await admin.post('/api/links', { person })).toMatchObject(refusal(422, { rule: 'is-a-wall' }))
  })

  it('is out when the review is closed: its socket is closed, and its session is no more', async () => {
    const { server, review, room, chairs, clock } = await briefed()
    const remote = await pairedRemote(server.stranger(), room, review)
    for (const { id: participant } of [chairs.mofa, chairs.msit, room.recorder])
      await must(room.recorder, 'review.check-in', { review, participant: { participant } })
    await must(room.recorder, 'review.open', { review })
    await beginSigning(room, review, clock)
    const listener = remote.listen()
    await listener.next('heartbeat')
    for (const ministry of ['mofa', 'msit'] as const)
      await must(chairs[ministry], 'review.sign', await signatureOf(chairs[ministry], review, ministry))
    expect(await listener.next('farewell')).toBe('session-ended')
    await listener.closed
    expect(await remote.get('/api/board')).toMatchObject(refusal(401, { rule: 'signed-out' }))
    expect((await remote.get('/api/me')).json).toMatchObject({ person: null })
  })
})

it('pairs no remote of a draft', async () => {
  const server = await testServer()
  const room = await reviewRoom(server)
  const review = await prepareReview(room)
  const { code } = await begin(server.stranger())
  expect(await approve(room.recorder, review, code)).toMatchObject(refusal(422, { rule: 'not-in-state' }))
})
