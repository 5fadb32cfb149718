import { expect, test } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { StateStore } from './state-store.ts'

test('a batch that fails does not keep later news from those who listen', () => {
  let unsent = 0
  const store = new StateStore({
    confirmed: () => null,
    outbox: () => [],
    presence: () => [],
    lost: () => [],
    connection: () => ({ kind: 'live', asOf: instant(0), withheld: false, signedOut: false, unsent }),
    context: () => ({ person: 'me', client: 'here', now: instant(0) }),
  })
  const fail = () => {
    throw new Error('half done')
  }
  expect(() => store.batch(fail)).toThrow('half done')
  unsent = 1
  store.publish()
  expect(store.state().connection.unsent).toBe(1)
})
