// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { PERSONAS } from '#client/testing/personas.ts'
import { isSignedInHere } from './last-sign-in.ts'
import { noteWhoIsHere } from './who-is-here.ts'

const [before, after] = [PERSONAS.mofaDesk.id, PERSONAS.msitDesk.id]
afterEach(() => localStorage.clear())

test('whoever comes in is known to all tabs before anything of the one before them is cleared away', async () => {
  await noteWhoIsHere({ person: before, kind: 'person', plainHttp: false })
  const noted = noteWhoIsHere({ person: after, kind: 'person', plainHttp: false })
  expect([before, after].map(isSignedInHere)).toEqual([false, true])
  await noted
})
