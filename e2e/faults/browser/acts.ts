import { openDB } from 'idb'
import type { Command } from '#shared/board/command.ts'
import type { ClientId, CommandId, PersonId } from '#shared/board/identity.ts'
import type { SignIn } from '#shared/protocol/accounts.ts'
import { signIn } from '#client/sync/account-api.ts'
import { DeviceStore } from '#client/sync/device-store.ts'
import { writeLastSignIn } from '#client/sync/last-sign-in.ts'
import { type OpenedSync, openSync } from '#client/sync/open-sync.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { signOut } from '#client/sync/who-is-here.ts'
import type { Held } from '../oracle/judge.ts'
import type { Asked } from '../scene/mixed-commands.ts'
import { until } from '../scene/until.ts'

/** What a person does at a browser, and what can be read there: the client's own sync, tab by tab. */

const PATIENCE = 60_000
const tabs = new Map<string, OpenedSync & { signedOut: boolean }>()

function tabOf(name: string): OpenedSync & { signedOut: boolean } {
  const tab = tabs.get(name)
  if (tab === undefined) throw new Error(`there is no tab ${name}`)
  return tab
}

export const acts = {
  async open(name: string, person: PersonId): Promise<void> {
    writeLastSignIn({ person, kind: 'person' })
    const told = { signedOut: false }
    const opened = await openSync(person, {
      onSignedOut: () => (told.signedOut = true),
      onTurnedAway: () => {},
      onUnreadable: () => {
        throw new Error('the client was told what it cannot read')
      },
      onReconnected: () => {},
    })
    tabs.set(name, Object.assign(told, opened))
    await until(
      () => opened.sync.isReady(),
      PATIENCE,
      () => 'no board',
    )
  },

  /** @returns the commands as they went into the outbox, once the device has them */
  async submit(name: string, asked: readonly Asked[]): Promise<Command[]> {
    const { sync } = tabOf(name)
    const ids = new Set(asked.map(({ type, payload }) => sync.submit(type, payload)))
    const mine = (): OutboxEntry[] => sync.state().outbox.filter(({ command }) => ids.has(command.id))
    const commands = mine().map(({ command }) => command)
    await until(
      () => mine().every(({ progress }) => progress.at !== 'unkept'),
      PATIENCE,
      () => 'the device keeps nothing',
    )
    return commands
  },

  /** Where the commands of the outbox are. */
  async outbox(name: string): Promise<{ id: CommandId; progress: OutboxEntry['progress'] }[]> {
    return tabOf(name)
      .sync.state()
      .outbox.map(({ command, progress }) => ({ id: command.id, progress }))
  },

  async isSignedOut(name: string): Promise<boolean> {
    return tabOf(name).signedOut
  },

  /** A tab that is left has a last moment, one that is killed has none. */
  async leave(name: string, how: 'left' | 'killed'): Promise<void> {
    if (how === 'left') dispatchEvent(new Event('pagehide'))
    tabOf(name).close()
    tabs.delete(name)
  },

  async signOut(): Promise<void> {
    if ((await signOut()) === null) throw new Error('could not sign out')
  },

  async signIn(credentials: SignIn): Promise<void> {
    const entry = await signIn(credentials)
    if (entry.kind !== 'entered') throw new Error(`could not sign in: ${JSON.stringify(entry)}`)
  },

  /** The id of this browser among those of the person. */
  async client(person: PersonId): Promise<ClientId> {
    const device = await DeviceStore.open()
    const client = await device.clientOf(person, 'none yet')
    device.close()
    return client
  },

  /** What this browser keeps was made by a build that is no longer served. */
  async ageBuild(person: PersonId): Promise<void> {
    const db = await openDB('chaebi')
    const kept: unknown = await db.get('boards', person)
    if (typeof kept === 'object' && kept !== null) await db.put('boards', { ...kept, build: 'an earlier one' }, person)
    db.close()
  },

  /** All that this browser keeps is cleared away: what the suite itself is tried with. */
  async clearDevice(): Promise<void> {
    const db = await openDB('chaebi')
    for (const store of db.objectStoreNames) await db.clear(store)
    db.close()
  },

  async held(name: string, person: PersonId): Promise<Omit<Held, 'texts'> & { texts: Held['texts'] }> {
    const { confirmed, texts } = tabOf(name).sync.state()
    return { who: `the tab ${name}`, person, board: confirmed, texts: [...texts.values()] }
  },
}
