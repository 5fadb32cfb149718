import { act, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import AdminPage from './admin-page.tsx'
import { type Answer, answerWith, refused } from './testing/answers.ts'

installTopLayer()
afterEach(() => vi.unstubAllGlobals())

const { admin, mofaDesk, wall } = PERSONAS
const MADE = { body: { token: 'secret', expiresAt: Date.parse('2024-05-13T10:00:00+09:00') } }
const looked = (signInName: string | null): Answer => ({
  body: { person: mofaDesk.id, name: { ko: '김서윤' }, purpose: 'set-password', expiresAt: 0, signInName },
})

const open = (answers: Record<string, Answer> = {}, options: { language?: 'ko' | 'en'; sync?: LocalSync } = {}) => {
  const asked = answerWith(answers)
  return { asked, ...renderRoom(<AdminPage />, { me: 'admin', path: '/admin', ...options }) }
}
const rowOf = (name: RegExp) => within(screen.getByRole('row', { name }))
const dialog = () => within(screen.getByRole('dialog'))
async function choose(user: UserEvent, name: string, action: string) {
  await user.click(screen.getByRole('button', { name: `${name} 관리` }))
  await user.click(screen.getByRole('menuitem', { name: action }))
}
const personOf = (sync: LocalSync, id: string) => sync.state().confirmed.persons[id]

describe('the list of people', () => {
  test('says who, as what, of which ministry or venue, and whether they still may', () => {
    const sync = createLocalSync({ me: 'admin' })
    sync.submit('person.disable', { person: PERSONAS.msitDesk.id })
    open({}, { sync })
    expect(screen.getByRole('row', { name: /김서윤 데스크 외교부 사용 중/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /박하은 현장 담당 KIST 사용 중/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /이도현 데스크 과기정통부 사용 중지/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /관리자 \(나\)/ })).toBeVisible()
    expect(screen.getByRole('heading', { name: '사용자 6명' })).toBeVisible()
  })

  test('is searched by initial consonants', async () => {
    const { user } = open()
    await user.type(screen.getByRole('searchbox', { name: '이름·직함 찾기' }), 'ㄱㅅㅇ')
    expect(within(screen.getByRole('region', { name: /사용자/ })).getAllByRole('rowheader')).toHaveLength(1)
    await user.type(screen.getByRole('searchbox'), 'x')
    expect(screen.getByText('맞는 이름이 없습니다.')).toBeVisible()
  })
})

describe('admitting somebody', () => {
  async function fillIn(user: UserEvent) {
    await user.click(screen.getByRole('button', { name: '계정 발급' }))
    await user.type(screen.getByLabelText('이름 (국문) (필수)'), '한지민')
    await user.type(screen.getByLabelText('직함 (국문)'), '사무관')
    await user.selectOptions(screen.getByRole('combobox', { name: /역할/ }), '현장 담당')
    await user.selectOptions(screen.getByRole('combobox', { name: /행사장/ }), 'KIST')
    await user.click(screen.getByRole('button', { name: '발급하고 링크 만들기' }))
  }

  test('puts them in the log, and then shows their one-time link once', async () => {
    const { user, sync, asked } = open({ '/api/links': MADE, '/api/link/lookup': looked(null) })
    await fillIn(user)
    const person = Object.values(sync.state().confirmed.persons).at(-1)
    expect(person?.posting.value).toEqual({ role: 'logistics', ministry: null, venue: 'kist' })
    expect(await screen.findByLabelText('한 번만 쓸 수 있는 링크')).toHaveValue('http://localhost:3000/link#secret')
    expect(dialog().getByText(/72시간 안에 한 번 쓸 수 있습니다\. 2024\. 5\. 13\.\(월\) 10:00까지/)).toBeVisible()
    expect(dialog().getByText(/이 창을 닫으면 다시 볼 수 없습니다/)).toBeVisible()
    expect(asked[0]).toEqual({ path: '/api/links', body: { person: person?.id } })
  })

  test('waits with the link until the server knows them', async () => {
    const { user, sync, asked } = open({ '/api/links': MADE, '/api/link/lookup': looked(null) })
    act(() => sync.hold())
    await fillIn(user)
    expect(dialog().getByText('서버가 계정을 기록하는 대로 링크를 만듭니다.')).toBeVisible()
    expect(asked).toEqual([])
    act(() => sync.release())
    expect(await screen.findByLabelText('한 번만 쓸 수 있는 링크')).toBeVisible()
  })

  test('asks for what is missing', async () => {
    const { user, sync } = open()
    const before = sync.state().board.position
    await user.click(screen.getByRole('button', { name: '계정 발급' }))
    await user.selectOptions(screen.getByRole('combobox', { name: /역할/ }), '데스크')
    await user.click(screen.getByRole('button', { name: '발급하고 링크 만들기' }))
    expect(screen.getByText('이름을 국문이나 영문으로 적으십시오.')).toBeVisible()
    expect(screen.getByText('소속 부처를 고르십시오.')).toBeVisible()
    expect(sync.state().board.position).toEqual(before)
  })
})

describe('a new link for a forgotten password', () => {
  test('is made after saying what it does, with the sign-in name that they chose', async () => {
    const { user, asked } = open({ '/api/links': MADE, '/api/link/lookup': looked('seoyun') })
    await choose(user, '김서윤', '새 로그인 링크')
    expect(dialog().getByText(/앞서 보낸 링크는 쓸 수 없게 됩니다/)).toBeVisible()
    expect(asked).toEqual([])
    await user.click(dialog().getByRole('button', { name: '링크 만들기' }))
    expect(await screen.findByText('아이디는 seoyun입니다.')).toBeVisible()
  })

  test('is copied by one press', async () => {
    const { user } = open({ '/api/links': MADE, '/api/link/lookup': looked(null) })
    await choose(user, '김서윤', '새 로그인 링크')
    await user.click(dialog().getByRole('button', { name: '링크 만들기' }))
    await user.click(await dialog().findByRole('button', { name: '복사' }))
    expect(await dialog().findByText('복사했습니다.')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe('http://localhost:3000/link#secret')
  })

  test('without the server can be tried again, and is made only once it is there', async () => {
    const answers: Record<string, Answer> = {}
    const { user } = open(answers)
    await choose(user, '김서윤', '새 로그인 링크')
    await user.click(dialog().getByRole('button', { name: '링크 만들기' }))
    expect(await dialog().findByRole('alert')).toHaveTextContent('서버에 연결할 수 없습니다.')
    Object.assign(answers, { '/api/links': MADE, '/api/link/lookup': looked(null) })
    await user.click(dialog().getByRole('button', { name: '다시 시도' }))
    expect(await screen.findByLabelText('한 번만 쓸 수 있는 링크')).toBeVisible()
  })

  test.each([
    ['ko', '관리', '새 로그인 링크', '링크 만들기', '이 계정으로는 할 수 없는 일입니다.'],
    ['en', 'Manage', 'New sign-in link', 'Make a link', /account/],
  ] as const)('says in %s why it was refused', async (language, manage, menu, make, sentence) => {
    const { user } = open({ '/api/links': refused({ kind: 'forbidden', rule: 'role' }, 403) }, { language })
    await user.click(
      screen.getByRole('button', { name: language === 'ko' ? `김서윤 ${manage}` : `${manage} Kim Seo-yun` }),
    )
    await user.click(screen.getByRole('menuitem', { name: menu }))
    await user.click(dialog().getByRole('button', { name: make }))
    expect(await dialog().findByRole('alert')).toHaveTextContent(sentence)
  })
})

describe('a role', () => {
  test('is changed, with what that means', async () => {
    const { user, sync } = open()
    await choose(user, '김서윤', '역할 변경')
    expect(dialog().getByText(/새 권한으로 바로 다시 열립니다/)).toBeVisible()
    await user.selectOptions(dialog().getByRole('combobox', { name: /역할/ }), '주재자')
    await user.click(dialog().getByRole('button', { name: '변경' }))
    expect(personOf(sync, mofaDesk.id)?.posting.value).toEqual({ role: 'chair', ministry: 'mofa', venue: null })
  })

  test('of the last administrator stays, and says why before anything is sent', async () => {
    const { user, sync } = open()
    await choose(user, '관리자', '역할 변경')
    await user.selectOptions(dialog().getByRole('combobox', { name: /역할/ }), '열람')
    await user.click(dialog().getByRole('button', { name: '변경' }))
    expect(dialog().getByRole('alert')).toHaveTextContent('관리자가 한 사람은 남아 있어야 합니다.')
    expect(sync.state().outbox).toEqual([])
    expect(personOf(sync, admin.id)?.posting.value.role).toBe('admin')
  })

  test('that is the same already is not sent', async () => {
    const { user } = open()
    await choose(user, '김서윤', '역할 변경')
    await user.click(dialog().getByRole('button', { name: '변경' }))
    expect(dialog().getByRole('alert')).toHaveTextContent('바뀐 것이 없습니다.')
  })
})

describe('an account', () => {
  test('is disabled after saying what that means, and can be used again', async () => {
    const { user, sync } = open()
    await choose(user, '김서윤', '사용 중지')
    expect(dialog().getByText(/모든 기기에서 바로 로그아웃되고/)).toBeVisible()
    await user.click(dialog().getByRole('button', { name: '사용 중지' }))
    expect(personOf(sync, mofaDesk.id)?.active.value).toBe(false)
    expect(rowOf(/김서윤/).getByText('사용 중지')).toBeVisible()
    await choose(user, '김서윤', '다시 사용')
    await user.click(dialog().getByRole('button', { name: '다시 사용' }))
    expect(personOf(sync, mofaDesk.id)?.active.value).toBe(true)
  })

  test('of the last administrator stays, and says why', async () => {
    const { user, sync } = open()
    await choose(user, '관리자', '사용 중지')
    await user.click(dialog().getByRole('button', { name: '사용 중지' }))
    expect(dialog().getByRole('alert')).toHaveTextContent('관리자가 한 사람은 남아 있어야 합니다.')
    expect(personOf(sync, admin.id)?.active.value).toBe(true)
  })

  test('that the server would not change is said, and given up or not', async () => {
    const { user, sync } = open()
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
    open()
    expect(
      screen.getByRole('row', { name: /제1상황실 상황판 86인치 · 5 m 관리자 · 5\. 10\.\(금\) 10:00 연결 허용/ }),
    ).toBeVisible()
    expect(screen.getByRole('link', { name: '상황판 연결' })).toHaveAttribute('href', '/pair')
  })

  test('are revoked after saying what that means, and stay to be looked at', async () => {
    const { user, sync } = open()
    await user.click(rowOf(/제1상황실/).getByRole('button', { name: '연결 해제' }))
    expect(dialog().getByText(/연결 코드 화면으로 돌아갑니다/)).toBeVisible()
    await user.click(dialog().getByRole('button', { name: '연결 해제' }))
    expect(personOf(sync, wall.id)?.active.value).toBe(false)
    expect(screen.getByText('연결된 상황판이 없습니다.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '해제한 화면 1대 보기' }))
    expect(rowOf(/제1상황실/).getByText('연결 해제')).toBeVisible()
  })
})

test('in English, everything', () => {
  open({}, { language: 'en' })
  expect(screen.getByRole('row', { name: /Kim Seo-yun Desk MOFA Active/ })).toBeVisible()
  expect(document.body.textContent.replace('한국어', '')).not.toMatch(/[가-힣]/)
})
