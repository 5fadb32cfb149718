import { act, screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { renderDesk } from '../testing/render-desk.tsx'

beforeAll(installTopLayer)

const germany = 'de@ministerial'
const countries = 'session=ministerial&kind=country'
const card = () => screen.getByRole('group', { name: '독일: 두 입력이 다릅니다' })

/** Two officers at Germany: this one confirms it, the other has declined it before the server hears. */
async function inConflict() {
  const desk = renderDesk({ address: countries })
  await desk.user.keyboard('{ArrowDown}{ArrowDown}')
  act(() => desk.sync.hold())
  await desk.user.keyboard('c')
  const theirs = {
    participation: germany,
    status: 'declined',
    reason: { text: { ko: '국내 일정' } },
    evidence: { kind: 'mail', note: { ko: '5월 10일 자' } },
  } as const
  act(() => void desk.sync.command('msitDesk', 'participation.set-status', theirs))
  act(() => desk.sync.release())
  const status = () => desk.sync.state().confirmed.participations[germany]?.attendance.value.status
  return { ...desk, status }
}

describe('two inputs that differ', () => {
  it('stand side by side below the row: whose, when, on what evidence', async () => {
    await inConflict()
    expect(card()).toHaveTextContent('이도현(과기정통부) · 10:00 · 근거: 메일 5월 10일 자 · 사유: 국내 일정')
    expect(card()).toHaveTextContent('내 입력(김서윤(외교부)) · 10:00 · 근거 미등록')
    expect(within(card()).getByText('불참')).toBeVisible()
    expect(within(card()).getByText('참석 확정')).toBeVisible()
  })

  it('say what stays on record of each', async () => {
    await inConflict()
    expect(card()).toHaveTextContent('상대 입력은 어느 쪽을 골라도 이력에 남고')
  })

  it('have the figures for themselves, also where theirs is a claim', async () => {
    const { user, sync, panel } = renderDesk({ address: countries })
    await user.keyboard('{ArrowDown}{ArrowDown}')
    act(() => sync.hold())
    await user.keyboard('g')
    const theirs = { participation: germany, status: 'confirmed' } as const
    act(() => void sync.command('msitDesk', 'participation.set-status', theirs))
    act(() => sync.release())
    expect(card()).toBeVisible()
    expect(panel().queryByRole('group', { name: '독일의 근거' })).toBeNull()
  })

  it('offer neither before the other', async () => {
    await inConflict()
    for (const button of within(card()).getAllByRole('button')) expect(button).toHaveAttribute('data-kind', 'secondary')
  })

  it('leave the own input in the row, marked, until the person has chosen', async () => {
    const { row, status } = await inConflict()
    expect(row('독일')).toHaveTextContent('참석 확정')
    expect(row('독일')).toHaveTextContent('미반영')
    expect(row('독일')).toHaveTextContent('선택 필요')
    expect(status()).toBe('declined')
  })

  it('are said aloud, and take the keyboard from their own row', async () => {
    await inConflict()
    expect(card()).toHaveFocus()
    expect(screen.getByText('독일: 두 입력이 다릅니다. 1 불참, 2 참석 확정. 남길 값을 고르십시오.')).toBeInTheDocument()
  })

  it('keep theirs at 1', async () => {
    const { user, row, status } = await inConflict()
    await user.keyboard('1')
    expect(screen.queryByRole('group', { name: /두 입력/ })).toBeNull()
    expect(row('독일')).toHaveTextContent('불참')
    expect(status()).toBe('declined')
  })

  it('keep mine at 2, asking why where their value makes it a step back', async () => {
    const { user, row, status } = await inConflict()
    await user.keyboard('2')
    expect(status()).toBe('declined')
    await user.keyboard('대사관 재확인{Enter}')
    expect(row('독일')).toHaveTextContent('참석 확정')
    expect(status()).toBe('confirmed')
  })

  it('are counted among what is to be done, and found there', async () => {
    const { user, queryRow } = await inConflict()
    const entry = screen.getByRole('link', { name: /^입력 충돌/ })
    expect(entry).toHaveTextContent('1')
    await user.click(entry)
    expect(queryRow('독일')).toBeVisible()
    expect(queryRow('프랑스')).toBeNull()
  })

  it('take the keyboard from nobody who writes elsewhere', async () => {
    const { sync, user } = renderDesk({ address: countries })
    await user.keyboard('{ArrowDown}{ArrowDown}')
    act(() => sync.hold())
    await user.keyboard('c/')
    act(
      () => void sync.command('msitDesk', 'participation.set-status', { participation: germany, status: 'registered' }),
    )
    act(() => sync.release())
    expect(screen.getByRole('searchbox')).toHaveFocus()
  })

  it('of anything else stand in words', async () => {
    const { sync } = renderDesk({ address: countries })
    act(() => sync.hold())
    act(() => void sync.submit('participation.set-contact', { participation: germany, contact: { ko: '주한대사관' } }))
    act(
      () =>
        void sync.command('msitDesk', 'participation.set-contact', { participation: germany, contact: { ko: '본부' } }),
    )
    act(() => sync.release())
    expect(card()).toHaveTextContent('연락관 본부')
    expect(card()).toHaveTextContent('연락관 주한대사관')
  })
})

describe('inputs that cannot be chosen between', () => {
  it('say who was first, and can be let go', async () => {
    const { sync, user } = renderDesk({ address: countries })
    act(() => sync.hold())
    act(() => void sync.submit('participation.reconfirm', { participation: germany }))
    act(
      () => void sync.command('msitDesk', 'participation.set-status', { participation: germany, status: 'confirmed' }),
    )
    act(() => sync.release())
    const note = screen.getByRole('group', { name: '반영되지 않은 입력: 변동 없음 확인' })
    expect(note).toHaveTextContent('이도현(과기정통부)이 10:00에 먼저 바꾸었습니다.')
    await user.click(within(note).getByRole('button', { name: '입력 버리기' }))
    expect(sync.state().outbox).toEqual([])
  })

  it('are told of wherever the person is, with the way to their row', async () => {
    const { sync, user } = renderDesk({ address: 'session=leaders' })
    act(() => sync.refuseNext({ kind: 'forbidden', rule: 'role' }))
    act(() => void sync.submit('participation.reconfirm', { participation: 'fr@ministerial' }))
    expect(screen.queryByRole('group', { name: /^반영되지 않은 입력/ })).toBeNull()
    const notices = within(screen.getByRole('region', { name: '알림' }))
    const notice = notices.getByText('반영되지 않은 입력: 프랑스 변동 없음 확인')
    expect(notice).toBeVisible()
    await user.click(within(notice.parentElement ?? document.body).getByRole('button', { name: '보기' }))
    expect(screen.getByRole('group', { name: '반영되지 않은 입력: 변동 없음 확인' })).toBeVisible()
  })

  it('of another log are shown for review, to be sent on the present state or not', async () => {
    const { sync, user } = renderDesk({ address: countries })
    act(() => sync.refuseNext({ kind: 'invalid', rule: 'other-log' }))
    act(() => void sync.submit('participation.set-status', { participation: germany, status: 'confirmed' }))
    const note = screen.getByRole('group', { name: '반영되지 않은 입력: 참석 확정' })
    expect(note).toHaveTextContent('이전 기록을 보고 입력한 것입니다.')
    await user.click(within(note).getByRole('button', { name: '지금 상태에 보내기' }))
    expect(sync.state().confirmed.participations[germany]?.attendance.value.status).toBe('confirmed')
  })

  it('that the server failed at say so with their error, and are sent again', async () => {
    const { sync, user } = renderDesk({ address: countries })
    act(() => sync.hold())
    const id = sync.submit('participation.set-status', { participation: germany, status: 'confirmed' })
    act(() => sync.park(id, 'e-42'))
    const note = screen.getByRole('group', { name: '서버가 처리하지 못한 입력: 참석 확정' })
    expect(note).toHaveTextContent('오류 번호 e-42')
    await user.click(within(note).getByRole('button', { name: '다시 보내기' }))
    act(() => sync.release())
    expect(sync.state().confirmed.participations[germany]?.attendance.value.status).toBe('confirmed')
  })

  it('are all in one list, in order', async () => {
    const { sync, user } = renderDesk({ address: countries })
    act(() => sync.hold())
    act(() => void sync.submit('participation.set-status', { participation: germany, status: 'confirmed' }))
    await user.click(screen.getByRole('button', { name: /미전송 1건/ }))
    const dialog = await screen.findByRole('dialog', { name: '이 기기의 입력' })
    expect(dialog).toHaveTextContent('독일 참석 확정')
    expect(dialog).toHaveTextContent('이 기기에 있음')
  })
})
