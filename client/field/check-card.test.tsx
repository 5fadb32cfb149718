import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import type { LocalSync } from '#client/testing/local-sync.ts'
import { atTheSite, clock, press, stateOf } from './testing/at-the-site.tsx'

installTopLayer()

const list = () => within(screen.getByRole('region', { name: '지금 확인할 것' }))
const row = (name: RegExp) => list().getByRole('checkbox', { name })
/** Time passes, and the page looks at the clock. */
async function pass(sync: LocalSync, to: string) {
  act(() => sync.setNow(clock(to)))
  await screen.findByText(to, { selector: 'time' }, { timeout: 3_000 })
}

describe('the list', () => {
  test('has what is left, by time left, each row as one target', () => {
    atTheSite()
    expect(list().getAllByRole('checkbox')).toHaveLength(2)
    expect(row(/명패·좌석 최종 대조 회의장 1시간 34분 지남/)).toBeVisible()
    expect(list().getByText(/건 중 \d+건 확인/)).toBeVisible()
  })

  test('puts what is blocked first, with the reason and since when', () => {
    atTheSite({
      before: (sync) => {
        const reason = { text: { ko: '수신기 잡음' } }
        sync.setNow(clock('13:38'))
        sync.command('msitDesk', 'item.set-status', { item: 'booth-sound', status: 'blocked', reason })
        sync.setNow(clock('13:44'))
      },
    })
    const [first] = list().getAllByRole('listitem')
    expect(first).toHaveTextContent('통역 부스 음향 점검 차질 · 수신기 잡음 13:38 신고')
  })

  test('says when all is checked', () => {
    atTheSite({ open: [] })
    expect(list().getByText('모두 확인했습니다.')).toBeVisible()
  })
})

describe('a tick', () => {
  test('says in words how far it has come: here only, with the server, on the wall', async () => {
    const { sync, user } = atTheSite()
    sync.hold()
    await user.click(row(/명패/))
    expect(stateOf(sync, 'nameplates')).toBe('done')
    expect(stateOf(sync, 'nameplates', 'confirmed')).toBe('not-started')
    expect(list().getByRole('button', { name: /명패·좌석 최종 대조 이 전화기에만 있음 13:44/ })).toBeVisible()
    act(() => sync.release())
    expect(list().getByRole('button', { name: /명패·좌석 최종 대조 서버 접수/ })).toBeVisible()
    await pass(sync, '13:45')
    expect(list().getByRole('button', { name: /명패·좌석 최종 대조 상황판 표시/ })).toBeVisible()
  })

  test('is recorded as seen on the spot', async () => {
    const { sync, user } = atTheSite()
    await user.click(row(/명패/))
    expect(sync.state().confirmed.items.nameplates?.state.value.evidence).toMatchObject([{ kind: 'observation' }])
  })

  test('pressed twice by a nervous thumb is one tick, and none of the next row', async () => {
    const { sync, user } = atTheSite()
    await user.dblClick(row(/명패/))
    expect(stateOf(sync, 'nameplates')).toBe('done')
    expect(stateOf(sync, 'exit-signs')).toBe('not-started')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('the latest entry is taken back', () => {
  test('by the button that names it', async () => {
    const { sync, user } = atTheSite()
    await user.click(row(/명패/))
    expect(screen.getByText('‘명패·좌석 최종 대조’ 확인')).toBeVisible()
    await press(user, '되돌리기')
    expect(stateOf(sync, 'nameplates')).toBe('not-started')
    expect(screen.queryByText('‘명패·좌석 최종 대조’ 확인')).not.toBeInTheDocument()
  })

  test('by Z, also while Hangul is switched on', async () => {
    const { sync, user } = atTheSite()
    await user.click(row(/명패/))
    fireEvent.keyDown(window, { key: 'ㅋ', code: 'KeyZ' })
    expect(stateOf(sync, 'nameplates')).toBe('not-started')
  })

  test('but not by a Z that belongs to an input method, a shortcut of the browser or a field', async () => {
    const { sync, user } = atTheSite()
    await user.click(row(/명패/))
    fireEvent.keyDown(window, { key: 'Process', code: 'KeyZ', keyCode: 229 })
    fireEvent.keyDown(window, { key: 'z', code: 'KeyZ', ctrlKey: true })
    await press(user, /문제 신고/)
    await user.type(screen.getByRole('searchbox', { name: '항목 찾기' }), 'z')
    expect(stateOf(sync, 'nameplates')).toBe('done')
  })

  test('even when it has not left the phone yet', async () => {
    const { sync, user } = atTheSite()
    sync.hold()
    await user.click(row(/명패/))
    await press(user, '되돌리기')
    expect(stateOf(sync, 'nameplates')).toBe('not-started')
    act(() => sync.release())
    expect(stateOf(sync, 'nameplates', 'confirmed')).toBe('not-started')
  })
})

describe('what is checked', () => {
  const checked = async (by: 'me' | 'desk') => {
    const site = atTheSite()
    if (by === 'me') await site.user.click(row(/명패/))
    else act(() => void site.sync.command('msitDesk', 'item.set-status', { item: 'nameplates', status: 'done' }))
    await pass(site.sync, '13:45')
    await site.user.click(list().getByRole('button', { name: /명패/ }))
    return site
  }

  test('tells who checked it, when, and what its receipt means', async () => {
    await checked('me')
    const sheet = within(screen.getByRole('dialog', { name: '명패·좌석 최종 대조' }))
    expect(sheet.getByText(/박하은 · 13:44 확인/)).toBeVisible()
    expect(sheet.getByText(/연결된 상황판에는 모두 표시됩니다/)).toBeVisible()
  })

  test('is taken back there, if it was one’s own', async () => {
    const { sync, user } = await checked('me')
    await press(user, '확인 취소')
    expect(stateOf(sync, 'nameplates')).toBe('not-started')
  })

  test('is put up for another look, if somebody else checked it', async () => {
    const { sync, user } = await checked('desk')
    await press(user, '다시 확인 필요')
    expect(stateOf(sync, 'nameplates')).toBe('in-progress')
  })

  test('is folded away but for the latest', async () => {
    const { user } = atTheSite()
    const more = list().getByRole('button', { name: /확인을 마친 \d+건 더 보기/ })
    const folded = list().getAllByRole('listitem').length
    await user.click(more)
    expect(list().getAllByRole('listitem').length).toBeGreaterThan(folded)
    expect(more).toHaveAttribute('aria-expanded', 'true')
  })
})
