import { expect, test } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { receiptOf } from './receipt.ts'

const ticked = (me: 'logistics' | 'msitDesk' = 'logistics') => {
  const sync = createLocalSync({ me })
  sync.hold()
  const id = sync.submit('item.set-status', { item: 'microphones', status: 'done' })
  const receipt = () => receiptOf(sync.state().board.items.microphones?.state.last ?? null, sync.state())
  return { sync, id, receipt }
}

test('an entry is on this phone only, then with the server, then shown', () => {
  const { sync, receipt } = ticked()
  expect(receipt()).toBe('kept')
  sync.release()
  expect(receipt()).toBe('received')
  sync.setNow(instant(sync.now() + 2_000))
  expect(receipt()).toBe('shown')
})

test('it is not called shown while nothing has been heard since', () => {
  const { sync, receipt } = ticked()
  sync.setConnection({ asOf: sync.now() })
  sync.setNow(instant(sync.now() + 1_000))
  sync.release()
  sync.setNow(instant(sync.now() + 60_000))
  expect(receipt()).toBe('received')
})

test('one that the server could not answer says so', () => {
  const { sync, id, receipt } = ticked()
  sync.park(id)
  expect(receipt()).toBe('parked')
})

test('what somebody else entered has no receipt here', () => {
  const sync = createLocalSync({ me: 'logistics' })
  sync.command('msitDesk', 'item.set-status', { item: 'microphones', status: 'done' })
  expect(receiptOf(sync.state().board.items.microphones?.state.last ?? null, sync.state())).toBeNull()
})
