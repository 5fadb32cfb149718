import { describe, expect, it } from 'vitest'
import { MINUTE } from '#shared/board/instant.ts'
import { movingClock } from '#server/testing/moving-clock.ts'
import {
  beginSigning,
  must,
  openReview,
  prepareReview,
  preCallSaying,
  reviewRoom,
  signatureOf,
} from '#server/testing/review-room.ts'
import { testServer } from '#server/testing/test-server.ts'
import type { Visitor } from '#server/testing/visitor.ts'

const refusal = (status: number, expected: object) => ({ status, json: { outcome: 'refused', refusal: expected } })
const PASSWORD = '푸른 바다 위의 종이배'

async function inSigning() {
  const clock = movingClock()
  const server = await testServer({}, { now: clock.now })
  const room = await reviewRoom(server)
  const review = await prepareReview(room)
  await openReview(room, review)
  await beginSigning(room, review, clock)
  const present = () => server.liveBoard.board().reviews[review]
  return { ...room, clock, server, review, present }
}

describe('a pre-call', () => {
  const SENTENCE = '비상 발전기 시험을 마쳤습니다'

  /** Everything that somebody could get: the board, the log in both ways, the history. */
  async function bytesFor(visitor: Visitor, review: string): Promise<string> {
    const { position } = await visitor.board()
    const paths = ['/api/board', `/api/changes?since=0&log=${position.log}`, `/api/changes?of=review:${review}`]
    const answers = await Promise.all(paths.map((path) => visitor.get(path)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    return answers.map(({ text }) => text).join('\n')
  }

  it('RV-20 is in no byte that reaches the other ministry until the brief is frozen, and then in all', async () => {
    const server = await testServer()
    const room = await reviewRoom(server)
    const { recorder, otherDesk, chairs } = room
    const viewer = await server.person({ role: 'viewer', ministry: null, venue: null })
    const strangers = [otherDesk, chairs.msit, viewer]
    const review = await prepareReview(room)
    const [workstream = ''] = Object.keys((await recorder.board()).workstreams)
    const listeners = [recorder, ...strangers].map((visitor) => visitor.listen())
    for (const listener of listeners) await listener.next('heartbeat')

    const preCall = preCallSaying(SENTENCE)
    await must(recorder, 'review.submit-pre-call', { review, workstream, ministry: 'mofa', preCall })
    for (const listener of listeners) await listener.next('frame')
    const [own, ...others] = listeners
    expect(own?.bytes.join('\n')).toContain(SENTENCE)
    for (const { bytes } of others) expect(bytes.join('\n')).not.toContain(SENTENCE)
    expect(await bytesFor(recorder, review)).toContain(SENTENCE)
    for (const visitor of strangers) expect(await bytesFor(visitor, review)).not.toContain(SENTENCE)

    await must(recorder, 'review.freeze-brief', { review })
    for (const listener of others) await listener.next('frame')
    for (const { bytes } of others) expect(bytes.join('\n')).toContain(SENTENCE)
    for (const visitor of strangers) expect(await bytesFor(visitor, review)).toContain(SENTENCE)
    const [call] = server.liveBoard.board().reviews[review]?.brief?.calls ?? []
    expect(call).toMatchObject({ workstream, ministry: 'mofa', call: 'go' })
  })

  it('is opened also where it was submitted in the very transaction that freezes the brief', async () => {
    const server = await testServer()
    const room = await reviewRoom(server)
    const { recorder, otherDesk } = room
    const review = await prepareReview(room)
    const [workstream = ''] = Object.keys((await recorder.board()).workstreams)
    const preCall = preCallSaying(SENTENCE)
    const submitted = await otherDesk.command('review.submit-pre-call', {
      review,
      workstream,
      ministry: 'msit',
      preCall,
    })
    const frozen = await recorder.command('review.freeze-brief', { review })
    const { liveBoard } = server
    const outcomes = await Promise.all([
      liveBoard.submit({ command: submitted, person: otherDesk.id, client: otherDesk.client }),
      liveBoard.submit({ command: frozen, person: recorder.id, client: recorder.client }),
    ])
    expect(outcomes).toMatchObject([{ outcome: 'accepted' }, { outcome: 'accepted' }])
    expect(liveBoard.board().reviews[review]?.brief?.calls).toMatchObject([{ workstream, ministry: 'msit' }])
  })
})

describe('the signatures', () => {
  it('RV-23 are two, and close the review once, when both chairs sign in the same moment', async () => {
    const { chairs, review, server, present } = await inSigning()
    const from = server.liveBoard.board().position.seq + 1
    const [one, other] = await Promise.all(
      (['mofa', 'msit'] as const).map(async (ministry) =>
        chairs[ministry].command('review.sign', await signatureOf(chairs[ministry], review, ministry)),
      ),
    )
    const answers = await Promise.all([chairs.mofa.submit(one), chairs.msit.submit(other)])
    expect(answers).toMatchObject([{ json: { outcome: 'accepted' } }, { json: { outcome: 'accepted' } }])
    expect(present()).toMatchObject({
      standing: { value: 'closed' },
      signatures: { mofa: { person: chairs.mofa.id }, msit: { person: chairs.msit.id } },
    })
    const { log, seq: to } = server.liveBoard.board().position
    const { json } = await chairs.mofa.get(`/api/changes?from=${from}&to=${to}&log=${log}`)
    const types = JSON.stringify(json).match(/"type":"review\.\w+"/g)
    expect(types).toEqual(['"type":"review.signed"', '"type":"review.signed"', '"type":"review.closed"'])
  })

  it('bind the record to the head of the log at that moment', async () => {
    const { recorder, review, present, server } = await inSigning()
    const { signing, last } = present() ?? {}
    const { position } = server.liveBoard.board()
    expect(signing).toMatchObject({ recordSeq: (last?.seq ?? 0) - 1, head: { seq: position.seq - 1 } })
    const { json } = await recorder.get(`/api/changes?of=review:${review}`)
    expect(JSON.stringify(json)).toContain(signing?.head.hash)
  })
})

describe('a signature needs a fresh proof of identity', () => {
  it('RV-24 is refused two minutes after the last one, and accepted after the password', async () => {
    const { chairs, review, clock, server, present } = await inSigning()
    const { token } = await server.accounts.createLink(chairs.mofa.id, 'set-password', MINUTE)
    const browser = server.stranger()
    await browser.post('/api/link/redeem', { token, credentials: { signInName: 'chair', password: PASSWORD } })
    const signature = await signatureOf(chairs.msit, review, 'mofa')
    clock.advance(2 * MINUTE + 1)
    const sign = async () => browser.submit(await browser.command('review.sign', signature))

    expect(await sign()).toMatchObject(refusal(403, { kind: 'forbidden', rule: 'authenticate-again' }))
    const wrong = await browser.post('/api/confirm-password', { password: 'guess' })
    expect(wrong).toMatchObject(refusal(403, { kind: 'wrong-credentials' }))
    expect(await sign()).toMatchObject(refusal(403, { rule: 'authenticate-again' }))
    const confirmed = await browser.post('/api/confirm-password', { password: PASSWORD })
    expect(confirmed).toMatchObject({ status: 200, json: { freshFor: 2 * MINUTE } })
    expect(await sign()).toMatchObject({ status: 200 })
    expect(present()?.signatures.mofa).toMatchObject({ person: chairs.mofa.id })
  })

  it('RV-24 answers a retry of an accepted id as it did first, however old the proof is by then', async () => {
    const { chairs, review, clock, present } = await inSigning()
    const signature = await signatureOf(chairs.mofa, review, 'mofa')
    const command = await chairs.mofa.command('review.sign', signature)
    const first = await chairs.mofa.submit(command)
    expect(first).toMatchObject({ json: { outcome: 'accepted', commandId: command.id } })
    clock.advance(10 * MINUTE)
    expect((await chairs.mofa.submit(command)).json).toEqual(first.json)
    expect(Object.keys(present()?.signatures ?? {})).toEqual(['mofa'])
  })

  it('RV-24 is refused to whom nobody can ask for one', async () => {
    const { chairs, review, server } = await inSigning()
    const command = await chairs.mofa.command('review.sign', await signatureOf(chairs.mofa, review, 'mofa'))
    const outcome = await server.liveBoard.submit({ command, person: chairs.mofa.id, client: 'a tool' })
    expect(outcome).toMatchObject({ refusal: { kind: 'forbidden', rule: 'authenticate-again' } })
  })

  it('asks for a password again only of somebody who is signed in, and not for ever', async () => {
    const server = await testServer()
    const { recorder } = await reviewRoom(server)
    const confirm = (visitor: Visitor) => visitor.post('/api/confirm-password', { password: 'guess' })
    expect(await confirm(server.stranger())).toMatchObject(refusal(401, { rule: 'signed-out' }))
    for (let attempt = 1; attempt <= 5; attempt += 1)
      expect(await confirm(recorder)).toMatchObject(refusal(403, { kind: 'wrong-credentials' }))
    expect(await confirm(recorder)).toMatchObject(refusal(429, { kind: 'wait' }))
    expect(await recorder.post('/api/confirm-password', {})).toMatchObject(refusal(400, { rule: 'schema' }))
  })
})
