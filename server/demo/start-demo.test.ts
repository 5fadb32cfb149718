import { globSync, readdirSync } from 'node:fs'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { readiness, type Reason } from '#shared/board/readiness.ts'
import { startServer } from '#server/start-server.ts'
import { readConfig } from '#server/config.ts'
import { temporaryDirectory, WATER_FORUM } from '#server/testing/test-server.ts'
import { Visitor } from '#server/testing/visitor.ts'
import { seededChance } from './chance.ts'
import { type Demo, type DemoOptions, startDemo } from './start-demo.ts'
import { seoul } from './turns.ts'

async function demo(story: DemoOptions['story'] = 'review-day', port = 0): Promise<Demo> {
  const onLost = (error: Error): never => {
    throw error
  }
  const started = await startDemo({ story, port, logger: pino({ level: 'silent' }), onLost })
  onTestFinished(() => started.stop())
  return started
}

/** Goes in by the link of somebody, as their browser would. */
async function enter({ port, visits }: Demo, host: string) {
  const url = new URL(visits.find(({ visitor }) => visitor.host === host)?.url ?? '')
  const browser = new Visitor(`http://localhost:${port}`)
  const redeem = () => browser.post('/api/link/redeem', { token: url.hash.slice(1) })
  const answer = await redeem()
  return { url, browser, answer, redeem }
}

const counted = (reasons: readonly Reason[]) => Object.fromEntries(reasons.map(({ rule, of }) => [rule, of.length]))

describe('a demo', () => {
  it('is marked as one, and opens when its story does', async () => {
    const { liveBoard } = await demo()
    expect(liveBoard.board()).toMatchObject({ mode: 'demo', clock: { kind: 'rehearsal' } })
    const late = liveBoard.now() - seoul('05-10 10:20')
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(30_000)
  })

  it('has a link for each of its visitors, which works once', async () => {
    const running = await demo()
    const hosts = ['wall', 'mofa-desk', 'msit-desk', 'kist', 'mofa-chair', 'msit-chair', 'admin']
    expect(running.visits.map(({ visitor }) => visitor.host)).toEqual(hosts)
    for (const host of hosts) {
      const { url, answer, browser, redeem } = await enter(running, host)
      expect(url.hostname).toBe(`${host}.localhost`)
      expect(url.pathname).toBe('/link')
      expect(answer).toMatchObject({ status: 200, json: { kind: host === 'wall' ? 'wall' : 'person' } })
      expect(await browser.get('/api/board')).toMatchObject({ status: 200 })
      expect(await redeem()).toMatchObject({ json: { refusal: { kind: 'link-used' } } })
    }
  })

  it('takes another port where its own is in use', async () => {
    const config = readConfig({ PORT: '0', DATA_DIR: temporaryDirectory(), SUMMIT_FILE: WATER_FORUM })
    const other = await startServer(config, { logger: pino({ level: 'silent' }), onLost: () => {} })
    onTestFinished(() => other.stop())
    const taken = Number(new URL(other.origin).port)
    expect((await demo('review-day', taken)).port).not.toBe(taken)
  })

  it('leaves nothing behind', async () => {
    const kept = temporaryDirectory()
    vi.stubEnv('TMPDIR', kept)
    onTestFinished(() => void vi.unstubAllEnvs())
    const running = await demo()
    expect(globSync('*/board.sqlite', { cwd: kept })).toHaveLength(1)
    await running.stop()
    expect(readdirSync(kept)).toEqual([])
  })

  it.each(['review-day', 'summit-day'] as const)('shows walls no internal text (%s)', async (story) => {
    const running = await demo(story)
    const wall = await enter(running, 'wall')
    const desk = await enter(running, 'mofa-desk')
    const { texts } = await desk.browser.snapshot()
    const wordsOf = (isPublic: boolean) =>
      texts.filter((text) => (text.class === 'public') === isPublic).map((text) => JSON.stringify(text.text))
    // What a review asks of somebody is public as an item, and internal as the request that comes of it.
    const open = wordsOf(true)
    const internal = wordsOf(false).filter((words) => !open.includes(words))
    expect(internal.length).toBeGreaterThan(10)
    const { text } = await wall.browser.get('/api/board')
    for (const words of internal) expect(text.includes(words), words).toBe(false)
  })
})

describe('the morning of the review', () => {
  it('is as lively as it should be', async () => {
    const { liveBoard } = await demo()
    const { summit, sessions } = readiness(liveBoard.board(), liveBoard.now())
    expect(summit.level).toBe('red')
    expect(counted(summit.reasons)).toEqual({
      'blocked-critical': 2,
      overdue: 4,
      'late-reply': 2,
      claim: 1,
      'late-request': 1,
      stale: 1,
    })
    expect(sessions).toMatchObject({
      leaders: { level: 'amber', items: { total: 33, done: 8 }, attendance: { total: 10, confirmed: 7, groups: 3 } },
      ministerial: {
        level: 'red',
        items: { total: 52, done: 11, blocked: 2 },
        attendance: { total: 26, confirmed: 5 },
      },
      forum: {
        level: 'green',
        items: { total: 15, done: 5, notApplicable: 1 },
        attendance: { total: 6, confirmed: 5 },
      },
    })
  })

  it('says of real parties only what the sources have', async () => {
    const { liveBoard } = await demo()
    const { delegations, participations } = liveBoard.board()
    const real = Object.values(participations).filter(({ delegation }) =>
      /^[a-z]{2}$|^(openai|google|microsoft|anthropic)$/.test(delegation),
    )
    expect(real).toHaveLength(12)
    for (const { delegation, attendance } of real)
      expect([delegation, attendance.last, attendance.value.status]).toEqual([
        delegation,
        null,
        /^(kr|gb)$/.test(delegation) ? 'confirmed' : 'tentative',
      ])
    expect(delegations['de']).toBeDefined()
  })
})

