import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { openPreCall } from '#shared/board/review/pre-call-schema.ts'
import { openRoom } from '../testing/open-room.tsx'

beforeEach(() => sessionStorage.clear())
installTopLayer()

const OUTCOME = /^정상 세션 · 결과 문서.*외교부/

describe('preparing a review', () => {
  it('takes a pre-call by one key, a sentence and Enter, and seals it', async () => {
    const { user, story } = openRoom()
    screen.getByRole('button', { name: OUTCOME }).focus()
    await user.keyboard('1')
    await user.keyboard('문안 조율을 마쳤습니다.{Enter}')
    const own = screen.getByRole('button', { name: OUTCOME })
    expect(own).toHaveTextContent('준비 완료')
    expect(own).toHaveFocus()
    const submitted = story.review().preCalls['leaders-outcome']?.mofa?.value ?? ''
    expect(openPreCall(story.sync.state().texts.get(submitted)?.text ?? {})).toMatchObject({
      call: 'go',
      sentence: { ko: '문안 조율을 마쳤습니다.' },
    })
  })

  it('shows of the other ministry only that it has submitted', () => {
    openRoom({
      after: (story) =>
        story.ask('msitDesk', 'review.submit-pre-call', {
          review: story.id,
          workstream: 'leaders-outcome',
          ministry: 'msit',
          preCall: {
            call: 'no-go',
            sentence: { ko: '문안이 합의되지 않았습니다.' },
            fallback: { ko: '공동 성명으로 바꿉니다.' },
            conditions: [],
            rehearsal: null,
            question: null,
          },
        }),
    })
    const row = screen.getByRole('button', { name: OUTCOME })
    expect(row).toHaveTextContent('제출됨')
    expect(row).not.toHaveTextContent('미비')
    expect(screen.queryByText(/공동 성명으로/)).not.toBeInTheDocument()
  })

  it('refuses what is too long while it is typed, with the count, and keeps every letter over a reload', async () => {
    const { user, again, unmount } = openRoom()
    screen.getByRole('button', { name: OUTCOME }).focus()
    await user.keyboard('1')
    await user.paste('가'.repeat(123))
    expect(screen.getByText('3자 초과')).toBeVisible()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('120자 안에서')
    unmount()
    again()
    await user.click(screen.getByRole('button', { name: OUTCOME }))
    expect(screen.getByLabelText(/주재자에게 드리는/)).toHaveValue('가'.repeat(123))
  })

  it('asks of a conditional for a condition with one owner, a time and a criterion', async () => {
    const { user, story } = openRoom()
    screen.getByRole('button', { name: OUTCOME }).focus()
    await user.keyboard('2')
    await user.keyboard('회선 시험이 남았습니다.{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('조건 1: 할 일을')
    await user.type(screen.getByLabelText(/무엇을/), '예비 회선 시험')
    await user.selectOptions(screen.getByLabelText(/담당/), '이도현(과기정통부)')
    await user.selectOptions(screen.getByLabelText('이 단계 전까지'), '예행연습')
    await user.type(screen.getByLabelText(/끝난 것으로/), '시험 결과서 등록{Enter}')
    expect(screen.getByRole('button', { name: OUTCOME })).toHaveTextContent('조건부')
    expect(story.review().preCalls['leaders-outcome']?.mofa).toBeDefined()
  })

  it('says in words why a topic is discussed, and beforehand what does not fit', async () => {
    const { user } = openRoom({
      after: (story) => {
        story.ask('msitDesk', 'item.set-status', {
          item: 'room-power',
          status: 'blocked',
          reason: { text: { ko: '전원 용량이 모자랍니다' } },
        })
        story.ask('mofaDesk', 'review.prepare', {
          review: story.id,
          number: 1,
          title: { ko: '공동 점검회의' },
          host: 'mofa',
          place: { ko: '정부서울청사' },
          startsAt: story.sync.log.now,
          minutes: 15,
          mode: 'real',
          participants: [{ person: story.sync.state().me, capacity: 'recorder' }],
        })
      },
    })
    expect(screen.getAllByText('점검 항목의 산정 결과는 ‘위험’입니다.').length).toBeGreaterThan(0)
    expect(screen.getByText(/안건이 시간을 넘습니다: \d+건 → \d+건/)).toBeVisible()
    const pullUp = screen.getAllByRole('button', { name: /: 논의로 올리기$/ })[0]
    if (pullUp === undefined) throw new Error('nothing on the consent list')
    await user.click(pullUp)
    expect(screen.getByText('논의하기로 하여 올린 안건입니다.')).toBeVisible()
  })

  it('freezes the brief, which opens the meeting’s room with the same figures on paper', async () => {
    const { user, story } = openRoom()
    await user.click(screen.getByRole('button', { name: '회의 자료 확정' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/외교부 의견 \d+건이 아직/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: '회의 자료 확정' }))
    expect(await screen.findByText('자료 확정')).toBeVisible()
    expect(story.review().brief).not.toBeNull()
  })
})

describe('the brief on paper', () => {
  it('is of the position at which it was frozen, and counts what has changed since', () => {
    const { story } = openRoom({
      below: '/brief',
      after: (before) => {
        before.freeze()
        before.wait(60_000)
        before.ask('msitDesk', 'item.set-status', { item: 'room-layout', status: 'done' })
      },
    })
    const { brief } = story.review()
    expect(screen.getByText(`기준: 2024. 5. 10.(금) 10:00, #${brief?.seq}`)).toBeVisible()
    expect(screen.getByText('자료 이후 변동 1건')).toBeVisible()
    const { done, total } = brief?.summit ?? {}
    expect(screen.getByText(new RegExp(`항목 ${total}건 가운데 완료 ${done}건`))).toBeVisible()
  })

  it('speaks English throughout', () => {
    openRoom({ below: '/brief', language: 'en', after: (story) => story.freeze() })
    expect(screen.getByText(/^As of Fri 10 May 2024 10:00, #\d+$/)).toBeVisible()
    expect(screen.getByText('No change since the brief')).toBeVisible()
  })
})
