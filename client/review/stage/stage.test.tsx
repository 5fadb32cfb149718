import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useReviewOnStage } from '#client/sync/use-review-on-stage.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import type { LocalSync } from '#client/testing/local-sync.ts'
import { instant, MINUTE, SECOND } from '#shared/board/instant.ts'
import { runningReview } from '#shared/board/review/previous-review.ts'
import { positionKey } from '#shared/board/review/stage-position-schema.ts'
import { meeting, type Moment } from '../testing/scenes.ts'
import StagePage from './stage-page.tsx'

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('innerWidth', 1920)
  vi.stubGlobal('innerHeight', 1080)
})
afterEach(() => vi.unstubAllGlobals())

function show(moment: Moment = 'session', sync: LocalSync = meeting({ moment })) {
  const { reviews } = sync.state().board
  const id = (runningReview(sync.state().board) ?? Object.values(reviews).at(-1))?.id ?? ''
  renderRoom(<StagePage review={id} />, { sync, path: '/wall' })
  return {
    sync,
    stage: () => positionKey(sync.log.board.reviews[id]?.stage.value ?? { step: 'end' }),
    review: () => sync.log.board.reviews[id],
  }
}
/** What comes to the board is on the wall as soon as nothing else has just changed there. */
function happens(change: () => void): void {
  vi.useFakeTimers()
  act(change)
  act(() => void vi.advanceTimersByTime(2_000))
  vi.useRealTimers()
}
/** Presses a key as a presenter does; what it sent is answered by the time this resolves. */
const press = async (code: string, more: Partial<KeyboardEventInit> = {}) =>
  act(async () => void fireEvent.keyDown(window, { code, ...more }))
/** The same, at a time of the page's own: however busy a machine is, two presses stay as far apart as they are said to be. */
const pressAt = (timeStamp: number, code = 'PageDown') => {
  const event = new KeyboardEvent('keydown', { code })
  Object.defineProperty(event, 'timeStamp', { value: timeStamp })
  return act(async () => void fireEvent(window, event))
}
const tile = (name: string) => within(screen.getByRole('region', { name }))

describe('an agenda item on the wall', () => {
  it('asks its question, says what hangs on the answer, and why it is discussed', () => {
    show()
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      '통역 부스 전원을 임시 발전기로 대체하시겠습니까?',
    )
    expect(screen.getByText('발전기 2대를 두고 부하 시험을 합니다.')).toBeVisible()
    expect(screen.getByText(/핵심 차질 1건/)).toBeVisible()
  })

  it('shows what each ministry said, and that the joint call is the worse of both', () => {
    show()
    expect(tile('외교부').getByText('준비 완료')).toBeVisible()
    expect(tile('과기정통부').getByText('조건부')).toBeVisible()
    expect(tile('종합').getByText('조건부')).toBeVisible()
    expect(tile('종합').getByText('의견 차이')).toBeVisible()
    expect(screen.getAllByText('이도현(과기정통부) · 5. 15.(수) 10:31까지', { exact: false })[0]).toBeVisible()
  })

  it('puts a decision in the place of what was asked for, once it is recorded', () => {
    const { sync, review } = show()
    happens(() => {
      sync.command('mofaDesk', 'review.record-decision', {
        review: review()?.id ?? '',
        kind: 'instructed',
        sentence: { ko: '발전기를 이틀 앞당겨 시험한다.' },
        workstream: 'ministerial-interpretation',
        vote: null,
        answers: null,
      })
    })
    expect(screen.getByText('발전기를 이틀 앞당겨 시험한다.')).toBeVisible()
    expect(screen.queryByText('승인하면')).toBeNull()
  })

  it('asks for another word where the board has become worse since a call', () => {
    const { sync } = show()
    happens(() => {
      const guest = Object.values(sync.log.board.participations).find(({ session }) => session === 'ministerial')
      sync.command('mofaDesk', 'participation.set-status', {
        participation: guest?.id ?? '',
        status: 'declined',
        reason: { text: { ko: '일정' } },
      })
    })
    expect(tile('외교부').getByText('재확인 필요')).toBeVisible()
  })
})

