import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import type { LocalSync } from '#client/testing/local-sync.ts'
import { atTheSite, press, stateOf } from './testing/at-the-site.tsx'

installTopLayer()

const textOf = (sync: LocalSync, item: string) =>
  sync.state().texts.get(sync.state().confirmed.items[item]?.state.value.reason ?? '')
const sentence = () => screen.getByRole('textbox', { name: /무슨 문제입니까|어떻게 해결했습니까/ })

describe('a problem', () => {
  test('is reported of an item found by initial consonants, with a sentence that everybody reads', async () => {
    const { sync, user } = atTheSite()
    await press(user, /문제 신고/)
    await user.type(screen.getByRole('searchbox', { name: '항목 찾기' }), 'ㅁㅇㅋ')
    expect(within(screen.getByRole('dialog')).getAllByRole('listitem')).toHaveLength(1)
    await press(user, /전 좌석 마이크 점검/)
    expect(screen.getByText(/이 문장은 상황판에 그대로 표시됩니다/)).toBeVisible()
    await press(user, '음향')
    await user.type(sentence(), ' 7번 좌석입니다.')
    await press(user, '신고')
    expect(stateOf(sync, 'microphones')).toBe('blocked')
    expect(textOf(sync, 'microphones')).toMatchObject({
      class: 'public',
      text: { ko: '소리가 나지 않거나 잡음이 들립니다. 7번 좌석입니다.' },
    })
    expect(screen.getByText('‘전 좌석 마이크 점검’ 차질 신고')).toBeVisible()
  })

  test('needs its sentence, and one that can be shown', async () => {
    const { sync, user } = atTheSite()
    await press(user, /문제 신고/)
    await press(user, /전 좌석 마이크 점검/)
    await press(user, '신고')
    expect(screen.getByText('사유를 적어야 합니다.')).toBeVisible()
    await user.type(sentence(), '가'.repeat(501))
    await press(user, '신고')
    expect(screen.getByText('1자 초과')).toBeVisible()
    expect(stateOf(sync, 'microphones')).toBe('done')
  })

  test('of somebody who changed their mind is about another item', async () => {
    const { user } = atTheSite()
    await press(user, /문제 신고/)
    await press(user, /전 좌석 마이크 점검/)
    await press(user, '다른 항목 고르기')
    expect(screen.getByRole('searchbox', { name: '항목 찾기' })).toBeVisible()
  })

  test('says so if no item matches', async () => {
    const { user } = atTheSite()
    await press(user, /문제 신고/)
    await user.type(screen.getByRole('searchbox', { name: '항목 찾기' }), '헬기')
    expect(screen.getByText('맞는 항목이 없습니다.')).toBeVisible()
  })

  test('is taken back whole', async () => {
    const { sync, user } = atTheSite()
    await press(user, /문제 신고/)
    await press(user, /전 좌석 마이크 점검/)
    await press(user, '전원')
    await press(user, '신고')
    await press(user, '되돌리기')
    expect(stateOf(sync, 'microphones')).toBe('done')
  })
})

describe('a blocked item', () => {
  const reason = { text: { ko: '수신기 잡음' } }
  const blocked = () =>
    atTheSite({
      before: (sync) =>
        void sync.command('msitDesk', 'item.set-status', { item: 'booth-sound', status: 'blocked', reason }),
    })

  test('is resolved with a note, and checked with that', async () => {
    const { sync, user } = blocked()
    await press(user, /통역 부스 음향 점검/)
    await press(user, '해결')
    expect(screen.getByText('사유를 적어야 합니다.')).toBeVisible()
    await press(user, '교체')
    await press(user, '해결')
    expect(stateOf(sync, 'booth-sound')).toBe('done')
    expect(textOf(sync, 'booth-sound')?.text.ko).toBe('장비를 교체했습니다.')
  })

  test('or is left to be checked', async () => {
    const { sync, user } = blocked()
    await press(user, /통역 부스 음향 점검/)
    await user.click(screen.getByRole('radio', { name: '진행 중' }))
    await press(user, '재연결')
    await press(user, '해결')
    expect(stateOf(sync, 'booth-sound')).toBe('in-progress')
  })

  test('whose sheet stood open while somebody else changed it is a conflict, not overwritten', async () => {
    const { sync, user } = blocked()
    await press(user, /통역 부스 음향 점검/)
    const other = { text: { ko: '다른 부스도 잡음' } }
    sync.command('mofaDesk', 'item.set-status', { item: 'booth-sound', status: 'blocked', reason: other })
    await press(user, '교체')
    await press(user, '해결')
    expect(stateOf(sync, 'booth-sound')).toBe('blocked')
    await press(user, '보기')
    const sheet = within(screen.getByRole('dialog', { name: '보내지 못한 입력' }))
    expect(sheet.getByText('차질 · 다른 부스도 잡음')).toBeVisible()
    expect(sheet.getByText('완료 · 장비를 교체했습니다.')).toBeVisible()
    await press(user, '내 값으로 바꾸기')
    expect(stateOf(sync, 'booth-sound')).toBe('done')
  })
})
