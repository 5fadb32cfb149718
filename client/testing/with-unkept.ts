import type { LocalSync } from './local-sync.ts'

/** The same sync on a device that stores nothing, with one input that has not reached the server. */
export function withUnkept(sync: LocalSync): LocalSync {
  sync.hold()
  sync.submit('item.set-status', { item: 'nameplates', status: 'done' })
  const held = sync.state()
  const unkept = { ...held, outbox: held.outbox.map((entry) => ({ ...entry, progress: { at: 'unkept' as const } })) }
  return { ...sync, state: () => unkept }
}
