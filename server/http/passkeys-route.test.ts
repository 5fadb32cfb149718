import { describe, expect, it } from 'vitest'
import { MINUTE } from '#shared/board/instant.ts'
import { passkeyCreationSchema, passkeyRequestSchema, passkeysSchema } from '#shared/protocol/passkeys.ts'
import { softwareAuthenticator } from '#server/accounts/testing/software-authenticator.ts'
import { movingClock } from '#server/testing/moving-clock.ts'
import { beginSigning, openReview, prepareReview, reviewRoom, signatureOf } from '#server/testing/review-room.ts'
import { ADMIN, MOFA_DESK, type TestServer, testServer } from '#server/testing/test-server.ts'
import type { Visitor } from '#server/testing/visitor.ts'

const PASSWORD = '푸른 바다 위의 종이배'
const refusal = (status: number, expected: object) => ({ status, json: { outcome: 'refused', refusal: expected } })

/** A browser of somebody who has a password. */
async function browserOf(server: TestServer, person: string): Promise<Visitor> {
  const { token } = await server.accounts.createLink(person, 'set-password', MINUTE)
  const browser = server.stranger()
  await browser.post('/api/link/redeem', { token, credentials: { signInName: 'kim.minji', password: PASSWORD } })
  return browser
}

async function addPasskey(browser: Visitor, origin: string) {
  const device = softwareAuthenticator({ usualOrigin: origin })
  const options = passkeyCreationSchema.parse((await browser.post('/api/passkeys/begin', { password: PASSWORD })).json)
  const added = await browser.post('/api/passkeys/register', { name: ' 태블릿 ', made: device.create(options) })
  const prove = async () => {
    const asked = passkeyRequestSchema.parse((await browser.post('/api/confirm-passkey/begin', {})).json)
    return browser.post('/api/confirm-passkey', device.get(asked))
  }
  return { list: passkeysSchema.parse(added.json), prove }
}

describe('passkeys', () => {
  it('are added with the password, listed, and removed', async () => {
    const server = await testServer()
    const browser = await browserOf(server, (await server.person(MOFA_DESK)).id)
    expect((await browser.get('/api/passkeys')).json).toEqual({ domain: 'localhost', passkeys: [] })
    expect(await browser.post('/api/passkeys/begin', { password: 'guess' })).toMatchObject(
      refusal(403, { kind: 'wrong-credentials' }),
    )
    const { list } = await addPasskey(browser, server.origin)
    expect(list).toMatchObject({ passkeys: [{ name: '태블릿', usedAt: null }] })
    expect((await browser.get('/api/passkeys')).json).toEqual(list)
    const passkey = list.passkeys[0]?.id
    const removed = await browser.post('/api/passkeys/remove', { passkey })
    expect(removed).toMatchObject({ status: 200, json: { passkeys: [] } })
    expect(await browser.post('/api/passkeys/remove', { passkey })).toMatchObject(
      refusal(404, { kind: 'passkey-unknown' }),
    )
  })

  it('are asked for of somebody who is signed in alone, and no longer of who was disabled', async () => {
    const server = await testServer()
    const person = (await server.person(MOFA_DESK)).id
    const browser = await browserOf(server, person)
    const { prove } = await addPasskey(browser, server.origin)
    expect(await prove()).toMatchObject({ status: 200, json: { freshFor: 2 * MINUTE } })
    const admin = await server.person(ADMIN)
    await admin.ask('person.disable', { person })
    for (const visitor of [browser, server.stranger()]) {
      const signedOut = refusal(401, { kind: 'forbidden', rule: 'signed-out' })
      expect(await visitor.get('/api/passkeys')).toMatchObject(signedOut)
      expect(await visitor.post('/api/passkeys/begin', { password: PASSWORD })).toMatchObject(signedOut)
      expect(await visitor.post('/api/confirm-passkey/begin', {})).toMatchObject(signedOut)
    }
  })

  it('are none where people come by an address of numbers', async () => {
    const server = await testServer({ PUBLIC_URL: 'http://127.0.0.1:3000' })
    const browser = await browserOf(server, (await server.person(MOFA_DESK)).id)
    expect((await browser.get('/api/passkeys')).json).toMatchObject({ domain: null })
    expect(await browser.post('/api/passkeys/begin', { password: PASSWORD })).toMatchObject(
      refusal(404, { kind: 'passkeys-unavailable' }),
    )
  })

  it.each(['register', 'remove', 'begin'])('refuse what no page of ours would send to %s', async (path) => {
    const server = await testServer()
    const browser = await server.person(MOFA_DESK)
    for (const body of [{}, { name: '', made: {} }, { passkey: '' }, { password: 1 }])
      expect(await browser.post(`/api/passkeys/${path}`, body)).toMatchObject(refusal(400, { rule: 'schema' }))
    expect(await browser.post('/api/confirm-passkey', { id: '한글' })).toMatchObject(refusal(400, { rule: 'schema' }))
  })
})

it('RV-24 a signature is accepted after a passkey as it is after the password', async () => {
  const clock = movingClock()
  const server = await testServer({}, { now: clock.now })
  const room = await reviewRoom(server)
  const review = await prepareReview(room)
  await openReview(room, review)
  await beginSigning(room, review, clock)
  const chair = await browserOf(server, room.chairs.mofa.id)
  const { prove } = await addPasskey(chair, server.origin)
  const signature = await signatureOf(room.chairs.msit, review, 'mofa')
  const sign = async () => chair.submit(await chair.command('review.sign', signature))

  clock.advance(2 * MINUTE + 1)
  expect(await sign()).toMatchObject(refusal(403, { rule: 'authenticate-again' }))
  expect(await prove()).toMatchObject({ status: 200 })
  expect(await sign()).toMatchObject({ status: 200, json: { outcome: 'accepted' } })
  expect(server.liveBoard.board().reviews[review]?.signatures.mofa).toMatchObject({ person: chair.id })
})
