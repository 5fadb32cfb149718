import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderRoom } from '#client/testing/render-room.tsx'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { ReviewStory } from '#client/testing/review-story.ts'
import { DAY, instant } from '#shared/board/instant.ts'
import ReviewPage from '../review-page.tsx'

const TOPIC = 'leaders-outcome'

/** A review that both have signed, in which one ministry said something of the outcome document. */
function heldReview(sync: ReturnType<typeof createLocalSync>, number: number, call: 'go' | 'conditional'): ReviewStory {
  const story = new ReviewStory(sync, { mode: 'real', number })
  story.freeze()
  story.open()
  const conditions =
    call === 'go'
      ? []
      : [
          {
            sentence: { ko: '문안을 두 부처가 확인한다' },
            owner: PERSONAS.msitDesk.id,
            due: null,
            gate: 'rehearsal' as const,
            criterion: { ko: '확인서 등록' },
          },
        ]
  story.call(TOPIC, 'mofa', { call, conditions })
  story.callTheRest()
  story.ask('mofaDesk', 'review.record-decision', {
    review: story.id,
    kind: 'approved',
    sentence: { ko: '예정대로 진행한다.' },
    workstream: TOPIC,
    vote: null,
    answers: null,
  })
  story.beginSigning()
  story.sign('mofa')
  story.sign('msit')
  story.wait(60_000)
  return story
}

describe('two reviews side by side', () => {
  it('say what has become better or worse in words, and which conditions were carried over', () => {
    const sync = createLocalSync()
    heldReview(sync, 1, 'conditional')
    const second = heldReview(sync, 2, 'go')
    renderRoom(<ReviewPage />, { sync, path: `/review/${second.id}/comparison` })
    const row = within(screen.getByRole('row', { name: /정상 세션 · 결과 문서/ }))
    expect(row.getByText('조건부')).toBeVisible()
    expect(row.getByText('준비 완료')).toBeVisible()
    expect(row.getByText('↑ 나아짐')).toBeVisible()
    // What was and is well is counted, so that what changed is seen at once.
    expect(screen.getAllByRole('row')).toHaveLength(2)
    expect(screen.getByText(/두 회의 모두 준비 완료 \d+개 분야/)).toBeVisible()
    const carried = within(screen.getByRole('region', { name: '넘어온 조건' }))
    expect(carried.getByText(/문안을 두 부처가 확인한다/)).toBeVisible()
  })

  it('have no table where all is well in both, for there is no row to it', () => {
    const sync = createLocalSync()
    heldReview(sync, 1, 'go')
    const second = heldReview(sync, 2, 'go')
    renderRoom(<ReviewPage />, { sync, path: `/review/${second.id}/comparison` })
    expect(screen.getByText(/두 회의 모두 준비 완료 \d+개 분야/)).toBeVisible()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })
})

describe('what has become of a review', () => {
  it('counts what is done of all, what is overdue and what was moved twice, and keeps the first due time', () => {
    const sync = createLocalSync()
    const review = heldReview(sync, 1, 'conditional')
    const [item = ''] = Object.values(review.review().undertakings).map((one) => one.item)
    const strip = () => screen.getByText(/^이행 /).closest('p')
    const from = sync.log.now
    const day = (days: number) => instant(from + days * DAY)
    sync.command('mofaDesk', 'item.set-due', { item: item ?? '', due: day(1) })
    const { unmount } = renderRoom(<ReviewPage />, { sync, path: `/review/${review.id}` })
    const moveTo = (days: number) =>
      act(() => void sync.command('mofaDesk', 'item.set-due', { item: item ?? '', due: day(days) }))
    moveTo(2)
    expect(strip()).toHaveTextContent(/^이행 0 \/ 1건$/)
    moveTo(3)
    expect(strip()).toHaveTextContent(/^이행 0 \/ 1건\s*기한 2회 이상 변경 1건$/)
    expect(screen.getByText(/기한 변경 2회\(처음 5\. 11\.\(토\)\)/)).toBeVisible()
    unmount()
    sync.setNow(day(4))
    renderRoom(<ReviewPage />, { sync, path: `/review/${review.id}` })
    expect(strip()).toHaveTextContent(/^이행 0 \/ 1건\s*기한 경과 1건\s*기한 2회 이상 변경 1건$/)
  })
})

describe('a correction', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is signed once, however often the button is pressed while the proof is under way', async () => {
    const sync = createLocalSync({ me: 'mofaChair' })
    const story = heldReview(sync, 1, 'go')
    const [target] = Object.values(story.review().decisions).map((decision) => decision.sentence)
    story.ask('mofaDesk', 'review.amend', {
      review: story.id,
      amendment: {
        target: target ?? '',
        text: { ko: '예정보다 하루 앞서 진행한다.' },
        reason: { ko: '날짜가 틀렸다.' },
      },
    })
    let answer = (_: Response): void => {}
    const asked = vi.fn<(path: string) => Promise<Response>>((path) =>
      path.endsWith('/confirm-password')
        ? new Promise<Response>((resolve) => (answer = resolve))
        : Promise.reject(new TypeError('no network')),
    )
    vi.stubGlobal('fetch', asked)
    const { user } = renderRoom(<ReviewPage />, { sync, path: `/review/${story.id}` })
    await user.type(screen.getByLabelText(/비밀번호/), '비밀{Enter}')
    const sign = screen.getByRole('button', { name: '정정에 서명' })
    expect(sign).toBeDisabled()
    answer(Response.json({ freshFor: 120_000 }))
    expect(await screen.findByText(/외교부 서명\(/)).toBeVisible()
    expect(asked.mock.calls.filter(([path]) => path.endsWith('/confirm-password'))).toHaveLength(1)
  })
})

describe('the progress of the summit', () => {
  it('is drawn with a name, and told again by a table with the reviews on their days', () => {
    const sync = createLocalSync()
    heldReview(sync, 1, 'go')
    renderRoom(<ReviewPage />, { sync, path: '/review/progress' })
    expect(screen.getByRole('img', { name: /날마다 늘어난/ })).toBeVisible()
    const row = screen.getByRole('row', { name: /^2024\. 5\. 10\.\(금\)/ })
    expect(row).toHaveTextContent('제1차')
    expect(screen.getByText(/^남은 \d+건 \/ \d+일$/)).toBeVisible()
  })

  it('speaks English throughout', () => {
    renderRoom(<ReviewPage />, { path: '/review/progress', language: 'en' })
    expect(screen.getByText(/^\d+ left in \d+ days$/)).toBeVisible()
  })
})