describe('the review that is prepared', () => {
  it('is a draft with sealed pre-calls of both ministries, after one that both have signed', async () => {
    const { liveBoard } = await demo()
    const board = liveBoard.board()
    const [held, next] = Object.values(board.reviews)
    expect(held).toMatchObject({ mode: 'rehearsal', standing: { value: 'closed' }, plan: { value: { number: 1 } } })
    expect(next).toMatchObject({ mode: 'rehearsal', standing: { value: 'draft' }, plan: { value: { number: 2 } } })
    const sealed = Object.values(next?.preCalls ?? {}).flatMap((of) => Object.keys(of))
    expect(sealed).toHaveLength(2 * Object.keys(board.workstreams).length - 3)
    const left = Object.values(board.items).filter(({ source }) => source?.review === held?.id)
    expect(left.map(({ state }) => state.value.status).toSorted()).toEqual([
      'done',
      'in-progress',
      'in-progress',
      'not-started',
    ])
  })

  it('can be begun by the desk that records, and signed by the chairs with the passwords that they are told', async () => {
    const running = await demo()
    const { browser: desk } = await enter(running, 'mofa-desk')
    const { reviews } = await desk.board()
    const { id: review, participants } = Object.values(reviews).find(({ standing }) => standing.value === 'draft') ?? {}
    if (review === undefined || participants === undefined) throw new Error('no draft')
    const begin = async () => {
      const steps = [await desk.ask('review.freeze-brief', { review })]
      for (const participant of Object.keys(participants))
        steps.push(await desk.ask('review.check-in', { review, participant: { participant } }))
      return [...steps, await desk.ask('review.open', { review })]
    }
    for (const outcome of await begin()) expect(outcome).toMatchObject({ outcome: 'accepted' })
    const { brief } = running.liveBoard.board().reviews[review] ?? {}
    // As many as somebody alone gets through: one on which the two are not of one mind, and two on which they are.
    const agenda = brief?.agenda.map(({ workstream }) => {
      const calls = brief.calls.filter((call) => call.workstream === workstream)
      return [workstream, ...calls.toSorted((a, b) => a.ministry.localeCompare(b.ministry)).map(({ call }) => call)]
    })
    expect(agenda?.toSorted()).toEqual([
      ['leaders-connection-tests', 'conditional', 'conditional'],
      ['ministerial-accreditation', 'conditional', 'conditional'],
      ['ministerial-room', 'no-go', 'conditional'],
    ])
    for (const host of ['mofa-chair', 'msit-chair']) {
      const { browser } = await enter(running, host)
      const password = running.visits.find(({ visitor }) => visitor.host === host)?.password
      expect(await browser.post('/api/confirm-password', { password })).toMatchObject({ status: 200 })
      expect(await browser.post('/api/sign-in', { signInName: host, password })).toMatchObject({ status: 200 })
    }
  })

  it('has minutes of the one before for everybody, marked as a rehearsal', async () => {
    const running = await demo()
    const { browser: wall } = await enter(running, 'wall')
    const [held] = Object.values((await wall.board()).reviews)
    const { status, text } = await wall.get(`/api/reviews/${held?.id}/minutes`)
    expect(status).toBe(200)
    expect(text).toContain('data-watermark="연습"')
    expect(text).not.toContain('증설 비용')
  })
})

describe('the day at KIST', () => {
  it('is under way', async () => {
    const { liveBoard } = await demo('summit-day')
    const board = liveBoard.board()
    expect(liveBoard.now() - seoul('05-22 12:50')).toBeLessThan(30_000)
    const { summit, sessions } = readiness(board, liveBoard.now())
    expect(counted(summit.reasons)).toEqual({ 'blocked-critical': 1, overdue: 1 })
    expect(sessions).toMatchObject({
      leaders: { level: 'green' },
      ministerial: { level: 'red' },
      forum: { level: 'green' },
    })
    expect(Object.values(board.sessions).map(({ phase }) => phase.value)).toEqual(['concluded', 'rehearsal', 'live'])
    const arrived = Object.values(board.participations).filter(
      ({ attendance }) => attendance.value.status === 'arrived',
    )
    expect(arrived).toHaveLength(3)
  })
})

describe('the officers of the script', () => {
  it.each(['review-day', 'summit-day'] as const)('do only what the board accepts (%s)', async (story) => {
    const { liveBoard, work } = await demo(story)
    const chance = seededChance(7)
    const before = readiness(liveBoard.board(), liveBoard.now())
    for (let count = 0; count < 120; count += 1) expect(await work(chance)).toMatchObject({ outcome: 'accepted' })
    const after = readiness(liveBoard.board(), liveBoard.now())
    expect(after.summit.level).toBe(before.summit.level)
    expect(counted(after.summit.reasons)).toMatchObject({
      'blocked-critical': counted(before.summit.reasons)['blocked-critical'],
    })
    expect(Object.values(liveBoard.board().requests).length).toBeLessThanOrEqual(12)
  })

  it('leave alone what a visitor has touched', async () => {
    const running = await demo()
    const { browser } = await enter(running, 'mofa-desk')
    const item = 'late-leader-plan'
    const reason = { text: { ko: '확인 중', en: 'Being checked' } }
    expect(await browser.ask('item.set-status', { item, status: 'in-progress', reason })).toMatchObject({
      outcome: 'accepted',
    })
    const { state, confirmedAt } = running.liveBoard.board().items[item] ?? {}
    const chance = seededChance(7)
    for (let count = 0; count < 60; count += 1) await running.work(chance)
    expect(running.liveBoard.board().items[item]).toMatchObject({ state, confirmedAt: instant(confirmedAt ?? 0) })
  })
})
