import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { COMMAND_TYPES } from '#shared/board/command.ts'
import { RIGHTS } from '#shared/board/rights.ts'
import { linkSchema, madeLinkSchema, pairingBegunSchema } from '#shared/protocol/accounts.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { BoardLog } from '#shared/testing/board-log.ts'
import { SAMPLES } from '#shared/testing/samples.ts'
import { pairedWall, SCREEN, waitingWall } from '#server/testing/paired-wall.ts'
import { ADMIN, LOGISTICS, MOFA_DESK, MSIT_DESK, testServer } from '#server/testing/test-server.ts'

const PASSWORD = '푸른 바다 위의 종이배'
const CREDENTIALS = { signInName: 'kim.desk', password: PASSWORD }
const refusal = (status: number, expected: object) => ({ status, json: { outcome: 'refused', refusal: expected } })

describe('a person', () => {
  it('comes in by a link, sets a password, signs out, and signs in by it', async () => {
    const server = await testServer()
    const admin = await server.person(ADMIN)
    const person = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '김 사무관' } })
    const { token } = madeLinkSchema.parse((await admin.post('/api/links', { person })).json)

    const browser = server.stranger()
    const looked = linkSchema.parse((await browser.post('/api/link/lookup', { token })).json)
    expect(looked).toMatchObject({ person, name: { ko: '김 사무관' }, purpose: 'set-password', signInName: null })
    const redeemed = await browser.post('/api/link/redeem', { token, credentials: CREDENTIALS })
    expect(redeemed).toMatchObject({ status: 200, json: { person, kind: 'person', plainHttp: false } })
    expect((await browser.snapshot()).person).toBe(person)

    await browser.post('/api/sign-out', {})
    expect((await browser.get('/api/me')).json).toMatchObject({ person: null, kind: null })
    expect(await browser.post('/api/sign-in', CREDENTIALS)).toMatchObject({ status: 200, json: { person } })
    expect((await browser.get('/api/me')).json).toMatchObject({ person, kind: 'person' })
  })

  it('at a shared computer has a cookie that goes when the browser is closed', async () => {
    const server = await testServer()
    const person = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '김 사무관' } })
    const { token } = await server.accounts.createLink(person, 'set-password', 60_000)
    await server.stranger().post('/api/link/redeem', { token, credentials: CREDENTIALS })
    const browser = server.stranger()
    const { status, headers } = await browser.post('/api/sign-in', { ...CREDENTIALS, sharedComputer: true })
    expect(status).toBe(200)
    expect(headers.getSetCookie().join('\n')).not.toMatch(/Max-Age|Expires/)
    expect((await browser.get('/api/me')).json).toMatchObject({ person })
  })

  it('has a cookie that no script and no other site can use', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const { token } = await server.accounts.createLink(desk.id, 'sign-in', 60_000)
    const { headers } = await server.stranger().post('/api/link/redeem', { token })
    const cookie = headers.getSetCookie().join('\n')
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/i)
    expect(cookie).not.toMatch(/Secure/)
  })

  it('has a cookie for https alone where browsers come by https', async () => {
    const server = await testServer({ PUBLIC_URL: 'https://board.example.kr' })
    const desk = await server.person(MOFA_DESK)
    const { token } = await server.accounts.createLink(desk.id, 'sign-in', 60_000)
    const { headers } = await server.stranger().post('/api/link/redeem', { token })
    expect(headers.getSetCookie().join('\n')).toMatch(/Secure/)
  })

  it('is refused with a wrong password, and after some of them has to wait', async () => {
    const server = await testServer()
    const browser = server.stranger()
    const guess = () => browser.post('/api/sign-in', CREDENTIALS)
    for (let attempt = 1; attempt <= 5; attempt += 1)
      expect(await guess()).toMatchObject(refusal(403, { kind: 'wrong-credentials' }))
    const waiting = await guess()
    expect(waiting).toMatchObject(refusal(429, { kind: 'wait' }))
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('is refused by a link that is none, used, or replaced', async () => {
    const server = await testServer()
    const { id } = await server.person(MOFA_DESK)
    const { token } = await server.accounts.createLink(id, 'sign-in', 60_000)
    const browser = server.stranger()
    expect(await browser.post('/api/link/lookup', { token: 'none' })).toMatchObject(
      refusal(404, { kind: 'link-unknown' }),
    )
    await browser.post('/api/link/redeem', { token })
    expect(await browser.post('/api/link/redeem', { token })).toMatchObject(refusal(410, { kind: 'link-used' }))
    const weak = await server.accounts.createLink(id, 'set-password', 60_000)
    const short = { token: weak.token, credentials: { ...CREDENTIALS, password: 'short' } }
    expect(await browser.post('/api/link/redeem', short)).toMatchObject(
      refusal(422, { kind: 'password-too-short', minimum: 10 }),
    )
  })
})

