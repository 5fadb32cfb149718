import { emptyBoard } from '#shared/board/board.ts'
import type { Command } from '#shared/board/command.ts'
import type { Context } from '#shared/board/decision.ts'
import type { LostMinistry, Presence } from '#shared/protocol/socket.ts'
import { type BoardView, boardView, inView } from './board-view.ts'
import type { Confirmed } from './confirmed-state.ts'
import { rulesHere } from './rules-here.ts'
import type { Connection, OutboxEntry, SyncState } from './sync.ts'

/** Where the parts of the state are kept; each stays the same object until it changes, but for the connection. */
type Sources = {
  confirmed: () => Confirmed | null
  outbox: () => readonly OutboxEntry[]
  presence: () => readonly Presence[]
  lost: () => readonly LostMinistry[]
  connection: () => Connection
  /** As whom, and at what time, the outbox is replayed. */
  context: () => Context
}

/** Makes one state of its sources, the view replayed once for each change of board or outbox, and tells who listens. */
export class StateStore {
  readonly #sources: Sources
  readonly #listeners = new Set<() => void>()
  #confirmed: Confirmed | null = null
  #outbox: readonly OutboxEntry[] = []
  #inView: readonly Command[] = []
  #view: BoardView = NOTHING
  #rules = rulesHere()
  #state: SyncState
  #batches = 0

  constructor(sources: Sources) {
    this.#sources = sources
    const { board, texts } = NOTHING
    this.#state = {
      me: sources.context().person,
      confirmed: board,
      board,
      texts,
      outbox: [],
      connection: sources.connection(),
      presence: [],
      lost: [],
    }
    this.publish()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  state(): SyncState {
    return this.#state
  }

  /** Several changes that nobody is to see one without the other. */
  batch(change: () => void): void {
    this.#batches += 1
    try {
      change()
    } finally {
      this.#batches -= 1
    }
    this.publish()
  }

  /** Tells a new state if there is one. */
  publish(): void {
    if (this.#batches > 0) return
    const { presence, lost, connection } = this.#sources
    const shown = this.#shown()
    const link = connection()
    const sameLink = isSame(link, this.#state.connection)
    const isSaid = presence() === this.#state.presence && lost() === this.#state.lost
    if (shown === null && sameLink && isSaid) return
    this.#state = {
      ...this.#state,
      ...shown,
      connection: sameLink ? this.#state.connection : link,
      presence: presence(),
      lost: lost(),
    }
    for (const listener of this.#listeners) listener()
  }

  /** Board, texts and outbox as rooms show them; null if neither board nor outbox has changed. */
  #shown(): Pick<SyncState, 'confirmed' | 'board' | 'texts' | 'outbox'> | null {
    const confirmed = this.#sources.confirmed()
    const outbox = this.#sources.outbox()
    if (confirmed === this.#confirmed && outbox === this.#outbox && this.#rules === rulesHere()) return null
    const { board, texts, misfits } = this.#replayed(confirmed, inView(outbox))
    this.#confirmed = confirmed
    this.#outbox = outbox
    return {
      confirmed: confirmed?.board ?? NOTHING.board,
      board,
      texts,
      outbox: misfits.size === 0 ? outbox : outbox.map((entry) => marked(entry, misfits)),
    }
  }

  /** The view of these commands; the one that was there before as long as they have only come further on their way. */
  #replayed(confirmed: Confirmed | null, commands: readonly Command[]): BoardView {
    const isSame = commands.length === this.#inView.length && commands.every((each, at) => each === this.#inView[at])
    if (confirmed === this.#confirmed && isSame && this.#rules === rulesHere()) return this.#view
    this.#inView = commands
    this.#rules = rulesHere()
    this.#view = confirmed === null ? NOTHING : boardView(confirmed, commands, this.#sources.context())
    return this.#view
  }
}

/** Before the first board, and after all had to be thrown away. */
const NOTHING: BoardView = { board: emptyBoard(''), texts: new Map(), misfits: new Map() }

function marked(entry: OutboxEntry, misfits: BoardView['misfits']): OutboxEntry {
  const misfit = misfits.get(entry.command.id)
  return misfit === undefined ? entry : { ...entry, misfit }
}

const isSame = (one: Connection, other: Connection): boolean =>
  one.kind === other.kind &&
  one.asOf === other.asOf &&
  one.withheld === other.withheld &&
  one.signedOut === other.signedOut &&
  one.unsent === other.unsent