describe('RV-37 before the press', () => {
  it('is the meeting, its ministries and the clock: no status, and nobody by name', () => {
    show('waiting')
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('제2차 공동 점검회의')
    expect(screen.getByText('과학기술정보통신부')).toBeVisible()
    for (const word of [/조민준|정지우|김서윤/, /위험|주의|준비 완료|조건부|미비/, /단계/, /변동/])
      expect(screen.queryByText(word)).toBeNull()
  })

  it('covers and uncovers at one key', async () => {
    const { review } = show()
    await press('KeyB')
    expect(review()?.covered.value).toBe(true)
    expect(screen.queryByText(/핵심 차질/)).toBeNull()
  })
})

describe('RV-33 the keys of the wall', () => {
  it('move one step for a press that is doubled or held', async () => {
    const { stage } = show()
    const before = stage()
    await pressAt(1_000)
    await pressAt(1_001)
    await press('PageDown', { repeat: true })
    const after = stage()
    expect(after).not.toBe(before)
    expect(after).toBe('agenda:ministerial-invitations')
  })

  it('tell a doubled press by when the finger moved, however late a busy screen comes to it', async () => {
    const { stage } = show()
    const before = stage()
    await pressAt(1_000)
    const after = stage()
    await pressAt(1_299)
    expect(stage()).toBe(after)
    await pressAt(1_300)
    expect(stage()).not.toBe(after)
    // Another key at once is meant.
    await pressAt(1_350, 'PageUp')
    expect(stage()).toBe(after)
    expect(after).not.toBe(before)
  })

  it('jump to a step by its number, and say so while it is typed', async () => {
    const { stage } = show()
    await press('Digit4')
    expect(screen.getByText('4단계로 가려면 Enter')).toBeVisible()
    await press('Enter')
    expect(stage()).toBe('overview')
  })

  it('do nothing without a link, and say so', async () => {
    const { sync, stage } = show()
    act(() => sync.setConnection({ kind: 'reconnecting' }))
    const before = stage()
    await press('PageDown')
    expect(stage()).toBe(before)
    expect(screen.getByText('연결이 끊겨 화면을 넘기지 않았습니다.')).toBeVisible()
  })

  it('say for some seconds why nothing came of a press, anew at each, and no longer', () => {
    vi.useFakeTimers()
    const { sync } = show()
    act(() => sync.setConnection({ kind: 'reconnecting' }))
    const pass = (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        sync.log.now = instant(sync.log.now + SECOND)
        act(() => void vi.advanceTimersByTime(SECOND))
      }
    }
    const why = () => screen.queryByText('연결이 끊겨 화면을 넘기지 않았습니다.')
    fireEvent.keyDown(window, { code: 'PageDown' })
    pass(3)
    fireEvent.keyDown(window, { code: 'PageDown' })
    pass(3)
    expect(why()).toBeVisible()
    pass(1)
    expect(why()).toBeNull()
    vi.useRealTimers()
  })

  it('show the time to the second, and the keys', async () => {
    show()
    await press('KeyT')
    expect(screen.getByText(/경과/)).toHaveTextContent('경과 4:00 / 계획 8분')
    await press('Slash')
    expect(screen.getByText(/PgDn 다음/)).toBeVisible()
  })
})

it('gathers what changes within two seconds into one change, and moves at once', () => {
  const { sync, review } = show()
  vi.useFakeTimers()
  const since = () => screen.getByText(/이후 변동/, { selector: 'footer span' }).textContent
  const open = Object.values(sync.log.board.items).filter(({ workstream }) => workstream === 'forum-hall')
  const start = (item: string | undefined) => {
    act(() => void sync.command('msitDesk', 'item.set-status', { item: item ?? '', status: 'in-progress' }))
    act(() => void vi.advanceTimersByTime(1))
  }
  const before = since()
  start(open[1]?.id)
  const first = since()
  expect(first).not.toBe(before)
  start(open[2]?.id)
  expect(since()).toBe(first)
  act(() => void vi.advanceTimersByTime(2_000))
  expect(since()).not.toBe(first)
  act(() => {
    sync.command('mofaDesk', 'review.cover', { review: review()?.id ?? '', covered: true })
  })
  expect(screen.queryByText(/이후 변동/)).toBeNull()
  vi.useRealTimers()
})

