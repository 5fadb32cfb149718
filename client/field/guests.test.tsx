import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import type { LocalSync } from '#client/testing/local-sync.ts'
import { atTheSite, clock, press } from './testing/at-the-site.tsx'

installTopLayer()

const wait = { timeout: 3_000 }
const part = (name: string) => within(screen.getByRole('region', { name }))
const statusOf = (sync: LocalSync, id: string) =>
  sync.state().board.participations[`${id}@ministerial`]?.attendance.value.status

async function atTheDoor(before?: (sync: LocalSync) => void) {
  const site = atTheSite({
    before: (sync) => {
      const participation = 'de@ministerial'
      sync.command('mofaDesk', 'participation.set-status', { participation, status: 'confirmed' })
      sync.command('mofaDesk', 'participation.set-contact', {
        participation,
        contact: { ko: '이연락 사무관 010-1234-5678' },
      })
      before?.(sync)
    },
  })
  await press(site.user, '도착 확인 0/3')
  return site
}

test('who is awaited stands by name, who has not confirmed apart, and the phone’s way back leads to the list', async () => {
  const { visited } = await atTheDoor()
  expect(
    part('도착 전')
      .getAllByRole('checkbox')
      .map(({ textContent }) => textContent.trim().slice(0, 2)),
  ).toEqual(['대한', '독일', '영국'])
  expect(part('참석 미확정').getByRole('checkbox', { name: /싱가폴 잠정 참석/ })).toBeVisible()
  expect(screen.getByText('명단이 아직 정해지지 않은 3곳은 여기에 없습니다.')).toBeVisible()
  expect(visited).toEqual(['/field', '/field?session=ministerial&view=arrivals'])
})

test('the contact is shown to those who receive, and called by one press', async () => {
  await atTheDoor()
  expect(part('도착 전').getByText('연락관 이연락 사무관 010-1234-5678')).toBeVisible()
  expect(screen.getByRole('link', { name: '독일 연락관에게 전화' })).toHaveAttribute('href', 'tel:01012345678')
})

test('however many are awaited, one clock ticks for all of them', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    atTheSite()
    const clocks = vi.getTimerCount()
    fireEvent.click(screen.getByRole('button', { name: /^도착 확인/ }))
    expect(screen.getAllByRole('checkbox').length).toBeGreaterThan(3)
    expect(vi.getTimerCount()).toBeLessThanOrEqual(clocks + 1)
  } finally {
    vi.useRealTimers()
  }
})

test('a delegation is found by initial consonants', async () => {
  const { user } = await atTheDoor()
  await user.type(screen.getByRole('searchbox', { name: '대표단 찾기' }), 'ㅅㄱㅍ')
  expect(screen.getAllByRole('checkbox').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('싱가폴'),
  ])
})

describe('an arrival', () => {
  test('is one press on the row, counted at once', async () => {
    const { sync, user } = await atTheDoor()
    await user.click(screen.getByRole('checkbox', { name: /독일/ }))
    expect(statusOf(sync, 'de')).toBe('arrived')
    expect(part('도착 확인').getByText('1/3')).toBeVisible()
    expect(screen.getByText('독일 도착')).toBeVisible()
  })

  test('ticked by mistake is taken back at once', async () => {
    const { sync, user } = await atTheDoor()
    await user.click(screen.getByRole('checkbox', { name: /독일/ }))
    await press(user, '되돌리기')
    expect(statusOf(sync, 'de')).toBe('confirmed')
  })

  test('or later, from its row', async () => {
    const { sync, user } = await atTheDoor()
    await user.click(screen.getByRole('checkbox', { name: /독일/ }))
    act(() => sync.setNow(clock('13:50')))
    await user.click(await screen.findByRole('button', { name: /독일 상황판 표시 13:44/ }, wait))
    expect(screen.getByText('박하은 · 13:44 도착 확인')).toBeVisible()
    await press(user, '도착 취소')
    expect(statusOf(sync, 'de')).toBe('confirmed')
  })

  test('that somebody else recorded is for the desk to take back', async () => {
    const { sync, user } = await atTheDoor()
    act(() => {
      sync.command('mofaDesk', 'participation.set-status', { participation: 'gb@ministerial', status: 'arrived' })
      sync.setNow(clock('13:50'))
    })
    await user.click(
      await within(await screen.findByRole('region', { name: '도착' }, wait)).findByRole('button', { name: /영국/ }),
    )
    expect(screen.getByText('다른 사람이 확인한 도착입니다. 데스크에서 되돌릴 수 있습니다.')).toBeVisible()
    expect(screen.queryByRole('button', { name: '도착 취소' })).not.toBeInTheDocument()
  })
})
