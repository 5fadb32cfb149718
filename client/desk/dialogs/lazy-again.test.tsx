import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { DialogBoundary } from './dialog-boundary.tsx'
import { lazyAgain } from './lazy-again.ts'

beforeAll(installTopLayer)
// React says aloud what it has caught.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())

it('offers what could not be loaded again in its place, and opens it once the network is back', async () => {
  let isThere = false
  let asked = 0
  const Loaded = lazyAgain<{ name: string }>(() => {
    asked += 1
    return isThere
      ? Promise.resolve({ default: ({ name }) => <p>{`${name} 창`}</p> })
      : Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
  })
  const user = userEvent.setup()
  render(
    <DialogBoundary onClose={() => {}}>
      <Suspense>
        <Loaded name="연락관" />
      </Suspense>
    </DialogBoundary>,
  )
  expect(await screen.findByRole('dialog', { name: '창을 열지 못했습니다' })).toBeVisible()
  expect(asked).toBe(1)
  await user.click(screen.getByRole('button', { name: '다시 시도' }))
  expect(await screen.findByRole('dialog', { name: '창을 열지 못했습니다' })).toBeVisible()
  isThere = true
  await user.click(screen.getByRole('button', { name: '다시 시도' }))
  expect(await screen.findByText('연락관 창')).toBeVisible()
  expect(asked).toBe(3)
})
