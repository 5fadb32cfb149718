import { act, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import { withUnkept } from '#client/testing/with-unkept.ts'
import { instant } from '#shared/board/instant.ts'
import { LinkBar } from './link-bar.tsx'
import { atTheSite, clock, press, stateOf } from './testing/at-the-site.tsx'

installTopLayer()

const tick = (name: RegExp) => screen.getByRole('checkbox', { name })

/** In the basement since 13:41. */
function offline() {
  const site = atTheSite()
  act(() => {
    site.sync.setConnection({ kind: 'offline', asOf: clock('13:41'), withheld: true })
    site.sync.hold()
  })
  return site
}

describe('without a network', () => {
  test('the bar says since when, and what is on this device', async () => {
    const { user } = offline()
    await user.click(tick(/명패/))
    await user.click(tick(/비상구/))
    expect(screen.getByText('13:41부터 3분째')).toBeVisible()
    expect(screen.getByText('입력 2건은 이 기기에 있습니다')).toBeVisible()
  })

  test('what is not sent is listed, each with its state and what that means', async () => {
    const { user } = offline()
    await user.click(tick(/명패/))
    await press(user, '1건 보기')
    const entry = within(screen.getByRole('article', { name: '명패·좌석 최종 대조' }))
    expect(entry.getByText('완료')).toBeVisible()
    expect(entry.getByText('이 전화기에만 있음')).toBeVisible()
    expect(entry.getByText(/연결되면 저절로 전송합니다/)).toBeVisible()
  })

  test('nothing is lost: what was entered is sent when the link is back', async () => {
    const { sync, user } = offline()
    await user.click(tick(/명패/))
    await press(user, '1건 보기')
    act(() => {
      sync.setConnection({ kind: 'live', asOf: clock('13:50'), withheld: false })
      sync.release()
    })
    expect(stateOf(sync, 'nameplates', 'confirmed')).toBe('done')
    expect(screen.getByText('보내지 못한 입력이 없습니다.')).toBeVisible()
  })

  test('an entry that no longer fits what is known is marked, not hidden', async () => {
    const { sync, user } = offline()
    await user.click(tick(/명패/))
    act(() => void sync.command('mofaDesk', 'item.retire', { item: 'nameplates', reason: { text: { ko: '중복' } } }))
    await press(user, '1건 보기')
    expect(screen.getByText('지금 상태와 맞지 않습니다. 서버가 판단합니다.')).toBeVisible()
  })
})

describe('an entry that the server turned down', () => {
  test('is announced, explained and given up or sent again by choice', async () => {
    const { sync, user } = atTheSite()
    sync.refuseNext({ kind: 'forbidden', rule: 'venue' })
    await user.click(tick(/명패/))
    expect(screen.getByRole('alert')).toHaveTextContent('입력 1건을 서버가 받아들이지 않았습니다.')
    await press(user, '보기')
    expect(screen.getByText('다른 행사장의 일입니다.')).toBeVisible()
    await press(user, '버리기')
    expect(sync.state().outbox).toEqual([])
    expect(stateOf(sync, 'nameplates')).toBe('not-started')
  })

  test('is explained in English too', async () => {
    const { sync, user } = atTheSite({ language: 'en' })
    sync.refuseNext({ kind: 'forbidden', rule: 'venue' })
    await user.click(tick(/Nameplates/))
    await press(user, 'Show')
    expect(screen.getByRole('dialog', { name: 'Entries not sent' })).toHaveTextContent(/venue/)
  })
})

test('an entry set aside after failures shows its error number, and is sent again by hand', async () => {
  const { sync, user } = atTheSite()
  sync.hold()
  await user.click(tick(/명패/))
  act(() => sync.park(sync.state().outbox[0]?.command.id ?? '', 'e-4711'))
  expect(screen.getByRole('alert')).toHaveTextContent('입력 1건의 전송을 보류했습니다.')
  await user.click(within(screen.getByRole('alert')).getByRole('button', { name: '보기' }))
  expect(screen.getByText('오류 번호 e-4711')).toBeVisible()
  await press(user, '다시 보내기')
  act(() => sync.release())
  expect(stateOf(sync, 'nameplates', 'confirmed')).toBe('done')
})

describe('loud is', () => {
  test('what the phone could not store', () => {
    const sync = withUnkept(createLocalSync({ me: 'logistics' }))
    sync.setNow(instant(sync.now() + 5_000))
    renderRoom(<LinkBar now={sync.now()} />, { sync })
    expect(screen.getByRole('alert')).toHaveTextContent(
      '입력 1건을 이 전화기에 저장하지 못했습니다. 전송될 때까지 이 화면을 닫지 마십시오.',
    )
  })

  test('but not what is being stored at this moment', () => {
    const sync = withUnkept(createLocalSync({ me: 'logistics' }))
    renderRoom(<LinkBar now={sync.now()} />, { sync })
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  test('that nothing is sent after being signed out', () => {
    const { sync } = atTheSite()
    act(() => sync.setConnection({ signedOut: true }))
    expect(screen.getByRole('alert')).toHaveTextContent(/다시 로그인하면 전송합니다/)
  })
})
