import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { LanguageProvider } from '#client/i18n/language.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

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
