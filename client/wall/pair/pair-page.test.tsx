import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LanguageProvider } from '#client/i18n/language.tsx'
import { MINUTE } from '#shared/board/instant.ts'
import { PairCode } from './pair-code.tsx'
import PairPage from './pair-page.tsx'

/** What a server answers to a screen that nobody has let in; changed while the screen waits. */
function fakeServer() {
  const asked: { path: string; body: unknown }[] = []
  let codes = 0
  const server = {
    asked,
    poll: 'pending' as 'pending' | 'approved' | 'expired',
    isReachable: true,
    refusal: null as object | null,
    begun: () => asked.filter(({ path }) => path === '/api/wall/begin').length,
  }
  const answers: Record<string, () => unknown> = {
    '/api/occasion': () => ({
      summit: {},
      mode: 'rehearsal',
      fictional: false,
      now: Date.parse('2024-05-10T10:18:00+09:00'),
      sessions: [],
    }),
    '/api/wall/begin': () =>
      server.refusal ?? {
        code: `4738-291${(codes += 1)}`,
        pollToken: `token-${codes}`,
        expiresAt: Date.now() + 10 * MINUTE,
      },
    '/api/wall/poll': () =>
      server.poll === 'approved' ? { state: 'approved', person: 'wall-1' } : { state: server.poll, expiresAt: 0 },
  }
  vi.stubGlobal('fetch', (path: string, init: { body?: string } = {}) => {
    asked.push({ path, body: JSON.parse(init.body ?? 'null') })
    if (!server.isReachable) return Promise.reject(new TypeError('no network'))
    return Promise.resolve(Response.json(answers[path]?.(), { status: server.refusal === null ? 200 : 429 }))
  })
  return server
}

let server: ReturnType<typeof fakeServer>
beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
  server = fakeServer()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const SCREEN = { name: '제1상황실 상황판', diagonalInch: 86, distanceMetre: 5 }
const show = (ui: ReactNode, language: 'ko' | 'en' = 'ko') =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageProvider initial={language}>{ui}</LanguageProvider>
    </QueryClientProvider>,
  )
const showCode = (language: 'ko' | 'en' = 'ko') => {
  const handleApproved = vi.fn<() => void>()
  const handleEdit = vi.fn<() => void>()
  const { unmount } = show(
    <PairCode screen={SCREEN} unit={34} onEdit={handleEdit} onApproved={handleApproved} />,
    language,
  )
  return { handleApproved, handleEdit, unmount }
}

describe('a screen that asks to be let in', () => {
  it('shows a code, how long it lasts, the way to it by phone, and what the summit is', async () => {
    showCode()
    await pass(1_500)
    expect(screen.getByText('4738-2911')).toBeVisible()
    expect(screen.getByText(/뒤에 새 번호로 바뀝니다/)).toHaveTextContent('9분 59초 뒤에 새 번호로 바뀝니다.')
    expect(screen.getByRole('img', { name: '휴대전화로 찍어 여십시오' })).toBeVisible()
    expect(screen.getAllByRole('listitem')).toHaveLength(3)
    expect(screen.getByText('제1상황실 상황판')).toBeVisible()
    expect(screen.getByText('86인치 · 5 m')).toBeVisible()
    expect(screen.getByText('연습')).toBeVisible()
    expect(screen.getByText('10:18')).toBeVisible()
    expect(server.asked.find(({ path }) => path === '/api/wall/begin')?.body).toEqual({ screen: SCREEN })
  })

  it('is let in once somebody has approved it', async () => {
    const { handleApproved } = showCode()
    await pass(5_000)
    expect(handleApproved).not.toHaveBeenCalled()
    server.poll = 'approved'
    await pass(60_000)
    expect(handleApproved).toHaveBeenCalledOnce()
    expect(server.begun()).toBe(1)
  })

  it('shows another code when the first has expired', async () => {
    showCode()
    await pass(1_000)
    server.poll = 'expired'
    await pass(2_000)
    server.poll = 'pending'
    await pass(100)
    expect(screen.getByText('4738-2912')).toBeVisible()
  })

  it('says that there is no server, keeps trying, and keeps a code that still holds', async () => {
    server.isReachable = false
    showCode()
    await pass(3_000)
    expect(screen.getByText('서버에 연결할 수 없습니다')).toBeVisible()
    expect(screen.getByText('자동으로 다시 연결하는 중입니다')).toBeVisible()
    server.isReachable = true
    await pass(20_000)
    expect(screen.getByText(/4738-/)).toBeVisible()
    server.isReachable = false
    await pass(3_000)
    expect(screen.getByText('서버에 연결할 수 없습니다')).toBeVisible()
    expect(screen.getByText(/4738-/)).toBeVisible()
  })

  it('waits as long as it is told where too many screens ask', async () => {
    server.refusal = { outcome: 'refused', refusal: { kind: 'wait', seconds: 60 } }
    showCode()
    await pass(1_000)
    expect(screen.getByText('연결 요청이 많아 기다리는 중입니다')).toBeVisible()
    await pass(50_000)
    expect(server.begun()).toBe(1)
    server.refusal = null
    await pass(10_000)
    expect(screen.getByText(/4738-/)).toBeVisible()
  })

  it('asks what it is anew at Escape', async () => {
    const { handleEdit } = showCode()
    await pass(1_000)
    act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape' })))
    expect(handleEdit).toHaveBeenCalledOnce()
  })

  it('stops asking when it is taken away', async () => {
    const { handleApproved, unmount } = showCode()
    await pass(5_000)
    unmount()
    const asked = server.asked.length
    server.poll = 'approved'
    await pass(60_000)
    expect(server.asked).toHaveLength(asked)
    expect(handleApproved).not.toHaveBeenCalled()
  })

  it('speaks English, too', async () => {
    showCode('en')
    await pass(1_000)
    expect(screen.getByText('Connection code')).toBeVisible()
    expect(screen.getByText(/A new code in/)).toBeVisible()
  })
})

