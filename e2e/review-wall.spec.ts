import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { commandSchema } from '#shared/board/command.ts'
import { HOUR, instant, SECOND } from '#shared/board/instant.ts'
import type { StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { positionKey } from '#shared/board/review/stage-position-schema.ts'
import { timeAt } from '#shared/board/review/stage-order.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { NO_NETWORK } from './fixtures/guards.ts'
import { link } from './fixtures/on-screen.ts'
import { reviewTable } from './fixtures/review-table.ts'
import { expect, test } from './fixtures/test.ts'
import type { TestBoard } from './fixtures/test-board.ts'

const ROOM = { step: 'agenda', workstream: 'ministerial-room' } as const

/** A review that is open, with the wall's keys allowed to move it; nearly all of it is put off, for the sake of time. */
async function openReview(board: TestBoard) {
  const table = reviewTable(board)
  await table.prepare()
  await table.prepareRoom()
  const evidence = { kind: 'document', note: { ko: '배치도' } } as const
  await board.ask('item.set-status', { item: 'room-layout', status: 'done', evidence }, board.people.msit)
  await table.freeze()
  const wall = Object.values(board.liveBoard.board().persons).find(({ screen }) => screen !== null)
  if (wall === undefined) throw new Error('A wall is paired')
  await board.ask('review.grant-stage', { review: table.review().id, person: wall.id }, board.people.mofa)
  return table
}

const step = (wall: Page): Locator => wall.locator('footer').getByText(/\d+ \/ \d+단계/)
const stageOf = (table: ReturnType<typeof reviewTable>): string => positionKey(table.review().stage.value)

/** Milliseconds that the wall says it has stood there, in whole seconds; T shows them. */
async function elapsedOn(wall: Page): Promise<number> {
  await expect(step(wall)).toBeVisible()
  await wall.keyboard.press('t')
  const said = wall.locator('footer').getByText(/경과 \d+:\d\d/)
  await expect(said).toBeVisible()
  const [, minutes = '', seconds = ''] = /경과 (\d+):(\d\d)/.exec(await said.innerText()) ?? []
  return (Number(minutes) * 60 + Number(seconds)) * SECOND
}

/** Only where the stage stands on a running clock is a time shown. */
const TIMED: readonly StagePosition['step'][] = [
  'actions',
  'overview',
  'agenda',
  'consent',
  'verdict',
  'read-back',
  'signing',
]

test('RV-31 RV-37 RV-39 a wall lands in the same step at the same time, whatever its own clock says, and shows the press nothing', async ({
  board,
  open,
}) => {
  test.slow()
  const table = await openReview(board)
  const review = table.review().id
  const clock = (hours: number) => (page: Page) => page.clock.install({ time: Date.now() + hours * HOUR })
  const late = await open.as('wall', '/wall', { timezoneId: 'America/Los_Angeles', prepare: clock(-3) })
  // The summit, until the meeting begins.
  await expect(late.getByRole('heading', { level: 1 })).toContainText('준비 현황')
  const early = await open.as('wall', '/wall', { timezoneId: 'Pacific/Auckland', prepare: clock(3) })
  const walls = [late, early]

  const expectSame = (pattern: RegExp) =>
    expect(async () => {
      const [one = '', other] = await Promise.all(walls.map((wall) => wall.locator('body').innerText()))
      expect(one).toMatch(pattern)
      expect(other).toBe(one)
    }).toPass()
  const expectSameAfterReload = async (pattern: RegExp) => {
    await expectSame(pattern)
    const position = table.review().stage.value.step
    if (!TIMED.includes(position) || table.review().standing.value === 'adjourned') {
      await late.reload()
      return expectSame(pattern)
    }
    await late.reload()
    const elapsed = () => timeAt(table.review(), table.review().stage.value, board.liveBoard.now())
    const from = elapsed()
    const shown = await elapsedOn(late)
    expect(shown, `elapsed after a reload in ${position}`).toBeGreaterThanOrEqual(from - SECOND)
    expect(shown, `elapsed after a reload in ${position}`).toBeLessThanOrEqual(elapsed() + SECOND)
    await late.keyboard.press('t')
    return expectSame(pattern)
  }

  await board.ask('review.check-in', { review, participant: { participant: board.people.mofa } }, board.people.mofa)
  await expectSameAfterReload(/공동 점검회의/)
  for (const wall of walls) await expectPressSafe(wall)
  await table.moveTo({ step: 'opening' })
  await expectSameAfterReload(/정족수/)
  await table.open()
  await expectSameAfterReload(/지난 회의 조치/)
  await table.moveTo({ step: 'overview' })
  await expectSameAfterReload(/산정/)
  await table.moveTo(ROOM)
  await expectSameAfterReload(/회의장/)

  // The press comes in: what was on the wall is gone from the page, not only from sight.
  await board.ask('review.cover', { review, covered: true }, board.people.mofa)
  for (const wall of walls) {
    await expect(wall.getByText('회의장')).toHaveCount(0)
    await expectPressSafe(wall)
  }
  await board.ask('review.cover', { review, covered: false }, board.people.mofa)

  await table.moveTo({ step: 'consent' })
  await expectSameAfterReload(/이의 없으면 일괄 확인합니다/)
  await board.ask('review.adjourn', { review, reason: { ko: '오찬' } }, board.people.mofa)
  await expectSameAfterReload(/정회 뒤 변동/)
  await board.ask('review.resume', { review }, board.people.mofa)

  const discussed = topicsOf(board.liveBoard.board(), table.review()).filter((topic) => topic.discussed)
  for (const { workstream } of discussed)
    await board.ask('review.defer', { review, workstream, reason: { ko: '다음 회의' } }, board.people.mofa)
  await table.confirmTheRest()
  await table.recordTheRest()
  await table.moveTo({ step: 'verdict' })
  await expectSameAfterReload(/공동 판정/)
  await table.moveTo({ step: 'read-back', page: 1 })
  await expectSameAfterReload(/예정대로 진행한다/)
  await expect(() => board.ask('review.read-back', { review }, board.people.mofa)).toPass({ timeout: 15_000 })
  await board.ask('review.begin-signing', { review }, board.people.mofa)
  await expectSameAfterReload(/서명 대기/)
  for (const ministry of MINISTRIES) await signAtOnce(board, table, ministry)
  await expectSameAfterReload(/기록 확정/)
})

/** Title, ministries, days left and clock; no status, and no person's name. */
async function expectPressSafe(wall: Page): Promise<void> {
  await expect(wall.getByRole('heading', { level: 2 })).toContainText('공동 점검회의')
  const html = await wall.locator('#root').innerHTML()
  for (const word of [
    '위험',
    '주의',
    '정상 ',
    '준비 완료',
    '조건부',
    '미비',
    '미응답',
    '완료',
    '단계',
    '자료',
    '장관</',
    '데스크',
  ])
    expect.soft(html, word).not.toContain(word)
}

/** A signature of somebody who has just proved who they are. */
async function signAtOnce(board: TestBoard, table: ReturnType<typeof reviewTable>, ministry: 'mofa' | 'msit') {
  const { id: review, signing } = table.review()
  const command = commandSchema.parse({
    id: randomUUID(),
    type: 'review.sign',
    payload: { review, ministry, recordSeq: signing?.recordSeq },
    basis: board.liveBoard.board().position,
    observedAt: board.liveBoard.now(),
  })
  const person = ministry === 'mofa' ? board.people.mofaChair : board.people.msitChair
  const outcome = await board.liveBoard.submit({
    command,
    person,
    client: 'tablet',
    authenticatedAt: instant(Date.now()),
  })
  expect(outcome).toMatchObject({ outcome: 'accepted' })
}

test('RV-33 RV-34 a clicker moves once for a press, and not at all while the wall has no link', async ({
  board,
  guards,
  network,
  open,
}) => {
  guards.allow(NO_NETWORK)
  const table = await openReview(board)
  await table.open()
  const wall = await open.as('wall', '/wall', { origin: network.origin, prepare: (page) => page.clock.install() })
  await expect(step(wall)).toHaveText(/^3 \//)
  // From here on its time goes only as far as it is told: what is pressed at once is at once, on any machine.
  await wall.clock.pauseAt(Date.now() + 3 * SECOND)

  // A doubled press, and a key held down, are one step.
  await wall.keyboard.press('PageDown')
  await wall.keyboard.press('PageDown')
  await expect(step(wall)).toHaveText(/^4 \//)
  await wall.clock.fastForward(400)
  await wall.keyboard.down('ArrowRight')
  for (let held = 0; held < 5; held += 1) await wall.keyboard.down('ArrowRight')
  await wall.keyboard.up('ArrowRight')
  await expect(step(wall)).toHaveText(/^5 \//)
  await wall.clock.fastForward(400)
  await wall.keyboard.press('PageUp')
  await expect(step(wall)).toHaveText(/^4 \//)
  await wall.clock.fastForward(400)
  for (const key of ['3', 'Enter']) await wall.keyboard.press(key)
  await expect(step(wall)).toHaveText(/^3 \//)
  expect(stageOf(table)).toBe('actions')

  // Blank for the press, and back; there is no key that calls or signs.
  await wall.clock.fastForward(400)
  await wall.keyboard.press('b')
  await expect(wall.getByText('지난 회의 조치')).toHaveCount(0)
  await expect.poll(() => table.review().covered.value).toBe(true)
  await wall.clock.fastForward(400)
  await wall.keyboard.press('.')
  await expect(wall.getByText('지난 회의 조치')).toBeVisible()

  network.stall()
  await wall.clock.fastForward(7_000)
  await expect(link(wall, '재연결 중')).toBeVisible()
  await expect(wall.locator('footer')).toContainText(/\d\d:\d\d:\d\d 기준/)
  await wall.keyboard.press('PageDown')
  await expect(wall.getByText('연결이 끊겨 화면을 넘기지 않았습니다.')).toBeVisible()
  expect(stageOf(table)).toBe('actions')
  await expect(wall.getByText('지난 회의 조치')).toBeVisible()

  // Meanwhile somebody else has gone on.
  await table.moveTo(ROOM)
  await wall.clock.resume()
  network.heal()
  await expect(link(wall, '실시간')).toBeVisible()
  await expect(wall.locator('header')).toContainText('회의장')
})

test('a wall that was not granted the stage says so, and stays', async ({ board, open }) => {
  const table = await openReview(board)
  await table.open()
  const desk = await open.as('kist', '/wall', { viewport: { width: 1920, height: 1080 }, isMobile: false })
  await expect(step(desk)).toHaveText(/^3 \//)
  await desk.keyboard.press('PageDown')
  await expect(desk.getByText('이 화면에는 회의를 넘길 권한이 없습니다.')).toBeVisible()
  expect(stageOf(table)).toBe('actions')
})
