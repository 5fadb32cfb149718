import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { type Language, LanguageProvider } from '#client/i18n/language.tsx'

type Answer = { status?: number; body: unknown }

/** Renders a way in before a server that answers each path as the test says; `asked` grows with what it is asked. */
export function renderDoor(ui: ReactNode, answers: Record<string, Answer>, language: Language = 'ko') {
  const asked: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', (path: string, { body }: RequestInit) => {
    asked.push({ path, body: typeof body === 'string' ? JSON.parse(body) : null })
    const answer = answers[path]
    if (answer === undefined) return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(Response.json(answer.body, { status: answer.status ?? 200 }))
  })
  render(
    <LanguageProvider initial={language}>
      <QueryClientProvider client={new QueryClient()}>{ui}</QueryClientProvider>
    </LanguageProvider>,
  )
  return { user: userEvent.setup(), asked }
}

export const OCCASION = {
  body: {
    summit: { ko: 'AI 서울 정상회의', en: 'AI Seoul Summit' },
    mode: 'rehearsal',
    fictional: false,
    now: Date.parse('2024-05-10T10:18:00+09:00'),
    sessions: [
      { id: 'leaders', name: { ko: '정상 세션' }, day: '2024-05-21', format: 'virtual', venue: null },
      { id: 'ministers', name: { ko: '장관 세션' }, day: '2024-05-22', format: 'in-person', venue: { ko: 'KIST' } },
    ],
  },
}
