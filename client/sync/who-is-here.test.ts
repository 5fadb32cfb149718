// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { PERSONAS } from '#client/testing/personas.ts'
import { isSignedInHere } from './last-sign-in.ts'
import { noteWhoIsHere, signOut } from './who-is-here.ts'

const [before, after] = [PERSONAS.mofaDesk.id, PERSONAS.msitDesk.id]
afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

test('whoever comes in is known to all tabs before anything of the one before them is cleared away', async () => {
  await noteWhoIsHere({ person: before, kind: 'person', plainHttp: false })
  const noted = noteWhoIsHere({ person: after, kind: 'person', plainHttp: false })
  expect([before, after].map(isSignedInHere)).toEqual([false, true])
  await noted
})

test('whoever signs out leaves nothing of what they were writing to the next at this browser', async () => {
  sessionStorage.setItem(`chaebi.writing.${before}`, '{}')
  sessionStorage.setItem(`chaebi.draft.${before}.plan`, '{}')
  sessionStorage.setItem('chaebi.reloaded-at', '1')
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ person: null, kind: null, plainHttp: false })))
  expect(await signOut()).toMatchObject({ signIn: null })
  expect(Object.keys(sessionStorage)).toEqual(['chaebi.reloaded-at'])
})
