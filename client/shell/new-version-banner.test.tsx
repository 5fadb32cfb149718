import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NewVersionBanner } from './new-version-banner.tsx'
import { announceNewVersion } from './new-version.ts'

test('a new version is said over any room, with a button to load it', () => {
  render(<NewVersionBanner />)
  expect(screen.queryByRole('status')).toBeNull()
  act(() => announceNewVersion(false))
  expect(screen.getByRole('status')).toHaveTextContent('새 판이 나왔습니다.')
  expect(screen.getByRole('button', { name: '새로 고침' })).toBeVisible()
})
