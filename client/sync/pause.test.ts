import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import { pause } from './pause.ts'

it('ends when its time is over, and leaves nothing with a signal that may live for days', async () => {
  const { signal } = new AbortController()
  await pause(1, signal)
  await pause(1, signal)
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

it('ends at once when it is given up', async () => {
  const given = new AbortController()
  const paused = pause(2 ** 31 - 1, given.signal)
  given.abort()
  await expect(paused).resolves.toBeUndefined()
})
