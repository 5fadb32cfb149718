import type { Board } from '#shared/board/board.ts'
import type { Command, CommandOf, CommandType } from '#shared/board/command.ts'
import type { CommandId, PersonId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Position } from '#shared/board/position.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import type { Text, TextRef } from '#shared/board/text.ts'
import type { HistoryPage } from '#shared/protocol/http.ts'
import type { LostMinistry, Presence } from '#shared/protocol/socket.ts'
import type { OnlineAnswer } from './online-answer.ts'

/**
 * What the rooms know of the server: one state to read, one way to ask for something.
 * Rooms reach it through the hooks beside this file and know neither sockets nor storage.
 */
export interface Sync {
  /** Calls `listener` after every new state; returns what ends that. */
  subscribe(listener: () => void): () => void
  /** The present state; the same object until something changes. */
  state(): SyncState
  /** What the log's clock shows now, as well as this client knows it; never the browser's own idea of the time. */
  now(): Instant
  /**
   * Puts a command in the outbox, stamped with id, basis and the moment; the view shows it in the same frame.
   * An editor that stood open passes the `confirmed.position` at which it was opened as `basis`, so that what others
   * changed meanwhile is a conflict and not overwritten unseen.
   */
  submit<Type extends CommandType>(type: Type, payload: CommandOf<Type>['payload'], basis?: Position): CommandId
  /**
   * Sends a command now, once, or not at all: it is never kept, never sent again, and nothing is shown of it before the
   * board has it. For what is true only of this moment (a step of the stage) or must be witnessed (a signature).
   */
  sendOnline<Type extends CommandType>(
    type: Type,
    payload: CommandOf<Type>['payload'],
    basis?: Position,
  ): Promise<OnlineAnswer>
  /** Takes a command that was refused, or parked, out of the outbox for good. */
  discard(id: CommandId): void
  /** Sends a refused command again, on the board as it is now: 'keep mine'. Returns its id, which is mostly a new one. */
  insist(id: CommandId): CommandId
  /** Sends a parked command again. */
  resend(id: CommandId): void
  /** The history of a thing, newest first; `before` continues an earlier page. Rejects where the server can't be asked. */
  history(of: string, before?: number): Promise<HistoryPage>
  /** Says which thing this person looks at; null for none. */
  look(of: string | null): void
}

export type SyncState = {
  /** Who is signed in here. */
  me: PersonId
  /** The board as the server has it. */
  confirmed: Board
  /** The confirmed board with the outbox applied: what rooms show. */
  board: Board
  /** Every text that this person may read and the board refers to, those of the outbox included. */
  texts: ReadonlyMap<TextRef, Text>
  outbox: readonly OutboxEntry[]
  connection: Connection
  presence: readonly Presence[]
  /** Whose heads have lost their screens in the running review; as of the last heartbeat. */
  lost: readonly LostMinistry[]
}

/**
 * Where a command is on its way: `unkept` before the device has stored it (or when it can't), `kept` on this
 * device only, `accepted` by the server but not in the confirmed board until that has come `upTo` there, `refused`, or `parked` after five
 * answers that were none. `misfit` is this client's own advice that it no longer fits; only the server removes it.
 */
export type OutboxEntry = {
  command: Command
  progress:
    | { at: 'unkept' | 'kept' }
    | { at: 'accepted'; upTo: number }
    | { at: 'refused'; refusal: Refusal }
    | { at: 'parked'; errorId: string | null }
  misfit: Refusal | null
}

/**
 * `live`; `reconnecting` after six seconds without a heartbeat; `offline` when the device itself says so or no
 * socket has been had for a while. `asOf` is the last moment at which the board was known to be the present one.
 */
export type Connection = {
  kind: 'live' | 'reconnecting' | 'offline'
  asOf: Instant
  /** Thirty seconds without a heartbeat: nothing here may be taken for the present state. */
  withheld: boolean
  /** Signed out by the server: nothing is sent until the person signs in again. */
  signedOut: boolean
  /** Commands that the server has not answered yet. */
  unsent: number
}
