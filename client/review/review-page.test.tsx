import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openRoom } from './testing/open-room.tsx'

it.each([
  ['ko', '없는 점검회의입니다.', '공동 점검회의'],
  ['en', 'There is no such review.', 'Joint reviews'],
] as const)('an address that is none says so and leads to the reviews there are: %s', (language, says, leads) => {
  openRoom({ language, below: '/nowhere' })
  expect(screen.getByRole('heading', { name: says })).toBeVisible()
  expect(screen.getByRole('link', { name: leads })).toHaveAttribute('href', '/review')
})
