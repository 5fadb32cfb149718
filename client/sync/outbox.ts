import type { Command } from '#shared/board/command.ts'
import type { CommandId, PersonId } from '#shared/board/identity.ts'
import type { DeviceStore, KeptCommand } from './device-store.ts'
import type { OutboxEntry } from './sync.ts'
import type { Unstored } from './unstored.ts'

type Storage = Pick<DeviceStore, 'putCommand' | 'setProgress' | 'removeCommand' | 'commandsOf'>

/** What the outbox needs of a `BroadcastChannel`: a word to the other tabs of this account that something changed. */
export type TabChannel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener'>

type OutboxParts = {
  person: PersonId
  /** Null where the browser has none for us. */
  storage: Storage | null
  /** What earlier outboxes of this page could not store; shared with those that come after this one. */
  unstored: Unstored
  channel: TabChannel
  /** Called after every change of `entries`. */
  onChange: () => void
}

/**
 * The commands of one account that are not settled yet, over all tabs of this browser: in memory at once, on the
 * device as soon as it can. Where storage fails the outbox works on in memory, each entry says so, and what was not
 * stored is tried again whenever there is reason to hope.
 */
export class Outbox {
  readonly #parts: OutboxParts
  readonly #refresh = () => void this.load()
  /** On their way to the device. */
  readonly #storing = new Set<CommandId>()
  #entries: readonly OutboxEntry[]
  #broken: boolean
  /** Grows with every change made here: what was read from the device before it is out of date. */
  #changes = 0

  constructor(parts: OutboxParts) {
    this.#parts = parts
    this.#entries = [...parts.unstored.values()]
    this.#broken = parts.storage === null
    parts.channel.addEventListener('message', this.#refresh)
  }

  close(): void {
    this.#parts.channel.removeEventListener('message', this.#refresh)
  }

  /** The same array until something changes. */
  entries(): readonly OutboxEntry[] {
    return this.#entries
  }

  /** False once storage has failed: then no other tab can see, or send, what is only here. */
  isShared(): boolean {
    return !this.#broken
  }

  /** Takes over what is on the device, in its order; what is only in memory follows. */
  async load(): Promise<void> {
    const { storage, person, unstored } = this.#parts
    if (storage === null) return
    const changes = this.#changes
    const kept = await storage.commandsOf(person).catch(() => this.#fail())
    if (kept === null) return
    if (changes !== this.#changes) return this.load()
    const onDevice = kept.map((entry) => unstored.get(entry.command.id) ?? this.#known(entry))
    this.#set([...new Set([...onDevice, ...unstored.values()])])
    this.storeAgain()
  }

  /** Tries again to store what could not be. */
  storeAgain(): void {
    for (const [id, { command }] of this.#parts.unstored) if (!this.#storing.has(id)) void this.#keep(command)
  }

  put(command: Command): void {
    this.#add(this.#entries, command)
  }

  /** Puts one command in the place of another, which is gone for good. They may have the same id. */
  replace(id: CommandId, command: Command): void {
    this.#parts.unstored.delete(id)
    this.#add(
      this.#entries.filter((entry) => entry.command.id !== id),
      command,
    )
    if (id !== command.id) void this.#store((storage) => storage.removeCommand(id))
  }

  /** Notes how far a command has come. One that is no longer here is left so. */
  mark(id: CommandId, progress: OutboxEntry['progress']): void {
    if (this.#entryOf(id) === undefined) return
    this.#mark(id, progress)
    void this.#store((storage) => storage.setProgress(id, progress))
  }

  /** Has a parked command sent again. */
  unpark(id: CommandId): void {
    this.mark(id, { at: this.#parts.unstored.has(id) ? 'unkept' : 'kept' })
  }

  remove(ids: readonly CommandId[]): void {
    const gone = new Set(ids.filter((id) => this.#entryOf(id) !== undefined))
    if (gone.size === 0) return
    for (const id of gone) this.#parts.unstored.delete(id)
    this.#change(this.#entries.filter(({ command }) => !gone.has(command.id)))
    for (const id of gone) void this.#store((storage) => storage.removeCommand(id))
  }

  #add(entries: readonly OutboxEntry[], command: Command): void {
    const entry: OutboxEntry = { command, progress: { at: 'unkept' }, misfit: null }
    this.#parts.unstored.set(command.id, entry)
    this.#change([...entries, entry])
    void this.#keep(command)
  }

  async #keep(command: Command): Promise<void> {
    const { person, unstored } = this.#parts
    const progress = unstored.get(command.id)?.progress
    if (progress === undefined) return
    this.#storing.add(command.id)
    const kept: KeptCommand = { person, command, progress: progress.at === 'unkept' ? { at: 'kept' } : progress }
    const isStored = await this.#store((storage) => storage.putCommand(kept))
    this.#storing.delete(command.id)
    // Another may have taken its place and its id meanwhile.
    if (!isStored || unstored.get(command.id)?.command !== command) return
    unstored.delete(command.id)
    if (this.#entryOf(command.id)?.progress.at === 'unkept') this.#mark(command.id, { at: 'kept' })
  }

  #entryOf(id: CommandId): OutboxEntry | undefined {
    return this.#entries.find(({ command }) => command.id === id)
  }

  /** The entry as it was if nothing about it changed, so that nothing is drawn again for it. */
  #known({ command, progress }: KeptCommand): OutboxEntry {
    const known = this.#entryOf(command.id)
    const same = known !== undefined && JSON.stringify(known.progress) === JSON.stringify(progress)
    return same ? known : { command, progress, misfit: null }
  }

  #mark(id: CommandId, progress: OutboxEntry['progress']): void {
    const marked = this.#entries.map((entry) => (entry.command.id === id ? { ...entry, progress } : entry))
    const { unstored } = this.#parts
    for (const entry of marked) if (entry.command.id === id && unstored.has(id)) unstored.set(id, entry)
    this.#change(marked)
  }

  #change(entries: readonly OutboxEntry[]): void {
    this.#changes += 1
    this.#set(entries)
  }

  #set(entries: readonly OutboxEntry[]): void {
    this.#entries = entries
    this.#parts.onChange()
  }

  /** Writes to the device and tells the other tabs; true if that succeeded. */
  async #store(write: (storage: Storage) => Promise<void>): Promise<boolean> {
    const { storage, channel } = this.#parts
    if (storage === null) return false
    try {
      await write(storage)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin by itself
      channel.postMessage('changed')
    } catch {
      this.#fail()
      return false
    }
    this.storeAgain()
    return true
  }

  /** Full, forbidden, or closed under us: the screen says so, and this tab sends for itself. */
  #fail(): null {
    if (!this.#broken) {
      this.#broken = true
      this.#parts.onChange()
    }
    return null
  }
}
