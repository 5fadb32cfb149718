import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useWakeLock } from './use-wake-lock.ts'

afterEach(() => vi.unstubAllGlobals())

it('keeps the screen awake, takes the lock again whenever the page comes back into view, and gives it back', async () => {
  const release = vi.fn<() => Promise<void>>(() => Promise.resolve())
  const request = vi.fn<(kind: string) => Promise<object>>(() => Promise.resolve({ release }))
  vi.stubGlobal('navigator', { wakeLock: { request } })
  const visibility = vi.spyOn(document, 'visibilityState', 'get')
  const turns = (state: DocumentVisibilityState) => {
    visibility.mockReturnValue(state)
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
  }
  visibility.mockReturnValue('visible')
  const { unmount } = renderHook(() => useWakeLock())
  expect(request.mock.calls).toEqual([['screen']])
  turns('hidden')
  expect(request).toHaveBeenCalledTimes(1)
  turns('visible')
  expect(request).toHaveBeenCalledTimes(2)
  unmount()
  await vi.waitFor(() => expect(release).toHaveBeenCalledOnce())
  turns('visible')
  expect(request).toHaveBeenCalledTimes(2)
})
