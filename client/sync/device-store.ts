import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Board } from '#shared/board/board.ts'
import type { Command } from '#shared/board/command.ts'
import type { ClientId, CommandId, PersonId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Position } from '#shared/board/position.ts'
import type { Text } from '#shared/board/text.ts'
import { BOARD_SHAPE } from '#shared/protocol/version.ts'
import { askToStay } from './ask-to-stay.ts'
import { isUnanswered } from './is-unanswered.ts'
import type { OutboxEntry } from './sync.ts'
import type { KeptTime } from './summit-clock.ts'
import { within } from './within.ts'

/** A command of somebody's outbox, as kept on the device. Its log is that of its basis. */
export type KeptCommand = { person: PersonId; command: Command; progress: OutboxEntry['progress'] }

/** The last confirmed board of a person with the texts they may read, when it was the present one, and the time then. */
export type KeptBoard = { board: Board; texts: readonly Text[]; asOf: Instant; time: KeptTime }

/** A kept board as it is found again. What another build of the client made is good to look at, not to build on. */
export type FoundBoard = KeptBoard & { isOfThisBuild: boolean }

/** The address of this very file, which in a build changes with every line of the client. */
const BUILD = import.meta.url

interface DeviceSchema extends DBSchema {
  /** In the order in which they were given, over all tabs. */
  outbox: { key: number; value: KeptCommand; indexes: { person: PersonId; command: CommandId } }
  clients: { key: PersonId; value: ClientId }
  boards: { key: PersonId; value: KeptBoard & { build: string; shape: number } }
  /** Of the boards; apart, because a board is too large to read only for this. */
  positions: { key: PersonId; value: Position }
}

// A tick counts as kept only when the device says that it would survive a power cut.
const DURABLE = { durability: 'strict' } as const
/** A browser may leave a database unopened for ever, without an error (milliseconds). */
const OPEN_WITHIN = 3_000

type Database = IDBPDatabase<DeviceSchema>

/** What this browser keeps on the device, by account. Every method rejects where storage fails (full, forbidden, gone). */
export class DeviceStore {
  /** Null where the connection is lost, until it is needed again. */
  #connection: Promise<Database> | null
  #isClosed = false
  #hasAskedToStay = false

  private constructor(db: Database) {
    this.#connection = Promise.resolve(db)
  }

  /** Rejects where the browser has no storage for us, or does not say so in time. */
  static async open(): Promise<DeviceStore> {
    return new DeviceStore(await openDatabase())
  }

  close(): void {
    this.#isClosed = true
    this.#connection?.then((db) => db.close()).catch(() => {})
  }

  /** Works on the database; once more, on a new connection, where the browser has closed the old one under us. */
  async #use<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
    const connection = this.#connected()
    try {
      return await work(await connection)
    } catch (error) {
      if (this.#isClosed || !isConnectionLost(error)) throw error
      if (this.#connection === connection) this.#connection = null
      return work(await this.#connected())
    }
  }

  #connected(): Promise<Database> {
    this.#connection ??= openDatabase().catch((error: unknown) => {
      this.#connection = null
      throw error
    })
    return this.#connection
  }

  /** Resolves once the command would survive a power cut. One of the same id gives up its place to it. */
  async putCommand(kept: KeptCommand): Promise<void> {
    await this.#use(async (db) => {
      const tx = db.transaction('outbox', 'readwrite', DURABLE)
      await tx.store.put(kept, await tx.store.index('command').getKey(kept.command.id))
      await tx.done
    })
    if (!this.#hasAskedToStay) askToStay()
    this.#hasAskedToStay = true
  }

  setProgress(id: CommandId, progress: OutboxEntry['progress']): Promise<void> {
    return this.#use(async (db) => {
      const tx = db.transaction('outbox', 'readwrite', DURABLE)
      const cursor = await tx.store.index('command').openCursor(id)
      if (cursor !== null) await cursor.update({ ...cursor.value, progress })
      await tx.done
    })
  }

  removeCommand(id: CommandId): Promise<void> {
    return this.#use(async (db) => {
      const tx = db.transaction('outbox', 'readwrite', DURABLE)
      const key = await tx.store.index('command').getKey(id)
      if (key !== undefined) await tx.store.delete(key)
      await tx.done
    })
  }

  commandsOf(person: PersonId): Promise<KeptCommand[]> {
    return this.#use((db) => db.getAllFromIndex('outbox', 'person', person))
  }

  /** How many commands, of everybody who used this device, no server has answered. */
  async unsent(): Promise<number> {
    const kept = await this.#use((db) => db.getAll('outbox'))
    return kept.filter(isUnanswered).length
  }

  /** The id of this browser among those of the person; `fresh` becomes it if there is none. */
  clientOf(person: PersonId, fresh: ClientId): Promise<ClientId> {
    return this.#use(async (db) => {
      const tx = db.transaction('clients', 'readwrite', DURABLE)
      const known = await tx.store.get(person)
      if (known === undefined) await tx.store.put(fresh, person)
      await tx.done
      return known ?? fresh
    })
  }

  /** Undefined if there is none that this build of the client can read. */
  async boardOf(person: PersonId): Promise<FoundBoard | undefined> {
    const kept = await this.#use((db) => db.get('boards', person))
    return kept?.shape === BOARD_SHAPE ? { ...kept, isOfThisBuild: kept.build === BUILD } : undefined
  }

  /** Keeps a board unless another tab has kept a later one of the same log. */
  keepBoard(person: PersonId, kept: KeptBoard): Promise<void> {
    return this.#use(async (db) => {
      const tx = db.transaction(['boards', 'positions'], 'readwrite')
      const there = await tx.objectStore('positions').get(person)
      const { position } = kept.board
      if (there === undefined || there.log !== position.log || there.seq <= position.seq) {
        await tx.objectStore('boards').put({ ...kept, build: BUILD, shape: BOARD_SHAPE }, person)
        await tx.objectStore('positions').put(position, person)
      }
      await tx.done
    })
  }

  forgetBoard(person: PersonId): Promise<void> {
    return this.#use(async (db) => {
      const tx = db.transaction(['boards', 'positions'], 'readwrite', DURABLE)
      await Promise.all([tx.objectStore('boards').delete(person), tx.objectStore('positions').delete(person), tx.done])
    })
  }
}

function openDatabase(): Promise<Database> {
  const opening = openDB<DeviceSchema>('chaebi', 1, {
    upgrade(upgraded) {
      const outbox = upgraded.createObjectStore('outbox', { autoIncrement: true })
      outbox.createIndex('person', 'person')
      outbox.createIndex('command', 'command.id', { unique: true })
      for (const name of ['clients', 'boards', 'positions'] as const) upgraded.createObjectStore(name)
    },
    // A newer version in another tab must not wait for this one.
    blocking: (_from, _to, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  return within(OPEN_WITHIN, opening, (late) => late.close())
}

/** What a connection says that was closed: by a browser that cleared its storage, or by a newer version elsewhere. */
const isConnectionLost = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError'
