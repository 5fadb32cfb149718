import 'fake-indexeddb/auto'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readLastSignIn, writeLastSignIn } from '#client/sync/last-sign-in.ts'
import { testId } from '#client/testing/personas.ts'
import { useWhoIsHere } from './use-who-is-here.ts'

const SIGN_IN = { person: testId(1), kind: 'person' } as const
const OTHER = { person: testId(2), kind: 'person' } as const

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

/** A page of a browser that remembers somebody; `answer` ends the wait for the server. */
function open() {
  writeLastSignIn(SIGN_IN)
  const { promise, resolve } = Promise.withResolvers<Response>()
  vi.stubGlobal('fetch', () => promise)
  const client = new QueryClient()
  const { result } = renderHook(useWhoIsHere, {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  })
  const answer = (me: object) => act(async () => resolve(Response.json(me)))
  return { result, answer }
}

describe('who is here', () => {
  test('is whom the device remembers, until the server says who it is and how they reach it', async () => {
    const { result, answer } = open()
    expect(result.current.here).toEqual({ signIn: SIGN_IN, plainHttp: false })
    await answer({ ...SIGN_IN, plainHttp: true })
    await vi.waitFor(() => expect(result.current.here).toEqual({ signIn: SIGN_IN, plainHttp: true }))
  })

  test('is whoever came in last, whatever an older question is answered', async () => {
    const { result, answer } = open()
    writeLastSignIn(OTHER)
    act(() => result.current.setHere({ signIn: OTHER, plainHttp: false }))
    await vi.waitFor(() => expect(result.current.here?.signIn).toEqual(OTHER))
    await answer({ ...SIGN_IN, plainHttp: false })
    // The answer is read, and would be shown.
    await act(() => new Promise((resolve) => void setTimeout(resolve)))
    expect(result.current.here).toEqual({ signIn: OTHER, plainHttp: false })
    expect(readLastSignIn()).toEqual(OTHER)
  })
})
