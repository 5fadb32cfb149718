import { screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { testId } from '#client/testing/personas.ts'
import LinkPage from './link-page.tsx'
import { OCCASION, renderDoor } from './testing/render-door.tsx'

const PERSON = testId(2)
const entered = { body: { person: PERSON, kind: 'person', plainHttp: false } }
const link = (purpose: 'set-password' | 'sign-in', signInName: string | null = null) => ({
  body: {
    person: PERSON,
    name: { ko: '김서윤' },
    purpose,
    expiresAt: Date.parse('2024-05-13T10:00:00+09:00'),
    signInName,
  },
})

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

function open(hash: string, answers: Record<string, { status?: number; body: unknown }>) {
  history.replaceState(null, '', `/link${hash}`)
  const onEntered = vi.fn<(here: unknown) => void>()
  return {
    onEntered,
    ...renderDoor(<LinkPage plainHttp onEntered={onEntered} />, { '/api/occasion': OCCASION, ...answers }),
  }
}

describe('the page of a one-time link', () => {
  test('greets whom it is for, and uses nothing up by being looked at', async () => {
    const { asked } = open('#secret', { '/api/link/lookup': link('set-password') })
    expect(await screen.findByText('김서윤 님, 반갑습니다.')).toBeVisible()
    expect(asked.filter(({ path }) => path.startsWith('/api/link/'))).toEqual([
      { path: '/api/link/lookup', body: { token: 'secret' } },
    ])
  })

  test('says that others can read along, before a password is typed', async () => {
    open('#secret', { '/api/link/lookup': link('set-password') })
    expect(await screen.findByText(/암호화되지 않습니다/)).toBeVisible()
  })

  test('takes the token out of the address', async () => {
    open('#secret', { '/api/link/lookup': link('set-password') })
    await screen.findByText('김서윤 님, 반갑습니다.')
    expect(location.href).not.toContain('secret')
  })

  test('sets a name and a password, and lets in', async () => {
    const { user, asked, onEntered } = open('#secret', {
      '/api/link/lookup': link('set-password'),
      '/api/link/redeem': entered,
    })
    await user.type(await screen.findByLabelText('아이디'), 'seoyun')
    await user.type(screen.getByLabelText('새 비밀번호'), 'correct horse battery')
    await user.click(screen.getByRole('button', { name: '정하고 들어가기' }))
    await vi.waitFor(() => expect(onEntered).toHaveBeenCalled())
    expect(asked.at(-1)).toEqual({
      path: '/api/link/redeem',
      body: { token: 'secret', credentials: { signInName: 'seoyun', password: 'correct horse battery' } },
    })
    expect(location.pathname).toBe('/')
  })

  test('knows the name of somebody who only forgot the password', async () => {
    open('#secret', { '/api/link/lookup': link('set-password', 'seoyun') })
    expect(await screen.findByLabelText('아이디')).toHaveValue('seoyun')
  })

  test('lets in by one button where no password is to be set', async () => {
    const { user, asked, onEntered } = open('#secret', {
      '/api/link/lookup': link('sign-in'),
      '/api/link/redeem': entered,
    })
    await user.click(await screen.findByRole('button', { name: '들어가기' }))
    await vi.waitFor(() => expect(onEntered).toHaveBeenCalled())
    expect(asked.at(-1)?.body).toEqual({ token: 'secret' })
  })

  test('says what has become of a link that was used', async () => {
    const body = { outcome: 'refused', commandId: null, refusal: { kind: 'link-used' } }
    open('#secret', { '/api/link/lookup': { status: 410, body } })
    expect(await screen.findByRole('alert')).toHaveTextContent('이미 사용한 링크입니다.')
  })

  test('says that an address without a token is not complete', () => {
    open('', {})
    expect(screen.getByRole('alert')).toHaveTextContent('주소가 온전하지 않습니다.')
  })
})
