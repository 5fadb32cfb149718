import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { recordCode } from '#shared/board/review/record-code.ts'
import { answerPassword, openRoom } from '../testing/open-room.tsx'
import type { ReviewStory } from '#client/testing/review-story.ts'

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.unstubAllGlobals())
installTopLayer()

const FRESH = { freshFor: 120_000 }

function readyToSign(story: ReviewStory): void {
  story.freeze()
  story.open()
  story.callTheRest()
  story.ask('mofaDesk', 'review.record-decision', {
    review: story.id,
    kind: 'approved',
    sentence: { ko: '예정대로 진행한다.' },
    workstream: null,
    vote: null,
    answers: null,
  })
  story.beginSigning()
}

const panel = (ministry: string) => within(screen.getByRole('region', { name: ministry }))

describe('signing', () => {
  it('shows the record’s code and what a signature means, and signs with the password', async () => {
    answerPassword(FRESH)
    const { user, story } = openRoom({ me: 'mofaChair', after: readyToSign })
    const { signing } = story.review()
    expect(screen.getByText(recordCode(signing?.head ?? { seq: 0, hash: '' }))).toBeVisible()
    expect(screen.getByText('위 기록이 회의 내용과 같음을 확인합니다.')).toBeVisible()
    await user.type(panel('외교부').getByLabelText(/유보 의견/), '예산은 다시 협의합니다.')
    await user.type(panel('외교부').getByLabelText(/비밀번호/), '비밀{Enter}')
    expect(await panel('외교부').findByText('서명 완료')).toBeVisible()
    expect(panel('외교부').getByText('예산은 다시 협의합니다.')).toBeVisible()
    expect(panel('과기정통부').getByText('서명 대기')).toBeVisible()
  })

  it('keeps the form when the password is wrong, and nothing is signed', async () => {
    answerPassword({ outcome: 'refused', refusal: { kind: 'wrong-credentials' } })
    const { user, story } = openRoom({ me: 'mofaChair', after: readyToSign })
    await user.type(screen.getByLabelText(/유보 의견/), '예산은 다시 협의합니다.')
    await user.type(screen.getByLabelText(/비밀번호/), '틀린 것{Enter}')
    expect(await screen.findByText('비밀번호가 맞지 않습니다.')).toBeVisible()
    expect(screen.getByLabelText(/유보 의견/)).toHaveValue('예산은 다시 협의합니다.')
    expect(screen.getByLabelText(/비밀번호/)).toHaveValue('')
    expect(story.review().signatures).toEqual({})
  })

  it('is not possible without the link, and says so', async () => {
    const { sync } = openRoom({ me: 'mofaChair', after: readyToSign })
    act(() => sync.setConnection({ kind: 'offline' }))
    expect(screen.getByRole('button', { name: '서명' })).toBeDisabled()
    expect(screen.getByText('서버에 연결되어 있을 때에만 서명할 수 있습니다.')).toBeVisible()
  })

  it('RV-24 draws a signature from the confirmed board alone', async () => {
    answerPassword(FRESH)
    const { user, sync } = openRoom({ me: 'mofaChair', after: readyToSign })
    sync.hold()
    await user.type(screen.getByLabelText(/비밀번호/), '비밀{Enter}')
    expect(screen.queryByText('서명 완료')).not.toBeInTheDocument()
    expect(sync.state().outbox).toEqual([])
  })

  it('is for the chair of that ministry: others only see', () => {
    openRoom({ me: 'msitDesk', after: readyToSign })
    expect(screen.queryByLabelText(/비밀번호/)).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '회의로 되돌리기' })).not.toBeInTheDocument()
  })

  it('says what has changed since the record was locked', async () => {
    const { sync } = openRoom({ me: 'mofaChair', after: readyToSign })
    act(() => {
      sync.setNow(sync.log.now)
      sync.command('msitDesk', 'item.set-status', { item: 'room-layout', status: 'done' })
    })
    // A change in the very millisecond of the beginning does not count.
    expect(screen.queryByText(/서명 전 변동/)).not.toBeInTheDocument()
  })

  it('goes back to the session with a reason, which voids what was signed', async () => {
    const { user, story } = openRoom({
      after: (before) => {
        readyToSign(before)
        before.sign('mofa')
      },
    })
    await user.click(screen.getByRole('button', { name: '회의로 되돌리기' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '회의로 되돌리기' }))
    expect(dialog.getByRole('alert')).toHaveTextContent('사유를 적어야 합니다.')
    await user.type(dialog.getByLabelText(/사유/), '결정 문장을 바로잡습니다.')
    await user.click(dialog.getByRole('button', { name: '회의로 되돌리기' }))
    expect(screen.getByText(/그때까지의 서명은 효력이 없습니다/)).toBeVisible()
    expect(story.review().signatures).toEqual({})
  })

  it('of a delegate brings the report afterwards', async () => {
    answerPassword(FRESH)
    const { user, story } = openRoom({
      me: 'msitDesk',
      after: (before) => {
        before.ask('msitChair', 'review.designate-delegate', {
          review: before.id,
          ministry: 'msit',
          person: PERSONAS.msitDesk.id,
          reason: { ko: '국회 출석' },
          basis: { ko: '직무대리규정 제4조' },
        })
        before.freeze()
        before.open()
        before.ask('mofaDesk', 'review.check-in', {
          review: before.id,
          participant: { participant: PERSONAS.msitDesk.id },
        })
        before.callTheRest()
        before.ask('mofaDesk', 'review.record-decision', {
          review: before.id,
          kind: 'approved',
          sentence: { ko: '예정대로 진행한다.' },
          workstream: null,
          vote: null,
          answers: null,
        })
        before.beginSigning()
      },
    })
    expect(screen.getByLabelText(/사후 보고 제목/)).toHaveValue('제1차 점검회의 대결 사후 보고')
    await user.type(screen.getByLabelText(/비밀번호/), '비밀{Enter}')
    expect(await panel('과기정통부').findByText('서명 완료')).toBeVisible()
    expect(panel('과기정통부').getByText('대결')).toBeVisible()
    expect(panel('과기정통부').getByText(/대결 사후 보고/)).toBeVisible()
    expect(story.review().signatures.msit?.asDelegate).toBe(true)
  })
})

