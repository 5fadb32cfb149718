import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { choose, dialog, openAdmin } from './testing/open-admin.tsx'

installTopLayer()
afterEach(() => vi.unstubAllGlobals())

const { admin, mofaDesk, wall } = PERSONAS
const rowOf = (name: RegExp) => within(screen.getByRole('row', { name }))
const personOf = (sync: LocalSync, id: string) => sync.state().confirmed.persons[id]

describe('the list of people', () => {
  test('says who, as what, of which ministry or venue, and whether they still may', () => {
    const sync = createLocalSync({ me: 'admin' })
    sync.submit('person.disable', { person: PERSONAS.msitDesk.id })
    openAdmin({}, { sync })
    expect(screen.getByRole('row', { name: /김서윤 데스크 외교부 사용 중/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /박하은 현장 담당 KIST 사용 중/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /이도현 데스크 과기정통부 사용 중지/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /관리자 \(나\)/ })).toBeVisible()
    expect(screen.getByRole('heading', { name: '사용자 6명' })).toBeVisible()
  })

  test('is searched by initial consonants', async () => {
    const { user } = openAdmin()
    await user.type(screen.getByRole('searchbox', { name: '이름·직함 찾기' }), 'ㄱㅅㅇ')
    expect(within(screen.getByRole('region', { name: /사용자/ })).getAllByRole('rowheader')).toHaveLength(1)
    await user.type(screen.getByRole('searchbox'), 'x')
    expect(screen.getByText('맞는 이름이 없습니다.')).toBeVisible()
  })
})

describe('a role', () => {
  test('is changed, with what that means', async () => {
    const { user, sync } = openAdmin()
    await choose(user, '김서윤', '역할 변경')
    expect(dialog().getByText(/새 권한으로 바로 다시 열립니다/)).toBeVisible()
    await user.selectOptions(dialog().getByRole('combobox', { name: /역할/ }), '주재자')
    await user.click(dialog().getByRole('button', { name: '변경' }))
    expect(personOf(sync, mofaDesk.id)?.posting.value).toEqual({ role: 'chair', ministry: 'mofa', venue: null })
  })

  test('of the last administrator stays, and says why before anything is sent', async () => {
    const { user, sync } = openAdmin()
    await choose(user, '관리자', '역할 변경')
    await user.selectOptions(dialog().getByRole('combobox', { name: /역할/ }), '열람')
    await user.click(dialog().getByRole('button', { name: '변경' }))
    expect(dialog().getByRole('alert')).toHaveTextContent('관리자가 한 사람은 남아 있어야 합니다.')
    expect(sync.state().outbox).toEqual([])
    expect(personOf(sync, admin.id)?.posting.value.role).toBe('admin')
  })

  test('that is the same already is not sent', async () => {
    const { user } = openAdmin()
    await choose(user, '김서윤', '역할 변경')
    await user.click(dialog().getByRole('button', { name: '변경' }))
    expect(dialog().getByRole('alert')).toHaveTextContent('바뀐 것이 없습니다.')
  })
})

describe('an account', () => {
  test('is disabled after saying what that means, and can be used again', async () => {
    const { user, sync } = openAdmin()
    await choose(user, '김서윤', '사용 중지')
    expect(dialog().getByText(/모든 기기에서 바로 로그아웃되고/)).toBeVisible()
    await user.click(dialog().getByRole('button', { name: '사용 중지' }))
    expect(personOf(sync, mofaDesk.id)?.active.value).toBe(false)
    expect(rowOf(/김서윤/).getByText('사용 중지')).toBeVisible()
    await choose(user, '김서윤', '다시 사용')
    await user.click(dialog().getByRole('button', { name: '다시 사용' }))
    expect(personOf(sync, mofaDesk.id)?.active.value).toBe(true)
  })

  test('is enabled again while the server has not heard of the first', async () => {
    const { user, sync } = openAdmin()
    act(() => sync.hold())
    await choose(user, '김서윤', '사용 중지')
    await user.click(dialog().getByRole('button', { name: '사용 중지' }))
    await choose(user, '김서윤', '다시 사용')
    await user.click(dialog().getByRole('button', { name: '다시 사용' }))
    expect(sync.state().outbox.map(({ command }) => command.type)).toEqual(['person.disable', 'person.enable'])
    expect(rowOf(/김서윤/).getByText('사용 중')).toBeVisible()
  })

  test('of the last administrator stays, and says why', async () => {
    const { user, sync } = openAdmin()
    await choose(user, '관리자', '사용 중지')
    await user.click(dialog().getByRole('button', { name: '사용 중지' }))
    expect(dialog().getByRole('alert')).toHaveTextContent('관리자가 한 사람은 남아 있어야 합니다.')
    expect(personOf(sync, admin.id)?.active.value).toBe(true)
  })

  test('that the server would not change is said, and given up or not', async () => {
    const { user, sync } = openAdmin()
    sync.refuseNext({ kind: 'forbidden', rule: 'role' })
    await choose(user, '김서윤', '사용 중지')
    await user.click(dialog().getByRole('button', { name: '사용 중지' }))
    expect(screen.getByRole('alert')).toHaveTextContent('김서윤 · 사용 중지: 서버가 받아들이지 않았습니다.')
    await user.click(screen.getByRole('button', { name: '버리기' }))
    expect(sync.state().outbox).toEqual([])
  })
})

describe('the walls', () => {
  test('say their size, distance, and who connected them when', () => {
    openAdmin()
    expect(
      screen.getByRole('row', { name: /제1상황실 상황판 86인치 · 5 m 관리자 · 5\. 10\.\(금\) 10:00 연결 허용/ }),
    ).toBeVisible()
    expect(screen.getByRole('link', { name: '상황판 연결' })).toHaveAttribute('href', '/pair')
  })

  test('are revoked after saying what that means, and stay to be looked at', async () => {
    const { user, sync } = openAdmin()
    await user.click(rowOf(/제1상황실/).getByRole('button', { name: '연결 해제' }))
    expect(dialog().getByText(/연결 번호 화면으로 돌아갑니다/)).toBeVisible()
    await user.click(dialog().getByRole('button', { name: '연결 해제' }))
    expect(personOf(sync, wall.id)?.active.value).toBe(false)
    expect(screen.getByText('연결된 상황판이 없습니다.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '해제한 화면 1대 보기' }))
    expect(rowOf(/제1상황실/).getByText('연결 해제')).toBeVisible()
  })
})

test('in English, everything', () => {
  openAdmin({}, { language: 'en' })
  expect(screen.getByRole('row', { name: /Kim Seo-yun Desk MOFA Active/ })).toBeVisible()
  expect(document.body.textContent.replace('한국어', '')).not.toMatch(/[가-힣]/)
})