describe('what it says of itself', () => {
  // Nobody has to wait for anything here.
  beforeEach(() => void vi.useRealTimers())
  const sizes = () => ['화면 크기(인치)', '가장 먼 자리까지(m)'].map((label) => screen.getByLabelText(label))

  it('is asked once, with what is usual filled in: one press of Enter or OK is enough', async () => {
    show(<PairPage />)
    expect(sizes()[0]).toHaveValue('86')
    expect(sizes()[1]).toHaveValue('5')
    expect(screen.getByRole('button', { name: '연결 번호 받기' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText(/4738-/)).toBeVisible()
    expect(screen.getByText('86인치 · 5 m')).toBeVisible()
  })

  it('is remembered, so that a display without a keyboard shows a code by itself', async () => {
    localStorage.setItem('chaebi.wall-screen', JSON.stringify(SCREEN))
    show(<PairPage />)
    expect(await screen.findByText(/4738-/)).toBeVisible()
    expect(screen.getByText('제1상황실 상황판')).toBeVisible()
  })

  it('takes a comma for a point, and arrows for more and less', async () => {
    show(<PairPage />)
    const [diagonal, distance] = sizes()
    if (diagonal === undefined || distance === undefined) throw new Error('Two fields')
    const typist = userEvent.setup()
    await typist.clear(distance)
    await typist.type(distance, '4,5')
    await typist.type(diagonal, '{ArrowUp}{ArrowUp}{ArrowDown}')
    await typist.keyboard('{Enter}')
    expect(await screen.findByText('87인치 · 4.5 m')).toBeVisible()
  })

  it('has a name that the server takes: one too long asks for no code', async () => {
    show(<PairPage />)
    const name = screen.getByLabelText('이 화면의 이름')
    const typist = userEvent.setup()
    await typist.clear(name)
    await typist.click(name)
    await typist.paste('가'.repeat(121))
    await typist.keyboard('{Enter}')
    expect(screen.getByText('1자 초과')).toBeVisible()
    expect(server.begun()).toBe(0)
    await typist.keyboard('{Backspace}{Enter}')
    expect(await screen.findByText(/4738-/)).toBeVisible()
  })

  it('is refused where it can be no screen, and said where it can hardly be read', async () => {
    show(<PairPage />)
    const [diagonal] = sizes()
    if (diagonal === undefined) throw new Error('A field')
    const typist = userEvent.setup()
    await typist.clear(diagonal)
    await typist.type(diagonal, '5')
    expect(screen.getByText('20에서 400까지의 수를 적으십시오.')).toBeVisible()
    await typist.keyboard('{Enter}')
    expect(screen.getByRole('button')).toBeVisible()
    await typist.clear(diagonal)
    await typist.type(diagonal, '55')
    expect(screen.getByRole('status')).toHaveTextContent('판정과 먼저 풀 일 3건만 보입니다')
    await typist.clear(diagonal)
    await typist.type(diagonal, '24')
    expect(screen.getByRole('status')).toHaveTextContent('글자를 읽기 어렵습니다')
  })
})
