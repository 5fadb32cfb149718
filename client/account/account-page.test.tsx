import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import { instant } from '#shared/board/instant.ts'
import type { Passkeys } from '#shared/protocol/passkeys.ts'
import AccountPage from './account-page.tsx'

installTopLayer()
afterEach(() => vi.unstubAllGlobals())

const TABLET = {
  id: 'p1',
  name: '업무용 태블릿',
  createdAt: instant(Date.parse('2024-05-09T09:00:00+09:00')),
  usedAt: null,
}
const HERE: Passkeys = { domain: 'localhost', passkeys: [TABLET] }

/** The accounts as they answer by path; what is not said is refused. */
function answering(answers: Record<string, object>): void {
  vi.stubGlobal('PublicKeyCredential', () => {})
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(Response.json(answers[path] ?? { outcome: 'refused', refusal: { kind: 'passkey-unknown' } })),
  )
}

describe('the passkeys of an account', () => {
  it('are listed with when they were added and used, and are removed after a question', async () => {
    answering({ '/api/passkeys': HERE, '/api/passkeys/remove': { ...HERE, passkeys: [] } })
    const { user } = renderRoom(<AccountPage />)
    expect(await screen.findByText('업무용 태블릿')).toBeVisible()
    expect(screen.getByText('2024. 5. 9.(목) 등록')).toBeVisible()
    expect(screen.getByText('아직 쓰지 않음')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '업무용 태블릿 패스키 삭제' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '삭제' }))
    expect(await screen.findByText('등록한 패스키가 없습니다.')).toBeVisible()
  })

  it('are added with a name and the password, and the name stays when the password is wrong', async () => {
    const refused = { outcome: 'refused', refusal: { kind: 'wrong-credentials' } }
    answering({ '/api/passkeys': HERE, '/api/passkeys/begin': refused })
    const { user } = renderRoom(<AccountPage />)
    await user.click(await screen.findByRole('button', { name: '패스키 등록' }))
    expect(screen.getByRole('alert')).toHaveTextContent('기기 이름을 40자 안에서 적으십시오.')
    await user.type(screen.getByLabelText(/기기 이름/), '새 전화기{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('비밀번호를 입력하십시오.')
    await user.type(screen.getByLabelText(/비밀번호/), '틀린 것{Enter}')
    expect(await screen.findByText('비밀번호가 맞지 않습니다.')).toBeVisible()
    expect(screen.getByLabelText(/기기 이름/)).toHaveValue('새 전화기')
    expect(screen.getByLabelText(/비밀번호/)).toHaveValue('')
  })

  it.each([
    ['by an address of numbers', { domain: null, passkeys: [] }, /이 주소에서는 패스키를 쓸 수 없습니다/],
    ['by another address than the server’s', { ...HERE, domain: 'board.example.kr' }, /board\.example\.kr 주소로/],
  ])('can’t be added where one comes %s, and the page says so', async (_, list, said) => {
    answering({ '/api/passkeys': list })
    renderRoom(<AccountPage />)
    expect(await screen.findByText(said)).toBeVisible()
    expect(screen.queryByRole('button', { name: '패스키 등록' })).not.toBeInTheDocument()
  })

  it('are said to be missing when the list can’t be had', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')))
    renderRoom(<AccountPage />, { language: 'en' })
    expect(await screen.findByText('The list of passkeys could not be loaded.')).toBeVisible()
  })
})
