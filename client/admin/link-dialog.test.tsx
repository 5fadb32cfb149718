import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import AdminPage from './admin-page.tsx'
import { answerRequests, refused } from './testing/answer-requests.ts'

installTopLayer()
afterEach(() => vi.unstubAllGlobals())

const EXPIRES = Date.parse('2024-05-13T10:00:00+09:00')
const MADE = { body: { token: 'secret-of-the-link', expiresAt: EXPIRES } }
const linkOf = (signInName: string | null) => ({
  body: {
    person: PERSONAS.mofaDesk.id,
    name: { ko: '김서윤' },
    purpose: 'set-password',
    expiresAt: EXPIRES,
    signInName,
  },
})
const ADDRESS = `${location.origin}/link#secret-of-the-link`

const renderAdmin = () => renderRoom(<AdminPage />, { me: 'admin', path: '/admin' })
const dialog = () => within(screen.getByRole('dialog'))

describe('admitting somebody', () => {
  async function fillIn({ user }: ReturnType<typeof renderAdmin>) {
    await user.click(screen.getByRole('button', { name: '계정 발급' }))
    await user.type(dialog().getByRole('textbox', { name: /이름 \(국문\)/ }), '한지민')
    await user.type(dialog().getByRole('textbox', { name: /직함 \(국문\)/ }), '서기관')
    await user.selectOptions(dialog().getByRole('combobox', { name: /역할/ }), '데스크')
    await user.selectOptions(dialog().getByRole('combobox', { name: /소속 부처/ }), '외교부')
    await user.click(dialog().getByRole('button', { name: '발급하고 링크 만들기' }))
  }

  test('puts them on the list and shows their link, once and with its end', async () => {
    const asked = answerRequests({ '/api/links': MADE, '/api/link/lookup': linkOf(null) })
    const room = renderAdmin()
    await fillIn(room)
    expect(await dialog().findByRole('textbox', { name: '한 번만 쓸 수 있는 링크' })).toHaveValue(ADDRESS)
    expect(dialog().getByText(/72시간.*2024\. 5\. 13\.\(월\) 10:00/)).toBeVisible()
    const [admitted] = Object.values(room.sync.state().confirmed.persons).slice(-1)
    expect(asked[0]).toEqual({ path: '/api/links', body: { person: admitted?.id } })

    await room.user.click(screen.getAllByRole('button', { name: '닫기' })[0] ?? document.body)
    expect(screen.getByRole('row', { name: /한지민.*서기관.*데스크.*외교부/ })).toBeVisible()
    expect(screen.queryByDisplayValue(ADDRESS)).toBeNull()
  })

  test('asks for the link only once the server has recorded the account', async () => {
    const asked = answerRequests({ '/api/links': MADE, '/api/link/lookup': linkOf(null) })
    const room = renderAdmin()
    room.sync.hold()
    await fillIn(room)
    expect(dialog().getByText('서버가 계정을 기록하는 대로 링크를 만듭니다.')).toBeVisible()
    expect(asked).toEqual([])

    act(() => room.sync.release())
    expect(await dialog().findByDisplayValue(ADDRESS)).toBeVisible()
  })

  test('says what is missing, and sends nothing', async () => {
    const { user, sync } = renderAdmin()
    const { seq } = sync.state().confirmed.position
    await user.click(screen.getByRole('button', { name: '계정 발급' }))
    await user.click(dialog().getByRole('button', { name: '발급하고 링크 만들기' }))
    expect(dialog().getByRole('textbox', { name: /이름 \(국문\)/ })).toHaveAccessibleDescription(
      /이름을 국문이나 영문으로/,
    )
    expect(dialog().getByRole('combobox', { name: /역할/ })).toBeInvalid()
    expect(sync.state().confirmed.position.seq).toBe(seq)
  })
})

describe('a new link for somebody who forgot the password', () => {
  async function askForLink({ user }: ReturnType<typeof renderAdmin>) {
    await user.click(screen.getByRole('button', { name: '김서윤 관리' }))
    await user.click(screen.getByRole('menuitem', { name: '새 로그인 링크' }))
    expect(dialog().getByText(/앞서 보낸 링크는 쓸 수 없게 됩니다/)).toBeVisible()
    await user.click(dialog().getByRole('button', { name: '링크 만들기' }))
  }

  test('is made after a question, and comes with the sign-in name', async () => {
    answerRequests({ '/api/links': MADE, '/api/link/lookup': linkOf('seoyun') })
    await askForLink(renderAdmin())
    expect(await dialog().findByDisplayValue(ADDRESS)).toBeVisible()
    expect(dialog().getByText('아이디는 seoyun입니다.')).toBeVisible()
  })

  test('can be copied', async () => {
    answerRequests({ '/api/links': MADE, '/api/link/lookup': linkOf('seoyun') })
    const room = renderAdmin()
    await askForLink(room)
    await room.user.click(await dialog().findByRole('button', { name: '복사' }))
    expect(await navigator.clipboard.readText()).toBe(ADDRESS)
    expect(await dialog().findByText('복사했습니다.')).toBeVisible()
  })

  test('that the server refuses is explained, and may be asked for again', async () => {
    answerRequests({ '/api/links': refused(403, { kind: 'forbidden', rule: 'role' }) })
    const room = renderAdmin()
    await askForLink(room)
    expect(await dialog().findByRole('alert')).toHaveTextContent('이 계정으로는 할 수 없는 일입니다.')

    answerRequests({ '/api/links': MADE, '/api/link/lookup': linkOf(null) })
    await room.user.click(dialog().getByRole('button', { name: '다시 시도' }))
    expect(await dialog().findByDisplayValue(ADDRESS)).toBeVisible()
  })

  test('that a lost connection keeps from being made is explained', async () => {
    answerRequests({})
    await askForLink(renderAdmin())
    expect(await dialog().findByRole('alert')).toHaveTextContent('서버에 연결할 수 없습니다.')
  })
})
