import type { Command } from '#shared/board/command.ts'
import type { CommandId, PersonId } from '#shared/board/identity.ts'
import type { DeviceStore, KeptCommand } from './device-store.ts'
import type { OutboxEntry } from './sync.ts'

type Storage = Pick<DeviceStore, 'addCommand' | 'setProgress' | 'removeCommand' | 'commandsOf'>

/** What the outbox needs of a `BroadcastChannel`: a word to the other tabs of this account that something changed. */
export type TabChannel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener'>

/**
 * The commands of one account that are not settled yet, over all tabs of this browser: in memory at once, on the
 * device as soon as it can. Where storage fails the outbox works on in memory, and each entry says so.
 */
export class Outbox {
  readonly #person: PersonId
  readonly #storage: Storage | null
  readonly #channel: TabChannel
  readonly #onChange: () => void
  readonly #refresh = () => void this.load()
  #entries: readonly OutboxEntry[] = []
  #broken: boolean
  /** Grows with every change made here: what was read from the device before it is out of date. */
  #changes = 0

  /** `storage` is null where the browser has none for us. `onChange` is called after every change of `entries`. */
  constructor(person: PersonId, storage: Storage | null, channel: TabChannel, onChange: () => void) {
    this.#person = person
    this.#storage = storage
    this.#broken = storage === null
    this.#channel = channel
    this.#onChange = onChange
    channel.addEventListener('message', this.#refresh)
  }

  close(): void {
    this.#channel.removeEventListener('message', this.#refresh)
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
    if (this.#storage === null) return
    const changes = this.#changes
    const kept = await this.#storage.commandsOf(this.#person).catch(() => this.#fail())
    if (kept === null) return
    if (changes !== this.#changes) return this.load()
    const onDevice = new Set(kept.map(({ command }) => command.id))
    const onlyHere = this.#entries.filter(
      ({ command, progress }) => progress.at === 'unkept' && !onDevice.has(command.id),
    )
    this.#set([...kept.map((entry) => this.#known(entry)), ...onlyHere])
  }

  put(command: Command): void {
    this.#change([...this.#entries, unkept(command)])
    void this.#keep(command)
  }

  /** Puts one command in the place of another, which is gone for good. */
  replace(id: CommandId, command: Command): void {
    this.#change([...this.#entries.filter((entry) => entry.command.id !== id), unkept(command)])
    void this.#store((storage) => storage.removeCommand(id))
    void this.#keep(command)
  }

  /** Notes how far a command has come. One that is no longer here is left so. */
  mark(id: CommandId, progress: OutboxEntry['progress']): void {
    if (this.#progressOf(id) === undefined) return
    this.#mark(id, progress)
    void this.#store((storage) => storage.setProgress(id, progress))
  }

  remove(ids: readonly CommandId[]): void {
    const gone = new Set(ids.filter((id) => this.#progressOf(id) !== undefined))
    if (gone.size === 0) return
    this.#change(this.#entries.filter(({ command }) => !gone.has(command.id)))
    for (const id of gone) void this.#store((storage) => storage.removeCommand(id))
  }

  async #keep(command: Command): Promise<void> {
    const kept: KeptCommand = { person: this.#person, command, progress: { at: 'kept' } }
    const stored = await this.#store((storage) => storage.addCommand(kept))
    if (stored && this.#progressOf(command.id)?.at === 'unkept') this.#mark(command.id, kept.progress)
  }

  #progressOf(id: CommandId): OutboxEntry['progress'] | undefined {
    return this.#entries.find(({ command }) => command.id === id)?.progress
  }

  /** The entry as it was if nothing about it changed, so that nothing is drawn again for it. */
  #known({ command, progress }: KeptCommand): OutboxEntry {
    const known = this.#entries.find((entry) => entry.command.id === command.id)
    const same = known !== undefined && JSON.stringify(known.progress) === JSON.stringify(progress)
    return same ? known : { command, progress, misfit: null }
  }

  #mark(id: CommandId, progress: OutboxEntry['progress']): void {
    this.#change(this.#entries.map((entry) => (entry.command.id === id ? { ...entry, progress } : entry)))
  }

  #change(entries: readonly OutboxEntry[]): void {
    this.#changes += 1
    this.#set(entries)
  }

  #set(entries: readonly OutboxEntry[]): void {
    this.#entries = entries
    this.#onChange()
  }

  /** Writes to the device and tells the other tabs; true if that succeeded. */
  async #store(write: (storage: Storage) => Promise<void>): Promise<boolean> {
    if (this.#storage === null) return false
    try {
      await write(this.#storage)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin by itself
      this.#channel.postMessage('changed')
      return true
    } catch {
      this.#fail()
      return false
    }
  }

  /** Full, forbidden, or closed under us: the screen says so, and this tab sends for itself. */
  #fail(): null {
    if (!this.#broken) {
      this.#broken = true
      this.#onChange()
    }
    return null
  }
}

const unkept = (command: Command): OutboxEntry => ({ command, progress: { at: 'unkept' }, misfit: null })
