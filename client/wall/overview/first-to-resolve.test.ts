import { expect, it } from 'vitest'
import { DAY, HOUR, instant } from '#shared/board/instant.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { firstToResolve, nextDue } from './first-to-resolve.ts'

const before = (sync: ReturnType<typeof createLocalSync>, item: string) =>
  sync.state().board.items[item]?.due.value ?? 0
const block = (sync: ReturnType<typeof createLocalSync>, item: string) =>
  sync.command('mofaDesk', 'item.set-status', { item, status: 'blocked', reason: { text: { ko: '지연' } } })
const titles = (sync: ReturnType<typeof createLocalSync>) =>
  firstToResolve(sync.state().board, sync.now()).map(({ item, trouble }) => `${trouble} ${item.id}`)

it('is what is blocked before what is overdue, critical first, then the oldest first', () => {
  const sync = createLocalSync()
  block(sync, 'room-layout')
  sync.setNow(instant(sync.now() + HOUR))
  block(sync, 'seating-plan')
  block(sync, 'microphones')
  sync.setNow(instant(before(sync, 'recording-requests') + DAY))
  expect(titles(sync)).toEqual([
    'blocked microphones',
    'blocked room-layout',
    'blocked seating-plan',
    'overdue line-contacts',
    'overdue recording-requests',
    'overdue exhibition-plan',
  ])
})

it('is blocked only once, however late it is, and gone when it is done or struck out', () => {
  const sync = createLocalSync()
  block(sync, 'line-contacts')
  sync.setNow(instant(before(sync, 'line-contacts') + 1))
  expect(titles(sync)).toEqual(['blocked line-contacts'])
  sync.command('mofaDesk', 'item.set-status', { item: 'line-contacts', status: 'done' })
  expect(titles(sync)).toEqual([])
})

it('where nothing is, what is due next is said: the nearest first, critical ones first among equals', () => {
  const sync = createLocalSync()
  const next = nextDue(sync.state().board, sync.now())
  expect(next.slice(0, 2).map(({ item }) => item.id)).toEqual(['line-contacts', 'recording-requests'])
  expect(next.map(({ due }) => due)).toEqual(next.map(({ due }) => due).toSorted((a, b) => a - b))
  const fourteenth = next.filter(({ due }) => due === before(sync, 'leaders-replies')).map(({ item }) => item.critical)
  expect(fourteenth).toEqual(fourteenth.toSorted((a, b) => Number(b) - Number(a)))
})
