import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { testId } from '#client/testing/personas.ts'
import { DeviceStore, type KeptCommand } from './device-store.ts'
import { newCommand } from './new-command.ts'

const PERSON = testId(1)
const kept = (): KeptCommand => ({
  person: PERSON,
  command: newCommand(
    'item.reconfirm',
    { item: 'a' },
    { basis: { log: testId(1000), seq: 7 }, observedAt: instant(1_000) },
  ),
  progress: { at: 'kept' },
})

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})
afterEach(() => vi.unstubAllGlobals())

describe('what a device keeps', () => {
  test('can still be written after the browser has closed the database', async () => {
    const opening = vi.spyOn(indexedDB, 'open')
    const storage = await DeviceStore.open()
    await storage.putCommand(kept())
    opening.mock.results[0]?.value.result.close()
    await Promise.all([storage.putCommand(kept()), storage.putCommand(kept())])
    expect(await storage.commandsOf(PERSON)).toHaveLength(3)
    expect(opening).toHaveBeenCalledTimes(2)
  })

  test('is not opened again by what comes after it was closed', async () => {
    const storage = await DeviceStore.open()
    storage.close()
    await expect(storage.putCommand(kept())).rejects.toThrow(DOMException)
  })

  test('is given up where the browser does not open it in three seconds, and left alone when it does then', async () => {
    const { db, whenDeleted } = await halfDeleted()
    const opening = vi.spyOn(indexedDB, 'open')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const given = DeviceStore.open().catch(({ name }: DOMException) => name)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await given).toBe('TimeoutError')
    vi.useRealTimers()
    db.close()
    await whenDeleted
    await vi.waitFor(() =>
      expect(() => opening.mock.results[0]?.value.result.transaction('outbox')).toThrow(DOMException),
    )
  })

  test('is asked to stay with the first command, once', async () => {
    const persist = vi.fn<() => Promise<boolean>>(() => Promise.resolve(false))
    vi.stubGlobal('navigator', { storage: { persist } })
    const storage = await DeviceStore.open()
    expect(persist).not.toHaveBeenCalled()
    await storage.putCommand(kept())
    await storage.putCommand(kept())
    expect(persist).toHaveBeenCalledOnce()
  })
})

/** A database that is to be deleted, and can't be opened until `db` is closed. */
async function halfDeleted() {
  const opened = indexedDB.open('chaebi', 1)
  await new Promise((resolve) => opened.addEventListener('success', resolve))
  const deletion = indexedDB.deleteDatabase('chaebi')
  return { db: opened.result, whenDeleted: new Promise((resolve) => deletion.addEventListener('success', resolve)) }
}
