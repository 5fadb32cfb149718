import { act, screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { type Answer, refused } from './testing/answers.ts'
import { choose, dialog, openAdmin } from './testing/open-admin.tsx'

installTopLayer()
afterEach(() => vi.unstubAllGlobals())

const MADE = { body: { token: 'secret', expiresAt: Date.parse('2024-05-13T10:00:00+09:00') } }
const looked = (signInName: string | null): Answer => ({
  body: {
    person: PERSONAS.mofaDesk.id,
    name: { ko: '김서윤' },
    purpose: 'set-password',
    expiresAt: 0,
    signInName,
  },
})

describe('admitting somebody', () => {
  async function fillIn(user: UserEvent) {
    await user.click(screen.getByRole('button', { name: '계정 발급' }))
    await user.type(screen.getByLabelText('이름 (국문)'), '한지민')
    await user.type(screen.getByLabelText('직함 (국문)'), '사무관')
    await user.selectOptions(screen.getByRole('combobox', { name: /역할/ }), '현장 담당')
    await user.selectOptions(screen.getByRole('combobox', { name: /행사장/ }), 'KIST')
    await user.click(screen.getByRole('button', { name: '발급하고 링크 만들기' }))
  }

  test('puts them in the log, and then shows their one-time link once', async () => {
    const { user, sync, asked } = openAdmin({ '/api/links': MADE, '/api/link/lookup': looked(null) })
    await fillIn(user)
    const person = Object.values(sync.state().confirmed.persons).at(-1)
    expect(person?.posting.value).toEqual({ role: 'logistics', ministry: null, venue: 'kist' })
    expect(await screen.findByLabelText('한 번만 쓸 수 있는 링크')).toHaveValue('http://localhost:3000/link#secret')
    expect(dialog().getByText(/72시간 안에 한 번 쓸 수 있습니다\. 2024\. 5\. 13\.\(월\) 10:00까지/)).toBeVisible()
    expect(dialog().getByText(/이 창을 닫으면 다시 볼 수 없습니다/)).toBeVisible()
    expect(asked[0]).toEqual({ path: '/api/links', body: { person: person?.id } })
  })

  test('waits with the link until the server knows them', async () => {
    const { user, sync, asked } = openAdmin({ '/api/links': MADE, '/api/link/lookup': looked(null) })
    act(() => sync.hold())
    await fillIn(user)
    expect(dialog().getByText('서버가 계정을 기록하는 대로 링크를 만듭니다.')).toBeVisible()
    expect(asked).toEqual([])
    act(() => sync.release())
    expect(await screen.findByLabelText('한 번만 쓸 수 있는 링크')).toBeVisible()
  })

  test('asks for what is missing', async () => {
    const { user, sync } = openAdmin()
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
    const { user, asked } = openAdmin({ '/api/links': MADE, '/api/link/lookup': looked('seoyun') })
    await choose(user, '김서윤', '새 로그인 링크')
    expect(dialog().getByText(/앞서 보낸 링크는 쓸 수 없게 됩니다/)).toBeVisible()
    expect(asked).toEqual([])
    await user.click(dialog().getByRole('button', { name: '링크 만들기' }))
    expect(await screen.findByText('아이디는 seoyun입니다.')).toBeVisible()
  })

  test('is copied by one press', async () => {
    const { user } = openAdmin({ '/api/links': MADE, '/api/link/lookup': looked(null) })
    await choose(user, '김서윤', '새 로그인 링크')
    await user.click(dialog().getByRole('button', { name: '링크 만들기' }))
    await user.click(await dialog().findByRole('button', { name: '복사' }))
    expect(await dialog().findByText('복사했습니다.')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe('http://localhost:3000/link#secret')
  })

  test('without the server can be tried again, and is made only once it is there', async () => {
    const answers: Record<string, Answer> = {}
    const { user } = openAdmin(answers)
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
    const { user } = openAdmin({ '/api/links': refused({ kind: 'forbidden', rule: 'role' }, 403) }, { language })
    await user.click(
      screen.getByRole('button', { name: language === 'ko' ? `김서윤 ${manage}` : `${manage} Kim Seo-yun` }),
    )
    await user.click(screen.getByRole('menuitem', { name: menu }))
    await user.click(dialog().getByRole('button', { name: make }))
    expect(await dialog().findByRole('alert')).toHaveTextContent(sentence)
  })
})