it('says how far a step is over its time, and nothing of it before', () => {
  const { sync, review } = show()
  const over = () => screen.queryByText(/^\d+분 초과$/, { selector: 'footer b' })
  expect(over()).not.toBeInTheDocument()
  happens(() => {
    sync.command('mofaDesk', 'review.adjust-time', {
      review: review()?.id ?? '',
      position: { step: 'agenda', workstream: 'ministerial-interpretation' },
      from: 8,
      to: 2,
    })
  })
  expect(over()).toHaveTextContent('2분 초과')
})

it('says which ministry has lost its link, and since when, and nothing of it to the press', () => {
  const sync = meeting()
  const { review } = show('session', sync)
  const since = instant(sync.log.now - 10 * MINUTE)
  happens(() => sync.setLost([{ ministry: 'msit', since }]))
  expect(screen.getByText(/연결 끊김/)).toHaveTextContent('과기정통부 연결 끊김 10:21부터')
  act(() => void sync.command('mofaDesk', 'review.cover', { review: review()?.id ?? '', covered: true }))
  expect(screen.queryByText(/연결 끊김/)).toBeNull()
})

it('shows both panels of the signatures with the code of the record', () => {
  show('signed')
  expect(tile('외교부').getByText('서명 완료')).toBeVisible()
  expect(tile('과기정통부').getByText('서명 대기')).toBeVisible()
  expect(screen.getByText(/^#\d+ · [0-9A-F]{4}-[0-9A-F]{4}$/)).toBeVisible()
})

describe('what became of the last review', () => {
  it('is listed whole where it is little: who, by when with the time, and for how long it is late', async () => {
    show()
    await press('Digit3')
    await press('Enter')
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatch(
      /^회의장 전원 증설 계획을 확정합니다\.이도현\(과기정통부\) · 5\. 7\.\(화\) 10:31까지기한 경과 3일$/,
    )
  })
})

describe('the verdict', () => {
  it('names what both called otherwise than it was computed, beside its level', () => {
    show('called')
    const room = screen.getAllByRole('listitem').find(({ textContent }) => textContent.startsWith('장관 세션 · 회의장'))
    expect(room).toHaveTextContent('≠ 산정과 다름')
    expect(room).toHaveTextContent('위험')
    expect(room).toHaveTextContent('준비 완료')
  })

  it('says below each what it depends on: the fallback of a no-go, who does what by when', () => {
    show('called')
    expect(screen.getByText('화상으로 전환합니다.')).toBeVisible()
    const condition = screen.getByText('발전기 2대 배치와 부하 시험 완료').parentElement
    expect(condition).toHaveTextContent('조건')
    expect(condition).toHaveTextContent('이도현(과기정통부) · 5. 15.(수) 10:31까지')
  })

  it('counts what it has no room for', () => {
    show('called')
    expect(screen.getByText(/두 부처 모두 준비 완료 24개 분야 · 조건·조치·대안 외 \d+건 \(책상 화면\)/)).toBeVisible()
  })
})

it('lists what is confirmed together by session, in both languages alike', async () => {
  show()
  for (const key of ['Digit1', 'Digit1', 'Enter']) await press(key)
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    '정상 세션',
    '장관 세션',
    'AI 글로벌 포럼',
  ])
  await press('KeyE')
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'Leaders’ Session',
    'Ministers’ Session',
    'AI Global Forum',
  ])
  expect(screen.getByText('Line security')).toBeVisible()
})

it('shows the conditions of a topic before its actions, and two of them', () => {
  show()
  const head = screen.getByText('조건 1건 · 조치 1건')
  const rows = within(head.closest('section') ?? head).getAllByRole('listitem')
  expect(rows.map(({ firstChild }) => firstChild?.textContent)).toEqual([
    '발전기 2대 배치와 부하 시험 완료',
    '발전기 임차 계약 체결',
  ])
})

it('reads back of which workstream each condition and action is', async () => {
  show()
  for (const key of ['Digit1', 'Digit3', 'Enter']) await press(key)
  expect(screen.getAllByText('장관 세션 · 통역 · 완료 기준: 부하 시험 기록 등록')).toHaveLength(2)
})

