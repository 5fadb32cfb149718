import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import type { ReviewStory } from '#client/testing/review-story.ts'
import ReviewPage from '../review-page.tsx'
import { openRoom } from '../testing/open-room.tsx'

beforeEach(() => sessionStorage.clear())
installTopLayer()

describe('the plan of a review', () => {
  it('is prepared with the chairs that there are, and leads to the new review', async () => {
    const { user, sync, visited } = renderRoom(<ReviewPage />, { path: '/review/new' })
    expect(screen.getByLabelText('차수')).toHaveValue('1')
    await user.type(screen.getByLabelText('장소'), '정부서울청사')
    await user.click(screen.getByRole('button', { name: '계정이 있는 사람 추가' }))
    await user.selectOptions(screen.getByLabelText('참석자 3'), '김서윤(외교부)')
    await user.click(screen.getByRole('button', { name: '준비 시작' }))
    const [review] = Object.values(sync.log.board.reviews)
    expect(Object.values(review?.participants ?? {}).map(({ capacity }) => capacity)).toEqual([
      'chair',
      'chair',
      'recorder',
    ])
    expect(visited.at(-1)).toBe(`/review/${review?.id}`)
    expect(screen.getByRole('heading', { name: '제1차 공동 점검회의' })).toBeVisible()
  })

  it('says what is wrong, and loses nothing of it by a reload', async () => {
    const { user, sync, unmount } = renderRoom(<ReviewPage />, { path: '/review/new' })
    await user.clear(screen.getByLabelText('예정 시간(분)'))
    await user.type(screen.getByLabelText('예정 시간(분)'), '5')
    await user.type(screen.getByLabelText('장소'), '국제회의장')
    await user.click(screen.getByRole('button', { name: '준비 시작' }))
    expect(screen.getByRole('alert')).toHaveTextContent('15분에서 480분')
    unmount()
    renderRoom(<ReviewPage />, { path: '/review/new', sync })
    expect(screen.getByLabelText('장소')).toHaveValue('국제회의장')
    expect(screen.getByLabelText('예정 시간(분)')).toHaveValue('5')
  })

  it('is written anew while the review is a draft, and a rehearsal never becomes real', async () => {
    const { user, sync } = openRoom({ below: '/plan' })
    await user.click(screen.getByRole('radio', { name: '연습' }))
    await user.click(screen.getByRole('button', { name: '저장' }))
    expect(Object.values(sync.log.board.reviews)[0]?.mode).toBe('rehearsal')
    await user.click(screen.getByRole('link', { name: '계획 수정' }))
    await user.click(screen.getByRole('radio', { name: '실제' }))
    await user.click(screen.getByRole('button', { name: '저장' }))
    expect(screen.getByRole('alert')).not.toBeEmptyDOMElement()
  })
})

describe('the list of reviews', () => {
  it('leads to the review at hand first, and offers a new one beside it', () => {
    const { sync } = openRoom({ after: (story) => story.freeze() })
    renderRoom(<ReviewPage />, { path: '/review', sync })
    const present = within(screen.getByRole('region', { name: '지금 할 점검회의' }))
    expect(present.getByRole('heading', { name: '제1차 공동 점검회의' })).toBeVisible()
    expect(present.getByText('자료 확정')).toBeVisible()
    expect(present.getByRole('link', { name: '회의 화면으로 가기' })).toBeVisible()
    expect(screen.getByRole('link', { name: '새 점검회의 만들기' })).toBeVisible()
  })

  it('has none at hand once it is over', () => {
    const cancel = (story: ReviewStory) =>
      story.ask('mofaDesk', 'review.cancel', { review: story.id, reason: { ko: '일정 변경' } })
    const { sync } = openRoom({ after: cancel })
    renderRoom(<ReviewPage />, { path: '/review', sync })
    expect(screen.getByText('예정된 점검회의가 없습니다.')).toBeVisible()
    expect(screen.getByRole('link', { name: '제1차 공동 점검회의' })).toBeVisible()
  })

  it('offers an administrator to read', () => {
    renderRoom(<ReviewPage />, { path: '/review', me: 'admin' })
    expect(screen.queryByRole('link', { name: '새 점검회의 만들기' })).not.toBeInTheDocument()
  })
})
