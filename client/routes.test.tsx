import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { Routes } from './routes.tsx'

afterEach(() => vi.unstubAllGlobals())

/** Opens an address in a browser at which nobody is signed in. */
function open(path: string) {
  const nobody = { person: null, kind: null, plainHttp: false }
  vi.stubGlobal('fetch', (asked: string) =>
    asked === '/api/me' ? Promise.resolve(Response.json(nobody)) : Promise.reject(new TypeError('Failed to fetch')),
  )
  const { hook, searchHook, history } = memoryLocation({ path, record: true })
  render(
    <Router hook={hook} searchHook={searchHook}>
      <QueryClientProvider client={new QueryClient()}>
        <Routes />
      </QueryClientProvider>
    </Router>,
  )
  return history
}

describe('somebody who is not signed in', () => {
  test.each(['/', '/desk', '/field', '/admin', '/anything'])(
    'sees the sign-in page at %s, and stays at it',
    async (path) => {
      const visited = open(path)
      // The first one also loads the page, on a machine that may be busy.
      expect(await screen.findByRole('heading', { name: '로그인' }, { timeout: 8_000 })).toBeVisible()
      expect(visited).toEqual([path])
    },
  )

  test.each(['/wall', '/wall/attendance/leaders'])(
    'is a screen to be paired at %s, never one to sign in at',
    async (path) => {
      const visited = open(`${path}?lang=en`)
      await vi.waitFor(() => expect(visited.at(-1)).toBe('/wall/pair?lang=en'))
      expect(screen.queryByRole('heading', { name: '로그인' })).toBeNull()
    },
  )
})
