import { expect, test } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { arrivals } from './arrivals.ts'

function atTheDoor() {
  const sync = createLocalSync({ me: 'logistics' })
  const confirm = (participation: string) =>
    sync.command('mofaDesk', 'participation.set-status', { participation, status: 'confirmed' })
  const listed = () => {
    const list = arrivals(sync.state().board, 'ministerial', sync.now(), (one, other) => (one.id < other.id ? -1 : 1))
    const ids = (of: typeof list.expected) => of.map(({ delegation }) => delegation)
    const { expected, undecided, arrived, ...counts } = list
    return { expected: ids(expected), undecided: ids(undecided), arrived: ids(arrived), ...counts }
  }
  const arrive = (participation: string) =>
    sync.submit('participation.set-status', { participation, status: 'arrived' })
  return { sync, confirm, listed, arrive }
}

test('awaited are those who confirmed; the others who did not decline may come all the same', () => {
  const { sync, confirm, listed } = atTheDoor()
  confirm('de@ministerial')
  sync.command('mofaDesk', 'participation.set-status', { participation: 'fr@ministerial', status: 'declined' })
  expect(listed()).toMatchObject({ expected: ['de', 'gb', 'kr'], total: 3, here: 0 })
  expect(listed().undecided).toEqual(['anthropic', 'es', 'google', 'microsoft', 'openai', 'sg'])
})

test('groups without names cannot arrive, and are counted apart', () => {
  expect(atTheDoor().listed().unnamed).toBe(3)
})

test('who arrives is counted at once and keeps the place for a moment, then moves to those who are here', () => {
  const { sync, listed, arrive } = atTheDoor()
  arrive('gb@ministerial')
  expect(listed()).toMatchObject({ expected: ['gb', 'kr'], arrived: [], here: 1, total: 2 })
  sync.setNow(instant(sync.now() + 2_000))
  expect(listed()).toMatchObject({ expected: ['kr'], arrived: ['gb'], here: 1, total: 2 })
})

test('who comes without having confirmed counts as here and as awaited', () => {
  const { sync, listed, arrive } = atTheDoor()
  arrive('sg@ministerial')
  expect(listed().undecided).toContain('sg')
  sync.setNow(instant(sync.now() + 2_000))
  expect(listed()).toMatchObject({ arrived: ['sg'], here: 1, total: 3 })
})
