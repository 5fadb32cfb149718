import { afterEach, expect, test } from 'vitest'
import { writeLastSignIn } from '#client/sync/last-sign-in.ts'
import { isWall } from './is-wall.ts'

afterEach(() => {
  writeLastSignIn(null)
  history.replaceState(null, '', '/')
})

test.each([
  ['/wall/pair', true],
  ['/wall', true],
  ['/', false],
  ['/wallpaper', false],
])('at %s without a sign-in it is a wall: %s', (path, is) => {
  history.replaceState(null, '', path)
  expect(isWall()).toBe(is)
})

test('who looks at a wall as a person sits there', () => {
  history.replaceState(null, '', '/wall')
  writeLastSignIn({ person: '00000000-0000-4000-8000-000000000001', kind: 'person' })
  expect(isWall()).toBe(false)
})
