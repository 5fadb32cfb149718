import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { LanguageProvider } from '#client/i18n/language.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
})

const Failing = () => {
  throw new Error('a bug')
}

test.each([
  ['ko', '화면에 문제가 생겼습니다.', '새로 고침'],
  ['en', 'Something went wrong on this screen.', 'Reload'],
] as const)('a screen that fails says so in %s, and what to do', (language, sentence, button) => {
  const complaint = vi.spyOn(console, 'error').mockReturnValue()
  render(
    <LanguageProvider initial={language}>
      <ErrorBoundary>
        <Failing />
      </ErrorBoundary>
    </LanguageProvider>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent(sentence)
  expect(screen.getByRole('button', { name: button })).toBeVisible()
  expect(complaint).toHaveBeenCalled()
})

test('a wall that fails asks nobody to press a button: it is loaded again by itself', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  vi.useFakeTimers()
  const asked = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch')))
  vi.stubGlobal('fetch', asked)
  localStorage.setItem(
    'chaebi.sign-in',
    JSON.stringify({ person: '00000000-0000-4000-8000-000000000001', kind: 'wall' }),
  )
  render(
    <LanguageProvider initial="ko">
      <ErrorBoundary>
        <Failing />
      </ErrorBoundary>
    </LanguageProvider>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent('저절로 다시 불러옵니다.')
  expect(screen.queryByRole('button')).toBeNull()
  // Not before the server answers: the browser's own page would be the end of the wall.
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveBeenCalledWith('/', expect.objectContaining({ method: 'HEAD' }))
})