describe('once both have signed', () => {
  function WallOf() {
    const review = useReviewOnStage()
    return review === null ? <p>준비 현황</p> : <StagePage review={review} />
  }

  it('says the joint result, when the record became final, its code, and when the summit is back', () => {
    show('closed')
    const joint = screen.getByText('공동 판정').parentElement
    expect(joint).toHaveTextContent('미비')
    expect(screen.getByText(/^#\d+ · [0-9A-F]{4}-[0-9A-F]{4}$/)).toBeVisible()
    expect(screen.getByText(/^10:38에 준비 현황으로 돌아갑니다\./)).toBeVisible()
  })

  it.each(['Escape', 'PageDown'])('is the summit again at %s', async (key) => {
    renderRoom(<WallOf />, { sync: meeting({ moment: 'closed' }), path: '/wall' })
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('기록 확정')
    await press(key)
    expect(screen.getByText('준비 현황')).toBeVisible()
  })
})

describe('a break', () => {
  it('is said with why and since when, where the meeting goes on, and what has changed in it', () => {
    show('adjourned')
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('정회')
    expect(screen.getByText('10:27부터')).toBeVisible()
    expect(screen.getByText('오찬 뒤에 이어 합니다.')).toBeVisible()
    expect(screen.getByText('속개하면 이어서: 장관 세션 · 통역')).toBeVisible()
    expect(screen.getByText('정회 뒤 변동 8건')).toBeVisible()
  })

  it('leaves the room that no change takes to what comes then', () => {
    const { sync, review } = show()
    happens(() => {
      const reason = { ko: '오찬', en: 'Lunch' }
      sync.command('mofaDesk', 'review.adjourn', { review: review()?.id ?? '', reason })
    })
    expect(screen.getByText('정회 뒤 변동 없음')).toBeVisible()
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(steps[0]).toMatch(/^장관 세션 · .+\d+분$/)
    expect(steps).not.toContainEqual(expect.stringContaining('장관 세션 · 통역'))
  })
})

describe('a list on the wall', () => {
  const sizesOf = (texts: readonly HTMLElement[]) => new Set(texts.map(({ style }) => style.getPropertyValue('--size')))

  it('says no reason, and no topic, louder than the others because it is short', () => {
    show('briefed')
    const rows = screen.getAllByRole('listitem').filter(({ textContent }) => textContent?.endsWith('분'))
    expect(rows.length).toBeGreaterThan(2)
    const [names, reasons] = [0, 1].map((place) =>
      rows.flatMap((row) => [...row.querySelectorAll<HTMLElement>('[style*="--size"]')].slice(place, place + 1)),
    )
    expect(sizesOf(names ?? [])).toHaveProperty('size', 1)
    expect(sizesOf(reasons ?? [])).toHaveProperty('size', 1)
  })

  it('says no reason louder than the topic above it, however long the names of topics are', () => {
    show('briefed', meeting({ moment: 'briefed', crowded: true }))
    const rows = screen.getAllByRole('listitem').filter(({ textContent }) => textContent?.endsWith('분'))
    for (const row of rows) {
      const [name = 0, reason = 0] = [...row.querySelectorAll<HTMLElement>('[style*="--size"]')].map(({ style }) =>
        Number(style.getPropertyValue('--size')),
      )
      expect(reason).toBeLessThanOrEqual(name)
    }
  })
})

it('counts in the poll what only waits for the confirmation of all greens', async () => {
  const { review } = show()
  await press('Digit1')
  await press('Digit2')
  await press('Enter')
  expect(review()?.stage.value.step).toBe('verdict')
  expect(screen.getByText(/일괄 확인 대기 \d+개 분야/)).toBeVisible()
})

it('says of each topic at the opening the first reason why it is discussed', () => {
  show('briefed')
  const [first] = screen.getAllByRole('listitem').filter((item) => item.textContent?.includes('정상 세션 · 통역'))
  expect(first).toHaveTextContent('지난 회의 조치 1건이 기한을 넘겼습니다.')
})

it('says that the record is final, and when', () => {
  show('closed')
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/기록 확정 \d\d:\d\d:\d\d/)
})
