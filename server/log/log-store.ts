import type { Position } from '#shared/board/position.ts'
import type { Head } from './hash-chain.ts'

/** A change as it is kept. `bytes` is its JSON, written once by whoever appended it and handed on unread. */
export interface StoredChange extends Head {
  readonly bytes: string
}

export interface NewChange extends StoredChange {
  /** The things in whose history it appears, such as `item:lead-01`. */
  readonly of: readonly string[]
}

/** A human-readable string beside the log. A change holds only its `ref` and a commitment to it. */
export interface StoredText {
  /** `commandId.field`: unique, and it says which command brought the text. */
  readonly ref: string
  /** The thing that it is about. */
  readonly of: string
  readonly ministry: string | null
  readonly class: string
  /** JSON. */
  readonly text: string
  /** 16 random bytes in hex, without which nobody can try guesses against the commitment. */
  readonly salt: string
}

/** The id of the command that brought the text `ref`. */
export function commandOf(ref: string): string {
  return ref.replace(/\..*$/, '')
}

/** What became of a command. */
export interface StoredReceipt {
  readonly commandId: string
  readonly by: string
  readonly client: string
  /** What the fingerprint was salted with. */
  readonly salt: string | null
  /** By which another payload under the same id is told apart; null if it brought nothing, or a text of it was erased. */
  readonly fingerprint: string | null
  /** JSON. */
  readonly outcome: string
}

/** The board at `head`, kept so that a start need not replay the log. It is a cache: losing it loses nothing. */
export interface Snapshot extends Head {
  /** Names the code that made it; other code would have made another board. */
  readonly codeVersion: string
  /** JSON. */
  readonly board: string
}

/** What one drain writes: all of it or nothing. */
export interface Batch {
  readonly changes: readonly NewChange[]
  readonly texts: readonly StoredText[]
  readonly receipts: readonly StoredReceipt[]
  /** Refs of the texts to delete, with their salts and with the salt and fingerprint of the receipts of their commands. */
  readonly erase: readonly string[]
}

/**
 * How a transaction ended. Nothing of a `not-committed` one is in the log, nor ever will be: it may be tried again. Of an
 * `unknown` one everything or nothing is; no answer may be given before tail and receipts were read, as `settledBy` says.
 */
export type Outcome<T> =
  | { readonly outcome: 'committed'; readonly value: T }
  | { readonly outcome: 'not-committed'; readonly reason: NotCommittedReason; readonly cause: unknown }
  | { readonly outcome: 'unknown'; readonly settledBy: SettledBy; readonly cause: unknown }

/** `full`: no room for it. `busy`: another writer held the lock too long. `unavailable`: could not be read or written. */
export type NotCommittedReason = 'full' | 'busy' | 'unavailable'

/**
 * When tail and receipts tell how an unknown outcome ended. `next-drain`: whatever the store gives out under its lock is
 * durable, and the lock is free only when the commit is over. `next-start`: only a new process can find out.
 */
export type SettledBy = 'next-drain' | 'next-start'

/** What can be done while the write lock is held, and only until the callback of {@link LogStore.transact} has ended. */
export interface Drain {
  /**
   * The changes behind `head`, oldest first: what other writers appended since. Undefined if the log doesn't hold `head`
   * at all: the store was replaced by an older or another one, and whoever asked must not go on.
   */
  tail(head: Head): Promise<StoredChange[] | undefined>
  /** The receipts that exist of these commands, in no order. */
  receipts(commandIds: readonly string[]): Promise<StoredReceipt[]>
  /** Writes `batch`. Throws, and the transaction with it, if its changes don't continue the chain. */
  append(batch: Batch): Promise<void>
}

/**
 * The log as a reader sees it: always what is committed, never waiting for a writer. Whatever is asked while the store is
 * out of reach throws `LogUnavailable`.
 */
export interface LogReader {
  /** The log's id, by which positions `{ log, seq }` of two histories are told apart: a restored log has another one. */
  readonly log: string
  /** Whatever it was restored from, the first log first, and how far each is the same as the next. */
  readonly parents: readonly Position[]
  /** The last of them; null if it never was restored. */
  readonly parent: Position | null
  /** A copy that no server was started on yet, and so still called as what it was copied from. */
  readonly isCopy: boolean
  /** Before its first change. The chain begins with the id that the log had first, whatever was restored since. */
  readonly start: Head
  /** Cheap enough to be asked every second whether another writer was here. */
  head(): Promise<Head>
  /** What is committed behind `head`, as {@link Drain.tail} gives it, but without the lock: more may follow at once. */
  tail(head: Head): Promise<StoredChange[] | undefined>
  /** The first `limit` changes with `after < seq ≤ upTo`, oldest first. */
  changes(range: { after: number; upTo?: number; limit: number }): Promise<StoredChange[]>
  /** The last `limit` changes of one thing with `seq < before`, newest first. */
  changesOf(thing: string, page: { before?: number; limit: number }): Promise<StoredChange[]>
  /** Those of these texts that exist, in no order. */
  texts(refs: readonly string[]): Promise<StoredText[]>
  /** Every text, in no order; one that is written or erased meanwhile may or may not be among them. */
  allTexts(): AsyncIterable<StoredText>
  receipt(commandId: string): Promise<StoredReceipt | undefined>
  /** The snapshot to start from; undefined, which means replay, unless it is of this code, of this log, and intact. */
  snapshot(codeVersion: string): Promise<Snapshot | undefined>
  close(): Promise<void>
}

/** The log as a node writes it. */
export interface LogStore extends LogReader {
  /**
   * Takes the write lock of all nodes, runs `work`, and commits what it appended in one transaction, durable once this
   * has resolved. Calls run one after another; `work` must not call this again. An error that `work` throws rolls back
   * and is thrown on.
   */
  transact<T>(work: (drain: Drain) => Promise<T>): Promise<Outcome<T>>
  /** Replaces the snapshot, unless another node has kept a later one. */
  saveSnapshot(snapshot: Snapshot): Promise<Outcome<void>>
  /**
   * Calls back with the seq of what any writer has appended, as far as the store hears of it: some never do, and a line
   * may be down, so a look at the head has to stand behind it. Answers with how to stop.
   */
  watch(listener: (seq: number) => void): () => void
  /**
   * Makes sure that what was erased is in no byte of the store's files any more. False if it could not now (no room, or
   * somebody is still reading): ask again later, also after a crash: the store knows whether it has to. It rewrites the files: seconds for a large log, in which nothing is written.
   */
  scrub(): Promise<boolean>
}