describe('a link for a person', () => {
  it('is made by an admin alone, and not for walls or strangers', async () => {
    const server = await testServer()
    const [admin, desk] = [await server.person(ADMIN), await server.person(MOFA_DESK)]
    const wall = await pairedWall(server, admin)
    const { person } = await wall.snapshot()
    expect(await desk.post('/api/links', { person: admin.id })).toMatchObject(refusal(403, { rule: 'role' }))
    expect(await server.stranger().post('/api/links', { person: admin.id })).toMatchObject(
      refusal(401, { rule: 'signed-out' }),
    )
    expect(await admin.post('/api/links', { person })).toMatchObject(refusal(422, { rule: 'is-a-wall' }))
    expect(await admin.post('/api/links', { person: 'nobody' })).toMatchObject(refusal(404, { of: 'person:nobody' }))
  })
})

describe('a wall', () => {
  it('waits with its code until somebody approves, and then is a viewer of its own', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const wall = server.stranger()
    const screen = { ...SCREEN, name: null }
    const { code, pollToken } = pairingBegunSchema.parse((await wall.post('/api/wall/begin', { screen })).json)
    expect((await wall.post('/api/wall/poll', { pollToken })).json).toMatchObject({ state: 'pending' })
    const found = await desk.post('/api/wall/lookup', { code: code.replace('-', ' ') })
    expect(found.json).toMatchObject({ screen })

    const paired = await pairedWall(server, desk)
    const { person, board } = await paired.snapshot()
    expect(board.persons[person]).toMatchObject({ screen: SCREEN, posting: { value: { role: 'viewer' } } })
    expect((await paired.get('/api/me')).json).toMatchObject({ person, kind: 'wall' })
    expect((await desk.get('/api/me')).json).toMatchObject({ person: desk.id, kind: 'person' })
  })

  it('is approved only by who has the right', async () => {
    const server = await testServer()
    const logistics = await server.person(LOGISTICS)
    const wall = await pairedWall(server, await server.person(MOFA_DESK))
    const code = { code: '0000-0000' }
    expect(await logistics.post('/api/wall/lookup', code)).toMatchObject(refusal(403, { rule: 'role' }))
    expect(await wall.post('/api/wall/lookup', code)).toMatchObject(refusal(403, { rule: 'role' }))
    expect(await server.stranger().post('/api/wall/lookup', code)).toMatchObject(refusal(401, { rule: 'signed-out' }))
  })

  it('is not approved by a code that no screen shows, or by another command', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    expect(await desk.post('/api/wall/lookup', { code: '0000-0000' })).toMatchObject(
      refusal(404, { kind: 'code-unknown' }),
    )
    const command = await desk.command('item.set-status', { item: 'plenary-text', status: 'done' })
    const asked = { protocol: PROTOCOL, person: desk.id, client: desk.client, pairingId: 'none', command }
    expect(await desk.post('/api/wall/approve', asked)).toMatchObject(refusal(400, { rule: 'schema' }))
    expect((await desk.board()).items['plenary-text']?.state.last).toBeNull()
  })

  it('leaves nobody behind when its code has expired before it was approved', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const command = await desk.command('wall.pair', { name: { ko: '회의실' }, screen: SCREEN })
    const asked = { protocol: PROTOCOL, person: desk.id, client: desk.client, pairingId: 'expired', command }
    expect(await desk.post('/api/wall/approve', asked)).toMatchObject(refusal(410, { kind: 'pairing-expired' }))
    expect((await desk.board()).persons[command.id]).toBeUndefined()
  })

  it('is approved once, and leaves nobody behind, if two approve it at the same moment', async () => {
    const server = await testServer()
    const [desk, admin] = [await server.person(MOFA_DESK), await server.person(ADMIN)]
    const { approve } = await waitingWall(server, desk)
    const ofDesk = await desk.command('wall.pair', { name: { ko: '회의실' }, screen: SCREEN })
    const ofAdmin = await admin.command('wall.pair', { name: { ko: '상황실' }, screen: SCREEN })
    const answers = await Promise.all([approve(desk, ofDesk), approve(admin, ofAdmin)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const { persons } = await desk.board()
    expect([ofDesk, ofAdmin].filter(({ id }) => persons[id] !== undefined)).toHaveLength(1)
  })

  it('becomes nobody else, by an id under which somebody else was admitted', async () => {
    const server = await testServer()
    const admin = await server.person(ADMIN)
    const admission = await admin.command('person.admit', { ...ADMIN, name: { ko: '다른 관리자' } })
    await admin.submit(admission)
    // Without its text, the receipt says no more what was asked.
    await admin.ask('text.erase', { ref: `${admission.id}.name` })
    const { approve, poll } = await waitingWall(server, admin)
    const { id } = admission
    const command = await admin.command('wall.pair', { name: { ko: '회의실' }, screen: SCREEN }, { id })
    expect(await approve(admin, command)).toMatchObject(refusal(422, { rule: 'command-id-reused' }))
    expect((await poll()).json).toMatchObject({ state: 'pending' })
  })

  it('may ask for nothing but the stage of a review, whoever approved it', async () => {
    const server = await testServer()
    for (const approver of [await server.person(ADMIN), await server.person(MSIT_DESK)]) {
      const wall = await pairedWall(server, approver)
      const basis = (await wall.board()).position
      for (const type of COMMAND_TYPES) {
        const answer = await wall.submit({ ...SAMPLES[type](new BoardLog()), id: randomUUID(), basis })
        const isOfStage = RIGHTS[type].viewer === 'stage'
        const expected = isOfStage ? refusal(404, { kind: 'not-found' }) : refusal(403, { rule: 'role' })
        expect(answer, type).toMatchObject(expected)
      }
      expect((await wall.board()).position).toEqual(basis)
    }
  })

  it('that is revoked is out at once', async () => {
    const server = await testServer()
    const admin = await server.person(ADMIN)
    const wall = await pairedWall(server, admin)
    const { person } = await wall.snapshot()
    const listener = wall.listen()
    await listener.next('heartbeat')
    await admin.ask('wall.revoke', { wall: person })
    expect(await listener.next('farewell')).toBe('session-ended')
    expect(await wall.get('/api/board')).toMatchObject({ status: 401 })
  })

  it('stays paired over a restart', async () => {
    const PUBLIC_URL = 'http://board.test'
    const first = await testServer({ PUBLIC_URL })
    const wall = await pairedWall(first, await first.person(ADMIN))
    const { person } = await wall.snapshot()
    await first.stop()
    const second = await testServer({ PUBLIC_URL, DATA_DIR: first.dataDir })
    const again = second.stranger()
    expect((await again.send('/api/me', { headers: { cookie: wall.cookie } })).json).toMatchObject({ person })
  })
})
