import { act, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import type { LocalSync } from '#client/testing/local-sync.ts'
import { atTheSite, clock, press } from './testing/at-the-site.tsx'

installTopLayer()

const card = () => within(screen.getByRole('region', { name: '다음 단계' }))
const phaseOf = (sync: LocalSync) => sync.state().board.sessions.ministerial?.phase.value
const reasonOf = (sync: LocalSync) => {
  const ref = sync.state().confirmed.sessions.ministerial?.phaseTimes.at(-1)?.reason ?? ''
  return sync.state().texts.get(ref)?.text.ko
}

describe('the next phase', () => {
  test('is entered by one button and a confirmation', async () => {
    const { sync, user } = atTheSite()
    expect(card().getByText('핵심 항목은 모두 끝났습니다. 2건이 남았습니다.')).toBeVisible()
    await press(user, '준비 완료로 바꾸기')
    expect(phaseOf(sync)).toBe('rehearsal')
    await press(user, '준비 완료로 바꾸기')
    expect(phaseOf(sync)).toBe('ready')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  test('asks for a reason while critical items are open, and names them', async () => {
    const { sync, user } = atTheSite({ open: ['security-sweep'] })
    expect(card().getByText('핵심 항목 1건이 끝나지 않았습니다')).toBeVisible()
    await press(user, '사유를 적고 넘어가기')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText(/회의장 안전 검측/)).toBeVisible()
    expect(sheet.getByText(/사유는 상황판에 그대로 표시됩니다/)).toBeVisible()
    await press(user, '넘어가기')
    expect(sheet.getByText('사유를 적어야 합니다.')).toBeVisible()
    expect(phaseOf(sync)).toBe('rehearsal')
    await user.type(sheet.getByRole('textbox', { name: /사유/ }), '검측반 도착 지연')
    await press(user, '넘어가기')
    expect(phaseOf(sync)).toBe('ready')
    expect(reasonOf(sync)).toBe('검측반 도착 지연')
  })

  test('says in English too that a reason is missing', async () => {
    const { user } = atTheSite({ open: ['security-sweep'], language: 'en' })
    await press(user, 'Go on with a reason')
    await press(user, 'Go on')
    expect(screen.getByText(/reason/i, { selector: '[aria-live]' })).toBeVisible()
  })

  test('is not invited to while a critical item is blocked', () => {
    const reason = { text: { ko: '수신기 잡음' } }
    atTheSite({
      before: (sync) =>
        void sync.command('msitDesk', 'item.set-status', { item: 'booth-sound', status: 'blocked', reason }),
    })
    expect(card().getByText('핵심 항목 1건이 막혀 있습니다')).toBeVisible()
    expect(card().getByRole('button', { name: '사유를 적고 넘어가기' })).toHaveAttribute('data-kind', 'secondary')
  })

  test('of a live session may be a break or the end', async () => {
    const { sync, user } = atTheSite({ phase: 'live', open: [] })
    expect(card().getByRole('button', { name: '종료로 바꾸기' })).toBeVisible()
    await press(user, '휴식으로 바꾸기')
    await press(user, '휴식으로 바꾸기')
    expect(phaseOf(sync)).toBe('break')
    expect(card().getByRole('button', { name: '진행 중으로 바꾸기' })).toBeVisible()
  })

  test('is none once the session has ended', () => {
    atTheSite({ phase: 'concluded', open: [] })
    expect(card().getByRole('heading', { name: '세션이 끝났습니다.' })).toBeVisible()
    expect(card().getAllByRole('button')).toHaveLength(1)
  })
})

describe('a step back', () => {
  test('needs a reason', async () => {
    const { sync, user } = atTheSite()
    await press(user, '이전 단계로')
    await press(user, '되돌리기')
    expect(screen.getByText('사유를 적어야 합니다.')).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: /사유/ }), '설치 보완')
    await press(user, '되돌리기')
    expect(phaseOf(sync)).toBe('setup')
    expect(reasonOf(sync)).toBe('설치 보완')
  })

  test('out of the end leads to where one chooses', async () => {
    const { sync, user } = atTheSite({ phase: 'concluded', open: [] })
    await press(user, '이전 단계로')
    await user.click(screen.getByRole('radio', { name: '휴식' }))
    await user.type(screen.getByRole('textbox', { name: /사유/ }), '오인 종료')
    await press(user, '되돌리기')
    expect(phaseOf(sync)).toBe('break')
  })
})

describe('a phase that somebody else changed meanwhile', () => {
  /** Both left the rehearsal at 13:44, this one offline. */
  async function conflict(theirs: 'ready' | 'setup') {
    const site = atTheSite({ open: [] })
    site.sync.hold()
    await press(site.user, '준비 완료로 바꾸기')
    await press(site.user, '준비 완료로 바꾸기')
    const reason = { text: { ko: '사유' } }
    act(() => {
      site.sync.setNow(clock('13:46'))
      if (theirs === 'setup')
        site.sync.command('msitDesk', 'session.step-back', { session: 'ministerial', phase: 'setup', reason })
      for (const phase of theirs === 'setup' ? (['rehearsal'] as const) : (['ready', 'doors-open'] as const))
        site.sync.command('msitDesk', 'session.set-phase', { session: 'ministerial', phase, reason })
      site.sync.release()
    })
    return site
  }

  test('is shown with both values, by whom and when, and waits for a choice', async () => {
    await conflict('ready')
    expect(card().getByText('다른 사람이 먼저 바꾸었습니다. 남길 값을 고르십시오.')).toBeVisible()
    expect(card().getByText('준비 완료', { selector: 'dd' })).toBeVisible()
    expect(card().getByText('나 · 13:44')).toBeVisible()
    expect(card().getByText('입장')).toBeVisible()
    expect(card().getByText('이도현 · 13:46')).toBeVisible()
  })

  test('keeps theirs by one press', async () => {
    const { sync, user } = await conflict('ready')
    await user.click(card().getByRole('button', { name: '지금 값 유지' }))
    expect(phaseOf(sync)).toBe('doors-open')
    expect(sync.state().outbox).toEqual([])
  })

  test('takes one’s own by one press, where that is still possible', async () => {
    const { sync, user } = await conflict('setup')
    await user.click(card().getByRole('button', { name: '내 값으로 바꾸기' }))
    expect(phaseOf(sync)).toBe('ready')
  })

  test('says why, where it is not', async () => {
    await conflict('ready')
    expect(card().queryByRole('button', { name: '내 값으로 바꾸기' })).not.toBeInTheDocument()
    expect(card().getByText(/내 값으로는 바꿀 수 없습니다. 지금 상태\(입장\)에서는/)).toBeVisible()
  })
})

test('a phase refused because an item became critical meanwhile is sent again with a reason', async () => {
  const { sync, user } = atTheSite({ open: [] })
  sync.hold()
  await press(user, '준비 완료로 바꾸기')
  await press(user, '준비 완료로 바꾸기')
  act(() => {
    const reason = { text: { ko: '수신기 잡음' } }
    sync.command('mofaDesk', 'item.set-status', { item: 'booth-sound', status: 'blocked', reason })
    sync.release()
  })
  await user.click(card().getByRole('button', { name: '사유를 적고 다시' }))
  await user.type(screen.getByRole('textbox', { name: /사유/ }), '예비 수신기 사용')
  await press(user, '넘어가기')
  expect(phaseOf(sync)).toBe('ready')
  expect(sync.state().outbox).toEqual([])
})
