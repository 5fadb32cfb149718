import { expect, test } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { testId } from '#client/testing/personas.ts'
import { newCommand } from './new-command.ts'
import { nextToSend } from './next-to-send.ts'
import type { OutboxEntry } from './sync.ts'

const stamp = { basis: { log: testId(1000), seq: 7 }, observedAt: instant(1_000) }
const onItem = (item: string) => newCommand('item.reconfirm', { item }, stamp)
const entry = (command: OutboxEntry['command'], at: 'kept' | 'unkept' | 'parked' | 'accepted' | 'refused') => ({
  command,
  progress:
    at === 'parked'
      ? { at, errorId: null }
      : at === 'accepted'
        ? { at, upTo: 8 }
        : at === 'refused'
          ? { at, refusal: { kind: 'forbidden', rule: 'role' } as const }
          : { at },
})

test('the first that has no answer, kept on the device or not', () => {
  const [a, b] = [onItem('a'), onItem('b')]
  expect(nextToSend([entry(a, 'unkept'), entry(b, 'kept')])).toBe(a)
  expect(nextToSend([entry(a, 'accepted'), entry(b, 'kept')])).toBe(b)
  expect(nextToSend([entry(a, 'refused'), entry(onItem('a'), 'accepted')])).toBeUndefined()
})

test('a parked one holds back what came later on the same thing, and nothing else', () => {
  const [parked, sameThing, another] = [onItem('a'), onItem('a'), onItem('b')]
  expect(nextToSend([entry(parked, 'parked'), entry(sameThing, 'kept'), entry(another, 'kept')])).toBe(another)
  expect(nextToSend([entry(parked, 'parked'), entry(sameThing, 'kept')])).toBeUndefined()
})

test('what is held back holds back in its turn', () => {
  const ask = { ko: '요청' }
  const request = newCommand('request.open', { item: 'a', to: 'msit', due: instant(2_000), ask }, stamp)
  const onRequest = newCommand('request.close', { request: request.id }, stamp)
  expect(nextToSend([entry(onItem('a'), 'parked'), entry(request, 'kept'), entry(onRequest, 'kept')])).toBeUndefined()
})

test('what a parked command would have brought into being is waited for', () => {
  const added = newCommand(
    'delegation.add',
    { kind: 'company', name: { ko: '가 기업' }, country: null, lead: 'mofa', announced: true },
    stamp,
  )
  const invited = newCommand('participation.add', { delegation: added.id, session: 'plenary' }, stamp)
  expect(nextToSend([entry(added, 'parked'), entry(invited, 'kept')])).toBeUndefined()
})
