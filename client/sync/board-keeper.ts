import type { Change } from '#shared/board/change.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Confirmed } from './confirmed-state.ts'
import type { DeviceStore, KeptBoard } from './device-store.ts'

type KeeperParts = {
  storage: Pick<DeviceStore, 'keepBoard' | 'forgetBoard'> | null
  confirmed: () => Confirmed | null
  /** False for a board that is not to be found again: of somebody who is signed out, or of another build. */
  mayKeep: () => boolean
  /** When the board was last known to be the present one, and what the clock shows. */
  asOf: () => Pick<KeptBoard, 'asOf' | 'time'>
}

/** A board is large; on the way to the device it may be this much behind (milliseconds). */
const WITHIN = 5_000

/**
 * Keeps a copy of the confirmed board on the device, for the next time that it is opened without a network.
 * Where a new copy can't be written the old one goes: it may hold a text that was erased since.
 */
export class BoardKeeper {
  readonly #parts: KeeperParts
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(parts: KeeperParts) {
    this.#parts = parts
  }

  /**
   * The board has moved on by these changes, or is a new one. A text that was erased is to be gone from the device as
   * well, at once.
   */
  movedOn(changes: readonly Change[]): void {
    if (changes.length === 0 || changes.some(({ type }) => type === 'text.erased')) this.keepNow()
    else this.#timer ??= setTimeout(() => this.keepNow(), WITHIN)
  }

  keepNow(): void {
    this.stop()
    const confirmed = this.#parts.confirmed()
    if (confirmed === null || !this.#parts.mayKeep()) return
    const { board, texts, person } = confirmed
    const kept = { board, texts: [...texts.values()], ...this.#parts.asOf() }
    this.#parts.storage?.keepBoard(person, kept).catch(() => this.forget(person))
  }

  forget(person: PersonId): void {
    this.stop()
    this.#parts.storage?.forgetBoard(person).catch(() => {})
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
