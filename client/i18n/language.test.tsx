// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { commonWords } from './common-words.ts'
import { LanguageProvider, useLanguage } from './language.tsx'
import { useWords } from './use-words.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

function Search() {
  const { setLanguage } = useLanguage()
  return <button onClick={() => setLanguage('en')}>{useWords(commonWords).actions.search}</button>
}

it('speaks Korean first, whatever the browser prefers', () => {
  render(<Search />, { wrapper: LanguageProvider })
  expect(screen.getByRole('button', { name: '찾기' })).toBeDefined()
  expect(document.documentElement.lang).toBe('ko')
})

it('switches language, says so to assistive technology, and remembers it on this device', async () => {
  const first = render(<Search />, { wrapper: LanguageProvider })
  await userEvent.click(screen.getByRole('button', { name: '찾기' }))
  expect(screen.getByRole('button', { name: 'Search' })).toBeDefined()
  expect(document.documentElement.lang).toBe('en')

  first.unmount()
  render(<Search />, { wrapper: LanguageProvider })
  expect(screen.getByRole('button', { name: 'Search' })).toBeDefined()
})

it('ignores a remembered language that it does not speak', () => {
  localStorage.setItem('chaebi.language', 'xx')
  render(<Search />, { wrapper: LanguageProvider })
  expect(screen.getByRole('button', { name: '찾기' })).toBeDefined()
})
