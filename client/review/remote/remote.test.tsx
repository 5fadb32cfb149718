import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PERSONAS } from '#client/testing/personas.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import { runningReview } from '#shared/board/review/previous-review.ts'
import { meeting, type Moment } from '../testing/scenes.ts'
import RemotePage from './remote-page.tsx'

function show(moment: Moment = 'session') {
  const sync = meeting({ moment })
  const review = () => runningReview(sync.log.board)
  return { ...renderRoom(<RemotePage />, { sync, path: '/remote' }), review }
}
const button = (name: string) => screen.getByRole('button', { name })

describe('the remote', () => {
  it('says where the stage stands, for how long, and what comes next, and nothing of what stands there', () => {
    show()
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('장관 세션 · 통역')
    expect(screen.getByText('4:00')).toBeVisible()
    expect(screen.getByText('/ 계획 8분')).toBeVisible()
    expect(screen.getByText('다음: 장관 세션 · 초청·회신')).toBeVisible()
    expect(screen.getByText(/마지막 이동 10:27 · 김서윤/)).toBeVisible()
    expect(screen.queryByText(/발전기|조건부|위험/)).toBeNull()
  })

  it('names nobody before a hand has moved the stage', () => {
    const { sync } = show('briefed')
    expect(screen.getByText(/마지막 이동/)).toBeVisible()
    act(() => {
      const review = runningReview(sync.log.board)?.id ?? ''
      for (const participant of [PERSONAS.msitChair.id, PERSONAS.mofaDesk.id])
        sync.command('mofaDesk', 'review.check-in', { review, participant: { participant } })
      sync.command('mofaDesk', 'review.open', { review })
    })
    expect(screen.queryByText(/마지막 이동/)).toBeNull()
  })

  it('goes on and back, gives more time, and covers', async () => {
    const { user, review } = show()
    await user.click(button('다음'))
    expect(review()?.stage.value).toEqual({ step: 'agenda', workstream: 'ministerial-invitations' })
    expect(screen.getByText(/마지막 이동 10:31 · 이 리모컨/)).toBeVisible()
    await user.click(button('이전'))
    expect(review()?.stage.value).toEqual({ step: 'agenda', workstream: 'ministerial-interpretation' })
    await user.click(button('+2분'))
    expect(screen.getByText('/ 계획 10분')).toBeVisible()
    await user.click(button('가리기'))
    expect(review()?.covered.value).toBe(true)
    expect(button('다시 보이기')).toBeVisible()
  })

  it('RV-33 goes on by one step when it is tapped twice', async () => {
    const { user, review } = show()
    await user.dblClick(button('다음'))
    expect(review()?.stage.value).toEqual({ step: 'agenda', workstream: 'ministerial-invitations' })
  })

  it('says how far the step is over its time, large', () => {
    const { sync } = show()
    act(() => {
      sync.command('mofaDesk', 'review.adjust-time', {
        review: runningReview(sync.log.board)?.id ?? '',
        position: { step: 'agenda', workstream: 'ministerial-interpretation' },
        from: 8,
        to: 2,
      })
    })
    expect(screen.getByText('2분 초과')).toBeVisible()
  })

  it('sends nothing without a link, and says so', async () => {
    const { user, sync, review } = show()
    act(() => sync.setConnection({ kind: 'offline' }))
    const before = review()?.stage.value
    await user.click(button('다음'))
    expect(review()?.stage.value).toEqual(before)
    expect(screen.getByText('연결이 끊겨 화면을 넘기지 않았습니다.')).toBeVisible()
  })

  it('leaves the opening to those who conduct the review, and says so before and after a press', async () => {
    const { user } = show('briefed')
    expect(screen.getByText('개회는 주재자나 기록 담당이 선언합니다.')).toBeVisible()
    await user.click(button('다음'))
    expect(screen.getByText('개회는 주재자나 기록 담당이 선언합니다.')).toBeVisible()
  })

  it.each([
    ['adjourned', '정회 중에는 넘기지 않습니다.'],
    ['signing', '서명 중에는 넘기지 않습니다.'],
  ] as const)('says why the stage rests where it is %s, and its fullest button invites nobody', (moment, why) => {
    show(moment)
    expect(screen.getByText(why)).toBeVisible()
    expect(screen.queryByText(/^다음:/)).toBeNull()
    expect(button('다음')).toHaveAttribute('data-kind', 'secondary')
    expect(button('이전')).toBeDisabled()
  })

  it('is nothing where no review is held', () => {
    show('closed')
    expect(screen.getByText('진행 중인 점검회의가 없습니다.')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
