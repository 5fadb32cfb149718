import { setImmediate as socketsRead, setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Board } from '#shared/board/board.ts'
import type { Change } from '#shared/board/change.ts'
import { showsAt } from '#shared/board/clock.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Text } from '#shared/board/text.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import type { LogStore, NotCommittedReason } from '#server/log/log-store.ts'
import { StartRefused } from '#server/start-refused.ts'
import type { Answer } from './decide-in-order.ts'
import { type Drained, drainInto, erasedBy, followOthers } from './drain.ts'
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
   * Nothing can be said of the log any more: a commit whose outcome only a new start can find out, a store that is not
   * the one this board is of, or a change that this version does not know. Nobody who waits gets an answer; the process has to end, and the next start finds out.
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
  /** False while the store can't be read or a commit is in doubt, and for good once it is lost. */
  isCurrent(): boolean
  /** Answers what was submitted, keeps a snapshot, and decides nothing more. The store stays open. */
  close(): Promise<void>
}

type Waiting = { submission: Submission; answer: (answer: Answer) => void }

/** So many are decided in one transaction, */
const DRAIN_LIMIT = 500
/** and so many may wait for theirs. */
const QUEUE_LIMIT = 5_000
/** Milliseconds until it is tried again to find out how a commit ended, */
const DOUBT_AGAIN_AFTER = 200
/** and between two looks at whether another writer was here. */
const LOOK_EVERY = 1_000

/** Opens the board of a log that has its first entry. Throws as `restoreBoard` does. */
export async function openLiveBoard({ store, now, logger, onLost }: LiveBoardOptions): Promise<LiveBoard> {
  const codeVersion = boardCodeVersion()
  const restored = await restoreBoard(store, codeVersion)
  let tip: Tip = restored
  const texts = await loadLiveTexts(store, tip.board)
  const snapshots = createSnapshotKeeper(store, codeVersion, restored.snapshotAt, logger)
  const scrubber = createScrubber(store, logger)
  scrubber.due()
  const listeners = new Set<(appended: Appended) => void>()
  const queue: Waiting[] = []
  /** Those whose commit ended unknown: under the next lock, their receipts tell. Nothing else is decided before. */
  let inDoubt: Waiting[] = []
  let state: 'open' | 'closing' | 'lost' = 'open'
  let isReadable = true
  /** As far as the log goes, from hearsay. */
  let heardOf = 0
  /** The log's head is not ours, though its seq is no higher. */
  let isSuspect = false
  let isDraining = false
  let drained = Promise.resolve()

  const isAsked = (): boolean => queue.length > 0 || inDoubt.length > 0
  const isBehind = (): boolean => state !== 'lost' && (isSuspect || heardOf > tip.head.seq)

  /** Starts draining unless that is under way. The flag falls in the same step in which there is nothing more to do. */
  function wake(): void {
    if (!isDraining && state !== 'lost') drained = drainAll()
  }

  async function drainAll(): Promise<void> {
    isDraining = true
    while (isAsked() || isBehind()) {
      // Every command that has arrived joins, those too that still wait in a socket: one fsync for all of them.
      await socketsRead()
      if (isAsked()) await drainOnce([...inDoubt, ...queue.splice(0, DRAIN_LIMIT)])
      else await catchUp()
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
      if (ended.outcome === 'committed') {
        inDoubt = []
        return settle(batch, ended.value)
      }
      logger.error({ err: ended.cause, ...ended, commands: batch.length }, 'an append did not end well')
      if (ended.outcome === 'not-committed') return await putOff(batch, ended.reason, ended.cause)
      if (ended.settledBy === 'next-start')
        return lose(new Error('a commit of unknown outcome', { cause: ended.cause }))
      inDoubt = batch
      await pause(DOUBT_AGAIN_AFTER)
    } catch (error) {
      // The transaction was rolled back, but whatever made it fail would do so again.
      lose(error instanceof Error ? error : new Error(String(error)))
    }
  }

  /** Nothing of this attempt is in the log; of one before it, which ended in doubt, something may be. */
  async function putOff(batch: readonly Waiting[], reason: NotCommittedReason, cause: unknown): Promise<void> {
    isReadable &&= reason !== 'unavailable'
    const error = new Unavailable(reason, { cause })
    // At the end nobody can wait any longer: the command comes again, and finds its receipt.
    const given = state === 'closing' ? batch : batch.slice(inDoubt.length)
    if (state === 'closing') inDoubt = []
    for (const { answer } of given) answer({ error })
    if (inDoubt.length > 0) await pause(DOUBT_AGAIN_AFTER)
  }

  /** There is nothing to decide, so other nodes need not wait for a lock. */
  async function catchUp(): Promise<void> {
    const heardBefore = heardOf
    isSuspect = false
    try {
      settle([], await followOthers(store, tip))
    } catch (error) {
      if (error instanceof StartRefused) lose(error)
      else unreadable(error)
    }
    // Whatever was said, that is how far it goes.
    if (heardOf === heardBefore) heardOf = 0
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
    inDoubt = []
    onLost(error)
  }

  function unreadable(err: unknown): void {
    if (isReadable) logger.error({ err }, 'the store cannot be read')
    isReadable = false
    // A drain may hang for seconds then. Who has not joined it need not wait: another node may have the store.
    const error = new Unavailable('unavailable', { cause: err })
    for (const { answer } of queue.splice(0)) answer({ error })
  }

  function hear(seq: number): void {
    if (seq > heardOf) heardOf = seq
    if (isBehind()) wake()
  }

  /** What is heard may be missed: the head itself is looked at now and then. */
  async function lookAround(): Promise<void> {
    try {
      const { seq, hash } = await store.head()
      isReadable = true
      // While something is appended, the drain sees by itself what is there.
      isSuspect ||= !isDraining && seq <= tip.head.seq && hash !== tip.head.hash
      hear(seq)
    } catch (err) {
      unreadable(err)
    }
  }
  const stopHearing = store.watch(hear)
  const looking = setInterval(() => void lookAround(), LOOK_EVERY)

  return {
    board: () => tip.board,
    texts,
    now: () => showsAt(tip.board.clock, now()),
    submit(submission) {
      if (state !== 'open' || queue.length >= QUEUE_LIMIT)
        return Promise.reject(new Unavailable(state === 'open' ? 'busy' : state))
      if (isDraining && !isReadable) return Promise.reject(new Unavailable('unavailable'))
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
    isCurrent: () => isReadable && inDoubt.length === 0 && state !== 'lost',
    async close() {
      clearInterval(looking)
      stopHearing()
      if (state !== 'open') return
      state = 'closing'
      await drained
      await snapshots.close(tip)
      await scrubber.close()
    },
  }
}
