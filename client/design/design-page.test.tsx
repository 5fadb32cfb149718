import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it } from 'vitest'
import { LanguageProvider } from '#client/i18n/language.tsx'
import { DesignPage } from './design-page.tsx'
import { installTopLayer } from './testing/top-layer.ts'

beforeAll(installTopLayer)

it('shows every primitive, in both languages and in a chosen theme', async () => {
  render(<DesignPage />, { wrapper: LanguageProvider })
  expect(screen.getAllByText('참석 확정').length).toBeGreaterThan(0)
  await userEvent.click(screen.getByRole('button', { name: 'English' }))
  expect(screen.getAllByText('Confirmed').length).toBeGreaterThan(0)
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }))
  expect(document.documentElement.dataset.theme).toBe('dark')
})
