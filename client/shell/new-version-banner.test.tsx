import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { NewVersionBanner } from './new-version-banner.tsx'
import { announceNewVersion } from './new-version.ts'

test('a new version is said over any room, with a button to load it, or not now', async () => {
  render(<NewVersionBanner />)
  expect(screen.queryByRole('status')).toBeNull()
  act(() => announceNewVersion(false))
  expect(screen.getByRole('status')).toHaveTextContent('새 판이 나왔습니다.')
  expect(screen.getByRole('button', { name: '새로 고침' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '나중에' }))
  expect(screen.queryByRole('status')).toBeNull()
  act(() => announceNewVersion(false))
  expect(screen.queryByRole('status')).toBeNull()
})