describe('after both have signed', () => {
  const closed = (story: ReviewStory) => {
    readyToSign(story)
    story.sign('mofa')
    story.sign('msit')
  }

  it('the record is final, and its minutes are there in every form', () => {
    const { story } = openRoom({ after: closed })
    expect(screen.getByText(/^기록 확정 2024/)).toBeVisible()
    expect(screen.getByRole('link', { name: '공개용 DOCX' })).toHaveAttribute(
      'href',
      `/api/reviews/${story.id}/minutes?edition=public&format=docx&language=ko`,
    )
  })

  it('takes the number under which it was registered', async () => {
    const { user } = openRoom({ after: closed })
    await user.type(screen.getByLabelText('온나라 생산등록번호'), '외교부-2024-123{Enter}')
    expect(screen.getByRole('heading', { name: '생산등록번호' }).parentElement).toHaveTextContent('외교부-2024-123')
  })

  it('takes a correction that counts once both have signed it', async () => {
    answerPassword(FRESH)
    const { user, story } = openRoom({ me: 'mofaChair', after: closed })
    await user.click(screen.getByRole('button', { name: '정정 제안' }))
    await user.selectOptions(screen.getByLabelText(/바로잡을 문구/), '예정대로 진행한다.')
    await user.clear(screen.getByLabelText(/새 문구/))
    await user.type(screen.getByLabelText(/새 문구/), '계획대로 진행한다.')
    await user.type(screen.getByLabelText(/정정 사유/), '자구 정정')
    await user.click(screen.getByRole('button', { name: '정정 제안' }))
    await user.type(await screen.findByLabelText(/비밀번호/), '비밀')
    await user.click(screen.getByRole('button', { name: '정정에 서명' }))
    expect(await screen.findByText(/외교부 서명\(조민준/)).toBeVisible()
    expect(Object.values(story.review().amendments)[0]?.signatures.mofa).toBeDefined()
  })

  it('is compared with the one before, in words beside the arrows', () => {
    openRoom({ below: '/comparison', after: closed })
    expect(screen.getByText('견줄 지난 회의가 없습니다.')).toBeVisible()
  })
})
