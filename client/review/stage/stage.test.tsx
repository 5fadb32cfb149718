import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderRoom } from '#client/testing/render-room.tsx'
import type { LocalSync } from '#client/testing/local-sync.ts'
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
    expect(screen.getByText('이도현(과기정통부) · 5. 15.(수) 10:31까지', { exact: false })).toBeVisible()
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
    await press('PageDown')
    await press('PageDown')
    await press('PageDown', { repeat: true })
    const after = stage()
    expect(after).not.toBe(before)
    expect(after).toBe('agenda:ministerial-invitations')
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

it('shows both panels of the signatures with the code of the record', () => {
  show('signed')
  expect(tile('외교부').getByText('서명 완료')).toBeVisible()
  expect(tile('과기정통부').getByText('서명 대기')).toBeVisible()
  expect(screen.getByText(/^#\d+ · [0-9A-F]{4}-[0-9A-F]{4}$/)).toBeVisible()
})

it('says that the record is final, and when', () => {
  show('closed')
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/기록 확정 \d\d:\d\d:\d\d/)
})
