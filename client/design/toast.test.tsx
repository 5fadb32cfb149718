import { act, render, renderHook, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ToastRegion } from './toast-region.tsx'
import { dismissToast, showToast, useToasts } from './toast-store.ts'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { result } = renderHook(() => useToasts())
  act(() => result.current.forEach(({ id }) => dismissToast(id)))
})
afterEach(() => {
  vi.runOnlyPendingTimers()
  vi.useRealTimers()
})

const user = userEvent.setup({ advanceTimers: (delay) => vi.advanceTimersByTime(delay) })
const say = (message: string, rest: Partial<Parameters<typeof showToast>[0]> = {}) =>
  act(() => showToast({ tone: 'ok', message, ...rest }))
const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

it('appears in a region that is announced, and passes by itself', () => {
  render(<ToastRegion />)
  expect(screen.getByRole('region', { name: '알림' })).toHaveAttribute('aria-live', 'polite')
  say('독일: 참석 확정')
  expect(screen.getByText('독일: 참석 확정')).toBeVisible()
  pass(6000)
  expect(screen.queryByText('독일: 참석 확정')).toBeNull()
})

it('stays while it is pointed at', async () => {
  render(<ToastRegion />)
  say('독일: 참석 확정')
  await user.hover(screen.getByText('독일: 참석 확정'))
  pass(60_000)
  expect(screen.getByText('독일: 참석 확정')).toBeVisible()
  await user.unhover(screen.getByText('독일: 참석 확정'))
  pass(6000)
  expect(screen.queryByText('독일: 참석 확정')).toBeNull()
})

it('stays until it is dismissed if it tells of a failure', async () => {
  render(<ToastRegion />)
  say('저장하지 못했습니다.', { tone: 'bad' })
  pass(60_000)
  await user.click(screen.getByRole('button', { name: '알림 닫기' }))
  expect(screen.queryByText('저장하지 못했습니다.')).toBeNull()
})

it('does what it offers once, and is gone', async () => {
  const undo = vi.fn<() => void>()
  render(<ToastRegion />)
  say('독일: 참석 확정', { action: { label: '되돌리기', onPress: undo } })
  await user.click(screen.getByRole('button', { name: '되돌리기' }))
  expect(undo).toHaveBeenCalledOnce()
  expect(screen.queryByText('독일: 참석 확정')).toBeNull()
})

it('never shows more than three', () => {
  render(<ToastRegion />)
  for (const message of ['하나', '둘', '셋', '넷']) say(message)
  expect(screen.queryByText('하나')).toBeNull()
  expect(screen.getByText('넷')).toBeVisible()
})
