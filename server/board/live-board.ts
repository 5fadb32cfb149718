import { setImmediate as socketsRead } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Board } from '#shared/board/board.ts'
import type { Change } from '#shared/board/change.ts'
import { showsAt } from '#shared/board/clock.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Text } from '#shared/board/text.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import type { LogStore } from '#server/log/log-store.ts'
import type { Answer } from './decide-in-order.ts'
import { type Drained, drainInto, erasedBy } from './drain.ts'
import type { Tip } from './entry.ts'
import { type LiveTexts, loadLiveTexts } from './live-texts.ts'
import type { Submission } from './receipts.ts'
import { restoreBoard } from './restore-board.ts'
import { createScrubber } from './scrubber.ts'
import { boardCodeVersion, createSnapshotKeeper } from './snapshot-keeper.ts'
import { Unavailable } from './unavailable.ts'

export type LiveBoardOptions = {
  store: LogStore
  /** The real time. */
  now: () => Instant
  logger: Logger
  /**
   * Nothing can be said of the log any more: a commit of unknown outcome, or a store that is not the one this board
   * is of. Nobody who waits gets an answer; the process has to end, and the next start finds out.
   */
  onLost: (error: Error) => void
}

/** Changes as they were appended, with the texts that came with them. The board is already the one after them. */
export type Appended = { changes: readonly Change[]; texts: readonly Text[] }

/** The board with all that is committed, and the only way to change it. */
export type LiveBoard = {
  board(): Board
  texts: LiveTexts
  /** What the log's clock shows. */
  now(): Instant
  /**
   * Decides a command; resolves once the outcome is durable.
   * @throws {Unavailable} if nothing was decided: the same command may be sent again
   */
  submit(submission: Submission): Promise<Outcome>
  /** Calls back after every append, of this process or another, in order; answers with how to stop that. */
  onAppended(listener: (appended: Appended) => void): () => void
  /** False while the store can't be read, and for good once it is lost. */
  isCurrent(): boolean
  /** Answers what was submitted, keeps a snapshot, and decides nothing more. The store stays open. */
  close(): Promise<void>
}

type Waiting = { submission: Submission; answer: (answer: Answer) => void }

/** So many are decided in one transaction, */
const DRAIN_LIMIT = 500
/** and so many may wait for theirs. */
const QUEUE_LIMIT = 5_000
/** Milliseconds between two looks at whether another writer was here. */
const LOOK_EVERY = 1_000

/** Opens the board of a log that has its first entry. Throws as `restoreBoard` does. */
export async function openLiveBoard({ store, now, logger, onLost }: LiveBoardOptions): Promise<LiveBoard> {
  const codeVersion = boardCodeVersion()
  const restored = await restoreBoard(store, codeVersion)
  let tip: Tip = restored
  const texts = await loadLiveTexts(store, tip.board)
  const snapshots = createSnapshotKeeper(store, codeVersion, restored.snapshotAt, logger)
  const scrubber = createScrubber(store, (err) => logger.error({ err }, 'what was erased could not be scrubbed'))
  scrubber.due()
  const listeners = new Set<(appended: Appended) => void>()
  const queue: Waiting[] = []
  let state: 'open' | 'closing' | 'lost' = 'open'
  let isReadable = true
  let isBehind = false
  let isDraining = false
  let drained = Promise.resolve()

  /** Starts draining unless that is under way. The flag falls in the same step in which the queue is seen empty. */
  function wake(): void {
    if (!isDraining && state !== 'lost') drained = drainAll()
  }

  async function drainAll(): Promise<void> {
    isDraining = true
    while (queue.length > 0 || isBehind) {
      // Every command that has arrived joins, those too that still wait in a socket: one fsync for all of them.
      await socketsRead()
      isBehind = false
      await drainOnce(queue.splice(0, DRAIN_LIMIT))
    }
    isDraining = false
  }

  async function drainOnce(batch: Waiting[]): Promise<void> {
    const recordedAt = now()
    try {
      const ended = await store.transact((drain) =>
        drainInto(
          store,
          drain,
          tip,
          batch.map(({ submission }) => submission),
          recordedAt,
        ),
      )
      if (ended.outcome === 'committed') return settle(batch, ended.value)
      if (ended.outcome === 'unknown') return lose(new Error('a commit of unknown outcome', { cause: ended.cause }))
      logger.error({ err: ended.cause, reason: ended.reason, commands: batch.length }, 'nothing could be appended')
      const error = new Unavailable(ended.reason, { cause: ended.cause })
      for (const { answer } of batch) answer({ error })
    } catch (error) {
      // The transaction was rolled back, but whatever made it fail would do so again.
      lose(error instanceof Error ? error : new Error(String(error)))
    }
  }

  function settle(batch: readonly Waiting[], { tip: after, answers, changes, texts: brought }: Drained): void {
    const before = tip.board
    tip = after
    texts.follow(before, after.board, changes, brought)
    batch.forEach(({ answer }, index) => answer(answers[index] ?? { error: new Error('a command without an answer') }))
    if (changes.length > 0) for (const listener of listeners) tell(listener, { changes, texts: brought })
    snapshots.follow(tip)
    // Of another writer too: it may have been stopped before it could, or by this very process reading.
    if (erasedBy(changes).length > 0) scrubber.due()
  }

  function tell(listener: (appended: Appended) => void, appended: Appended): void {
    try {
      listener(appended)
    } catch (err) {
      logger.error({ err }, 'a listener failed; the log and its answers are as they should be')
    }
  }

  function lose(error: Error): void {
    state = 'lost'
    queue.length = 0
    onLost(error)
  }

  /** What differs is told apart under the lock: a tail to follow, or another log in this one's place. */
  async function lookAround(): Promise<void> {
    try {
      const { seq, hash } = await store.head()
      isReadable = true
      if (isDraining || (seq === tip.head.seq && hash === tip.head.hash)) return
      isBehind = true
      wake()
    } catch (err) {
      if (isReadable) logger.error({ err }, 'the store cannot be read')
      isReadable = false
    }
  }
  const looking = setInterval(() => void lookAround(), LOOK_EVERY)

  return {
    board: () => tip.board,
    texts,
    now: () => showsAt(tip.board.clock, now()),
    submit(submission) {
      if (state !== 'open' || queue.length >= QUEUE_LIMIT)
        return Promise.reject(new Unavailable(state === 'open' ? 'busy' : state))
      return new Promise((resolve, reject) => {
        const answer = (given: Answer) => ('error' in given ? reject(given.error) : resolve(given.outcome))
        queue.push({ submission, answer })
        wake()
      })
    },
    onAppended(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isCurrent: () => isReadable && state !== 'lost',
    async close() {
      clearInterval(looking)
      if (state !== 'open') return
      state = 'closing'
      await drained
      await snapshots.close(tip)
      await scrubber.close()
    },
  }
}
