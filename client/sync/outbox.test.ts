import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { testId } from '#client/testing/personas.ts'
import { DeviceStore } from './device-store.ts'
import { newCommand } from './new-command.ts'
import { Outbox } from './outbox.ts'
import type { Unstored } from './unstored.ts'

const PERSON = testId(1)
const OTHER = testId(2)
const basis = { log: testId(1000), seq: 7 }
const command = (item: string) =>
  newCommand('item.set-status', { item, status: 'done' }, { basis, observedAt: instant(1_000) })

let channels: BroadcastChannel[] = []
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  for (const channel of channels) channel.close()
  channels = []
})

/** A tab of a person's browser: what it shows comes after `settled`. */
async function openTab(
  person = PERSON,
  storage?: ConstructorParameters<typeof Outbox>[0]['storage'],
  unstored: Unstored = new Map(),
) {
  const channel = new BroadcastChannel(`outbox of ${person}`)
  channels.push(channel)
  const device = storage === undefined ? await DeviceStore.open() : storage
  const outbox = new Outbox({ person, storage: device, unstored, channel, onChange: () => {} })
  await outbox.load()
  const shown = () =>
    outbox.entries().map(({ command: { payload }, progress }) => [Object.values(payload)[0], progress.at])
  return { outbox, shown }
}

describe('the outbox', () => {
  test('holds a command at once, and says when the device has kept it', async () => {
    const { outbox, shown } = await openTab()
    outbox.put(command('a'))
    expect(shown()).toEqual([['a', 'unkept']])
    await vi.waitFor(() => expect(shown()).toEqual([['a', 'kept']]))
  })

  test('is there again after a reload, in order, with how far each command has come', async () => {
    const before = await openTab()
    const [a, b, c] = [command('a'), command('b'), command('c')]
    for (const each of [a, b, c]) before.outbox.put(each)
    before.outbox.mark(a.id, { at: 'accepted', upTo: 8 })
    before.outbox.mark(b.id, { at: 'refused', refusal: { kind: 'forbidden', rule: 'role' } })
    before.outbox.remove([c.id])
    await vi.waitFor(async () => {
      const after = await openTab()
      expect(after.shown()).toEqual([
        ['a', 'accepted'],
        ['b', 'refused'],
      ])
      expect(after.outbox.entries()[0]?.command).toEqual(a)
    })
  })

  test('is the same in every tab of the account', async () => {
    const one = await openTab()
    const two = await openTab()
    const a = command('a')
    one.outbox.put(a)
    await vi.waitFor(() => expect(two.shown()).toEqual([['a', 'kept']]))
    two.outbox.mark(a.id, { at: 'parked', errorId: 'e-1' })
    await vi.waitFor(() => expect(one.shown()).toEqual([['a', 'parked']]))
    one.outbox.remove([a.id])
    await vi.waitFor(() => expect(two.shown()).toEqual([]))
  })

  test('of one person is not seen by another at the same device', async () => {
    const mine = await openTab()
    mine.outbox.put(command('a'))
    await vi.waitFor(() => expect(mine.shown()).toEqual([['a', 'kept']]))
    expect((await openTab(OTHER)).shown()).toEqual([])
  })

  test('tells nobody a command twice, though it is put back while another tab reads', async () => {
    const one = await openTab()
    const two = await openTab()
    const commands = Array.from({ length: 20 }, (_, index) => command(`item-${index}`))
    for (const [index, each] of commands.entries()) (index % 2 === 0 ? one : two).outbox.put(each)
    await vi.waitFor(() => {
      expect(one.shown().map(([item]) => item)).toEqual(two.shown().map(([item]) => item))
      expect(one.shown()).toHaveLength(20)
      expect(one.shown().every(([, at]) => at === 'kept')).toBe(true)
    })
  })

  test.each([
    ['there is none', null],
    ['it is full', fullDevice().storage],
  ])('works on in memory where storage is refused: %s', async (_, storage) => {
    const { outbox, shown } = await openTab(PERSON, storage)
    outbox.put(command('a'))
    await vi.waitFor(() => expect(outbox.isShared()).toBe(false))
    expect(shown()).toEqual([['a', 'unkept']])
    outbox.mark(outbox.entries()[0]?.command.id ?? '', { at: 'accepted', upTo: 9 })
    expect(shown()).toEqual([['a', 'accepted']])
  })

  test('leaves what could not be stored to the next one of its person, with how far it has come', async () => {
    const unstored: Unstored = new Map()
    const before = await openTab(PERSON, null, unstored)
    const [a, b, c] = [command('a'), command('b'), command('c')]
    for (const each of [a, b, c]) before.outbox.put(each)
    before.outbox.mark(b.id, { at: 'refused', refusal: { kind: 'forbidden', rule: 'role' } })
    before.outbox.remove([c.id])
    before.outbox.close()
    expect((await openTab(PERSON, null, unstored)).shown()).toEqual([
      ['a', 'unkept'],
      ['b', 'refused'],
    ])
  })

  test('has what was taken over stored as soon as there is a device that can', async () => {
    const unstored: Unstored = new Map()
    const before = await openTab(PERSON, null, unstored)
    before.outbox.put(command('a'))
    const after = await openTab(PERSON, undefined, unstored)
    await vi.waitFor(() => expect(after.shown()).toEqual([['a', 'kept']]))
    expect(unstored.size).toBe(0)
    expect((await openTab()).shown()).toEqual([['a', 'kept']])
  })

  test('keeps a refused command that was never stored, whatever other tabs do', async () => {
    const device = fullDevice()
    const { outbox, shown } = await openTab(PERSON, device.storage)
    const a = command('a')
    outbox.put(a)
    await vi.waitFor(() => expect(outbox.isShared()).toBe(false))
    outbox.mark(a.id, { at: 'refused', refusal: { kind: 'forbidden', rule: 'role' } })
    await outbox.load()
    expect(shown()).toEqual([['a', 'refused']])
  })

  test('tries again, after a write that succeeded, to store what it could not', async () => {
    const device = fullDevice()
    const { outbox, shown } = await openTab(PERSON, device.storage)
    outbox.put(command('a'))
    await vi.waitFor(() => expect(outbox.isShared()).toBe(false))
    device.makeRoom()
    outbox.put(command('b'))
    await vi.waitFor(() =>
      expect(shown()).toEqual([
        ['a', 'kept'],
        ['b', 'kept'],
      ]),
    )
  })

  test('tries again when it is told that the page may go', async () => {
    const device = fullDevice()
    const { outbox, shown } = await openTab(PERSON, device.storage)
    outbox.put(command('a'))
    await vi.waitFor(() => expect(outbox.isShared()).toBe(false))
    device.makeRoom()
    outbox.storeAgain()
    await vi.waitFor(() => expect(shown()).toEqual([['a', 'kept']]))
  })
})

/** A device that is full, until something makes room. */
function fullDevice() {
  let isFull = true
  const write = () =>
    isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : Promise.resolve(undefined)
  const storage: ConstructorParameters<typeof Outbox>[0]['storage'] = {
    commandsOf: () => Promise.resolve([]),
    putCommand: write,
    setProgress: write,
    removeCommand: write,
  }
  return { storage, makeRoom: () => void (isFull = false) }
}
