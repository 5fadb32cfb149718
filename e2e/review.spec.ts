import { join } from 'node:path'
import { SECOND } from '#shared/board/instant.ts'
import type { StageStep } from '#shared/board/review/stage-position-schema.ts'
import { axeIsContentInEitherTheme } from './fixtures/axe-is-content.ts'
import { NO_NETWORK } from './fixtures/guards.ts'
import { keptOnDevice } from './fixtures/kept-on-device.ts'
import { tick } from './fixtures/on-screen.ts'
import { beginSigning, openWithPassword, reviewTable, sign } from './fixtures/review-table.ts'
import { expect, test } from './fixtures/test.ts'

test.describe.configure({ timeout: 150_000 }) // whole meetings: alone they take most of a minute each
// A summit of three topics, so that everything in a meeting can be done by its people, and soon.
test.use({ environment: { SUMMIT_FILE: join(import.meta.dirname, 'fixtures/short-summit.json') } })
const ROOM = '장관 세션 · 회의장'

/** Of a practised recorder: a Hangul syllable has two or three. */
const KEYSTROKES_A_SECOND = 5

/** A read-back page has to stand on the wall for five seconds. */
const READ_BACK = { timeout: 10_000 }

test('RV-30 a review goes from its preparing to its close on five screens: wall, remote, two chairs, recorder', async ({
  board,
  open,
}) => {
  const table = reviewTable(board)
  const recorder = await open.as('mofa', '/review/new')
  await recorder.getByLabel('장소').fill('정부서울청사')
  await recorder.getByRole('button', { name: '계정이 있는 사람 추가' }).click()
  await recorder.getByLabel('참석자 3').selectOption({ label: '외교부 데스크(외교부)' })
  await recorder.getByRole('button', { name: '준비 시작' }).click()
  await expect(recorder.getByRole('heading', { name: '제1차 공동 점검회의' })).toBeVisible()
  const path = new URL(recorder.url()).pathname

  // Until the brief is frozen the other ministry knows only that something was submitted.
  await table.prepareRoom()
  // One item that is reported is enough for the rest of its session to be confirmed in one step.
  const evidence = { kind: 'document', note: { ko: '배치도' } } as const
  await board.ask('item.set-status', { item: 'room-layout', status: 'done', evidence }, board.people.msit)
  const row = recorder.getByRole('button', { name: new RegExp(`^${ROOM}.*외교부`) })
  await expect(row).toContainText('제출됨')
  await expect(row).not.toContainText('조건부')
  await recorder.getByRole('button', { name: '회의 자료 확정' }).click()
  await recorder.getByRole('dialog').getByRole('button', { name: '회의 자료 확정' }).click()
  await expect(recorder.getByText('자료 확정', { exact: true })).toBeVisible()

  const wall = await open.as('wall', '/wall')
  const mofa = await openWithPassword(open, board, 'mofaChair', path)
  const msit = await openWithPassword(open, board, 'msitChair', path)
  const remote = await open.asNobody('/remote', { viewport: { width: 390, height: 844 }, hasTouch: true })
  const code = await remote.getByText(/^\d{3}-\d{3}$/).innerText()
  await recorder.getByLabel('휴대전화에 보이는 번호').fill(code)
  await recorder.getByRole('button', { name: '리모컨 연결' }).click()
  await remote.getByRole('button', { name: '다음' }).click()
  await expect(wall.getByText('정족수').first()).toBeVisible()

  for (const name of ['외교부 장관(외교부)', '과기정통부 장관(과기정통부)', '외교부 데스크(외교부)'])
    await recorder.getByRole('button', { name: `${name} 입장` }).click()
  await recorder.getByRole('button', { name: '개회 선언' }).click()
  await expect(mofa.getByText('회의 중', { exact: true })).toBeVisible()

  /** The remote goes on, and every screen with it. */
  const goOn = async (step: StageStep): Promise<void> => {
    // Two presses within a moment are one: whoever presses has seen the step that they leave.
    await expect(remote.getByText('0:00', { exact: true })).toBeHidden()
    await remote.getByRole('button', { name: '다음' }).click()
    await expect.poll(() => table.review().stage.value.step).toBe(step)
  }
  await goOn('overview')
  await goOn('agenda')
  expect(table.review().stage.value).toMatchObject({ workstream: 'ministerial-room' })
  await expect(wall.getByText('회의장').first()).toBeVisible()

  // Each chair calls for their own ministry; what was prepared is there.
  await mofa.getByRole('region', { name: '외교부' }).getByRole('button', { name: '준비 완료' }).click()
  await mofa.getByRole('button', { name: '‘준비 완료’ 판정' }).click()
  await msit.getByRole('region', { name: '과기정통부' }).getByRole('button', { name: '조건부' }).click()
  await expect(msit.getByLabel('무엇을 해야 합니까')).toHaveValue('전원 증설 시험')
  await msit.getByRole('button', { name: '‘조건부’ 판정' }).click()
  await expect(recorder.getByText('의견 차이').first()).toBeVisible()
  const condition = Object.values(table.review().undertakings)[0]
  expect(board.liveBoard.board().items[condition?.item ?? '']?.assignment.value).toBe(board.people.msit)

  // From the spoken decision to the wall in a few keys: what fingers would take for them, and then what the machine takes.
  const sentence = '예비 전원을 모두 증설하고 오월 십이일까지 부하 시험을 한다.'
  await recorder.locator('body').press('d')
  await recorder.keyboard.press('2')
  await recorder.keyboard.type(sentence)
  const entered = Date.now()
  await recorder.keyboard.press('Enter')
  await expect(wall.getByText(sentence)).toBeVisible()
  const typed = (['d', '2', 'Enter'].length + sentence.normalize('NFD').length) / KEYSTROKES_A_SECOND
  expect(typed + (Date.now() - entered) / SECOND).toBeLessThan(20)

  await recorder.locator('body').press('r')
  const remark = recorder.getByRole('textbox', { name: '발언 요지' })
  await remark.fill('점검을 마칩니다.')
  await remark.press('Enter')
  await expect(remark).toBeHidden()

  // One of the greens is spoken of after all, and both call; the others are confirmed at once.
  await goOn('consent')
  await recorder.getByRole('button', { name: '장관 세션 · 프레스센터: 논의로 올리기' }).click()
  const chairs = { 외교부: mofa, 과기정통부: msit }
  for (const [ministry, chair] of Object.entries(chairs)) {
    const own = chair.getByRole('region', { name: ministry })
    await own.getByRole('button', { name: '준비 완료' }).click()
    await chair.getByRole('button', { name: '‘준비 완료’ 판정' }).click()
    await expect(recorder.getByRole('region', { name: ministry })).toContainText('준비 완료')
  }
  await goOn('consent')
  for (const chair of Object.values(chairs)) {
    await chair.getByRole('button', { name: /일괄 확인\(\d+개 분야\)/ }).click()
    await expect(chair.getByText('우리 부처는 모두 확인했습니다')).toBeVisible()
  }
  await goOn('verdict')
  await expect(wall.getByText('조건부').first()).toBeVisible()
  await goOn('read-back')
  const readBack = recorder.getByRole('button', { name: '낭독 확인', exact: true })
  await expect(recorder.getByRole('heading', { name: /낭독 확인 1/ })).toBeVisible()
  await expect(readBack).toBeEnabled(READ_BACK)
  await readBack.click()
  await beginSigning(recorder)

  // Wall and tablets show the same code; both sign the same record.
  const shown = await mofa.getByText(/^#\d+ · [0-9A-F]{4}-[0-9A-F]{4}$/).innerText()
  await expect(wall.getByText(shown)).toBeVisible()
  await sign(mofa)
  await expect(mofa.getByRole('region', { name: '외교부' })).toContainText('서명 완료')
  await expect(msit.getByRole('region', { name: '외교부' })).toContainText('서명 완료')
  await sign(msit)
  for (const page of [recorder, mofa, msit]) await expect(page.getByText(/^기록 확정 2024/)).toBeVisible()
  await expect(wall.getByText('기록 확정').first()).toBeVisible()
  expect(table.review().standing.value).toBe('closed')
  const minutes = await recorder.getByRole('link', { name: '전체본 보기·인쇄' }).getAttribute('href')
  await expect(await recorder.request.get(minutes ?? '')).toBeOK()
})

test('RV-35 a tick in the middle: the chip counts it, the call is to be confirmed again, and then it can be signed', async ({
  board,
  guards,
  open,
}) => {
  const table = reviewTable(board)
  const review = await table.prepare()
  await table.prepareRoom()
  await table.freeze()
  await table.open()
  await table.moveTo({ step: 'agenda', workstream: 'ministerial-room' })
  await table.callTheRest()
  await table.confirmTheRest()
  await table.recordTheRest()
  const chair = await openWithPassword(open, board, 'mofaChair', `/review/${review}`)
  const own = chair.getByRole('region', { name: '외교부' })
  await expect(own).toContainText('준비 완료')

  const desk = await open.as('msit', '/desk?show=items&session=ministerial')
  await tick(desk, '전력 용량·예비 전원 확인').focus()
  await desk.keyboard.press('b')
  await desk.keyboard.type('예비 전원이 고장입니다.')
  await desk.keyboard.press('Enter')

  await expect(chair.getByText('자료 이후 변동 1건')).toBeVisible()
  await expect(own).toContainText('재확인 필요')
  await expect(own).toContainText('핵심 항목에 차질이 생겼습니다: 전력 용량·예비 전원 확인')
  await own.getByRole('button', { name: '판정을 그대로 유지' }).click()
  await expect(own).not.toContainText('재확인 필요')
  await board.ask(
    'review.affirm',
    { review, ministry: 'msit', workstreams: ['ministerial-room'] },
    board.people.msitChair,
  )

  await table.moveTo({ step: 'read-back', page: 1 })
  const readBack = chair.getByRole('button', { name: '낭독 확인', exact: true })
  await expect(readBack).toBeEnabled(READ_BACK)
  await readBack.click()
  await beginSigning(chair)

  // RV-24: a signature that does not get through is none, and is kept nowhere to be sent later.
  guards.allow(NO_NETWORK)
  await chair.route('**/api/commands', (route) => route.abort())
  await chair.getByLabel('유보 의견').fill('예산은 다시 협의합니다.')
  await sign(chair)
  await expect(chair.getByRole('alert').filter({ hasText: /./ })).toBeVisible()
  await expect(own).toContainText('서명 대기')
  expect(await keptOnDevice(chair)).not.toContain('review.sign')
  await chair.unroute('**/api/commands')
  await expect(chair.getByLabel('유보 의견')).toHaveValue('예산은 다시 협의합니다.')
  await sign(chair)
  await expect(own).toContainText('서명 완료')
})

test('RV-36 a delegate signs in the chair’s stead, and the report afterwards stands on the checklist', async ({
  board,
  open,
}) => {
  const table = reviewTable(board)
  const review = await table.prepare()
  await table.freeze()
  const officer = await openWithPassword(open, board, 'msit', `/review/${review}`)
  await officer.getByRole('button', { name: '대결자 지정' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('대결자').selectOption({ label: '과기정통부 데스크(과기정통부)' })
  await dialog.getByLabel('대결 사유').fill('장관 국회 출석')
  await dialog.getByLabel('직무대리 근거').fill('직무대리규정 제4조')
  await dialog.getByLabel('직무대리 근거').press('Enter')
  await expect(dialog).toBeHidden()

  await table.open()
  await table.callTheRest()
  await table.confirmTheRest()
  await table.recordTheRest()
  await table.moveTo({ step: 'read-back', page: 1 })
  const readBack = officer.getByRole('button', { name: '낭독 확인', exact: true })
  await expect(readBack).toBeEnabled(READ_BACK)
  await readBack.click()
  await beginSigning(officer)
  await expect(officer.getByLabel('사후 보고 제목')).toHaveValue('제3차 점검회의 대결 사후 보고')
  await sign(officer)
  const own = officer.getByRole('region', { name: '과기정통부' })
  await expect(own).toContainText('서명 완료')
  await expect(own).toContainText('대결')

  const desk = await open.as('mofa', '/desk?show=items&session=ministerial')
  await expect(tick(desk, '제3차 점검회의 대결 사후 보고')).toBeVisible()
})

test('RV-40 needs no mouse from preparing to signing, and axe finds nothing serious on the way', async ({
  board,
  open,
}) => {
  const table = reviewTable(board)
  const review = await table.prepare()
  const chair = await openWithPassword(open, board, 'mofaChair', `/review/${review}`)
  const { keyboard } = chair
  const tabTo = async (name: string | RegExp) => {
    const target = chair.getByRole('button', { name, exact: typeof name === 'string' }).first()
    await expect(target).toBeEnabled(READ_BACK)
    for (let press = 0; press < 200; press += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${name}`)
  }

  await tabTo(/^장관 세션 · 회의장/)
  await keyboard.press('ArrowDown')
  await keyboard.press('1')
  await keyboard.type('문안 조율을 마쳤습니다.')
  await keyboard.press('Enter')
  await expect(chair.getByRole('button', { name: /^장관 세션 · 회의 자료.*외교부/ })).toContainText('준비 완료')
  await axeIsContentInEitherTheme(chair, 'preparing')
  await tabTo('회의 자료 확정')
  await keyboard.press('Enter')
  const confirm = chair.getByRole('dialog').getByRole('button', { name: '회의 자료 확정' })
  while (!(await confirm.evaluate((element) => element === document.activeElement))) await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(chair.getByText('자료 확정', { exact: true })).toBeVisible()
  await axeIsContentInEitherTheme(chair, 'before the opening')

  for (const name of ['외교부 장관(외교부)', '과기정통부 장관(과기정통부)', '외교부 데스크(외교부)']) {
    await tabTo(`${name} 입장`)
    await keyboard.press('Enter')
  }
  await tabTo('개회 선언')
  await keyboard.press('Enter')
  await expect(chair.getByText('회의 중', { exact: true })).toBeVisible()
  await chair
    .locator('body')
    .evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null))
  // A press while the last one is still on its way is none: each step is waited for.
  await keyboard.press(']')
  await expect(chair.getByRole('heading', { name: '전체 현황' })).toBeVisible()
  await keyboard.press(']')
  await expect(chair.getByRole('region', { name: '외교부' })).toBeVisible()
  await keyboard.press('1')
  await keyboard.press('Enter')
  await expect(chair.getByRole('region', { name: '외교부' })).toContainText('준비 완료')
  await axeIsContentInEitherTheme(chair, 'in session')

  await table.callTheRest()
  await table.confirmTheRest()
  await table.recordTheRest()
  await table.moveTo({ step: 'read-back', page: 1 })
  await tabTo('낭독 확인')
  await keyboard.press('Enter')
  await tabTo('서명 시작')
  await keyboard.press('Enter')
  const begin = chair.getByRole('dialog').getByRole('button', { name: '서명 시작' })
  while (!(await begin.evaluate((element) => element === document.activeElement))) await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(chair.getByText('서명 중', { exact: true })).toBeVisible()
  await axeIsContentInEitherTheme(chair, 'signing')
  const password = chair.getByLabel('비밀번호')
  while (!(await password.evaluate((element) => element === document.activeElement))) await keyboard.press('Tab')
  await keyboard.type('푸른 바다 위의 종이배')
  await keyboard.press('Enter')
  await expect(chair.getByRole('region', { name: '외교부' })).toContainText('서명 완료')
})
