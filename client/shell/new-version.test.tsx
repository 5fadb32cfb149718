import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const MINUTE = 60_000

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  sessionStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
  // What was announced here is no news to the tests that come after.
  vi.resetModules()
})

/** The module as a freshly loaded page has it. */
async function freshPage() {
  const { announceNewVersion, noteReload } = await import('./new-version.ts')
  const load = vi.fn<() => Promise<void>>(() => Promise.resolve())
  return { load, noteReload, announce: (isWall: boolean) => announceNewVersion(isWall, load) }
}

describe('a new version', () => {
  test('waits for a person to choose the moment', async () => {
    const { announce, load } = await freshPage()
    announce(false)
    vi.advanceTimersByTime(60 * MINUTE)
    expect(load).not.toHaveBeenCalled()
  })

  test('is loaded by a wall within ten seconds, once, however often it is announced', async () => {
    const { announce, load } = await freshPage()
    announce(true)
    announce(true)
    vi.advanceTimersByTime(10_000)
    expect(load).toHaveBeenCalledOnce()
  })

  test('is loaded by a screen that has become a wall since it was first announced', async () => {
    const { announce, load } = await freshPage()
    announce(false)
    announce(true)
    vi.advanceTimersByTime(10_000)
    expect(load).toHaveBeenCalledOnce()
  })

  test('is not loaded by a wall again within five minutes', async () => {
    const before = await freshPage()
    before.noteReload()
    vi.advanceTimersByTime(MINUTE)
    vi.resetModules()
    const { announce, load } = await freshPage()
    announce(true)
    vi.advanceTimersByTime(4 * MINUTE - 1)
    expect(load).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10_001)
    expect(load).toHaveBeenCalledOnce()
  })

  test('waits five minutes where the clock was set back since', async () => {
    const before = await freshPage()
    before.noteReload()
    vi.setSystemTime(Date.now() - 180 * MINUTE)
    vi.resetModules()
    const { announce, load } = await freshPage()
    announce(true)
    vi.advanceTimersByTime(5 * MINUTE - 1)
    expect(load).not.toHaveBeenCalled()
  })
})
