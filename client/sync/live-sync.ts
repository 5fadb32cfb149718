import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '#shared/board/change.ts'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import type { ClientId, CommandId, PersonId } from '#shared/board/identity.ts'
import { type Instant, instant } from '#shared/board/instant.ts'
import type { Position } from '#shared/board/position.ts'
import type { HistoryPage } from '#shared/protocol/http.ts'
import type { Farewell, Heartbeat, LostMinistry, Presence } from '#shared/protocol/socket.ts'
import { BoardKeeper } from './board-keeper.ts'
import { BoardQuery } from './board-query.ts'
import type { Confirmed } from './confirmed-state.ts'
import { Freshness } from './connection.ts'
import type { DeviceStore, FoundBoard } from './device-store.ts'
import { LogFollower } from './log-follower.ts'
import type { OnlineAnswer } from './online-answer.ts'
import type { TabChannel } from './outbox.ts'
import { Outgoing } from './outgoing.ts'
import { guardedApi, type ServerApi } from './server-api.ts'
import type { Link, OpenLink } from './socket.ts'
import { StateStore } from './state-store.ts'
import { SummitClock } from './summit-clock.ts'
import type { Connection, Sync, SyncState } from './sync.ts'
import type { Unstored } from './unstored.ts'

export type LiveSyncParts = {
  person: PersonId
  client: ClientId
  queryClient: QueryClient
  api: ServerApi
  openLink: OpenLink
  /** Null where the browser has no storage for us. */
  storage: DeviceStore | null
  /** What of the outbox an earlier sync of this page could not store. */
  unstored: Unstored
  /** What an earlier page kept. */
  kept: FoundBoard | null
  channel: TabChannel
  /** False if somebody else has signed in, or nobody any more, in another tab: the cookie is no longer this person's. */
  isStillMine: () => boolean
  /** The server no longer knows this sign-in; nothing is asked or sent any more. */
  onSignedOut: () => void
  /** The server has refused a connection; it is tried again. */
  onTurnedAway: () => void
  /** The server speaks another version. */
  onUnreadable: () => void
  /** The line was lost and is back: the server may be a newer one. */
  onReconnected: () => void
}

/** A first board is asked for after this long (milliseconds) even if no socket can be had. */
const SOCKET_PATIENCE = 2_000
/** How often (milliseconds) the age of the link is looked at. */
const TICK = 1_000

/** The `Sync` of one sign-in against the server: it wires the parts and decides nothing itself. */
export class LiveSync implements Sync {
  readonly #parts: LiveSyncParts
  readonly #clock = new SummitClock()
  readonly #freshness: Freshness
  readonly #boards: BoardQuery
  readonly #keeper: BoardKeeper
  readonly #outgoing: Outgoing
  readonly #follower: LogFollower
  readonly #states: StateStore
  readonly #ended = new AbortController()
  #link: Link | null = null
  #presence: readonly Presence[] = []
  #lost: readonly LostMinistry[] = []
  #signedOut = false
  #wasOpen = false

  constructor(parts: LiveSyncParts) {
    const { person, client, queryClient, storage, unstored, kept, channel } = parts
    this.#parts = parts
    const api = guardedApi(parts.api, parts.isStillMine)
    this.#boards = new BoardQuery(queryClient, api)
    if (kept !== null) {
      this.#clock.recall(kept.time)
      this.#boards.setConfirmed({
        person,
        board: kept.board,
        texts: new Map(kept.texts.map((text) => [text.ref, text])),
      })
    }
    this.#freshness = new Freshness(kept?.asOf ?? instant(0))
    this.#keeper = new BoardKeeper({
      storage,
      confirmed: () => this.#boards.confirmed(),
      mayKeep: () => parts.isStillMine() && this.#follower.isHeldOurs(),
      asOf: () => ({ asOf: this.#freshness.connection().asOf, time: this.#clock.kept() }),
    })
    this.#outgoing = new Outgoing(
      {
        person,
        client,
        api,
        storage,
        unstored,
        channel,
        confirmed: () => this.#boards.confirmed(),
        now: () => this.now(),
        onChange: () => {
          this.#states.publish()
          this.#link?.park(this.#outgoing.parked())
        },
        onSignedOut: () => this.#signOut(),
      },
      this.#ended.signal,
    )
    this.#follower = new LogFollower({
      person,
      api,
      confirmed: () => this.#boards.confirmed(),
      onConfirmed: (confirmed, changes) => this.#takeConfirmed(confirmed, changes),
      onDiscard: () => this.#discard(),
      onTime: (now) => this.#clock.hear(now),
      onCurrent: (now) => this.#takeCurrent(now),
      onSignedOut: () => this.#signOut(),
      onUnreadable: parts.onUnreadable,
    })
    if (kept?.isOfThisBuild === false) this.#follower.replaceHeld()
    this.#states = new StateStore({
      confirmed: () => this.#boards.confirmed(),
      outbox: () => this.#outgoing.entries(),
      presence: () => this.#presence,
      lost: () => this.#lost,
      connection: () => this.#connection(),
      context: () => ({ person, client, now: this.#clock.now() }),
    })
  }

  /** Takes what an earlier page left in the outbox, so that the first view shows it; then opens the line, and sends. */
  async start(): Promise<void> {
    await this.#outgoing.load()
    const { signal } = this.#ended
    if (signal.aborted) return
    this.#outgoing.start()
    this.#link = this.#parts.openLink({
      onOpen: () => this.#takeOpen(),
      onFrame: (frame) => this.#follower.frame(frame),
      onHeartbeat: (heartbeat) => this.#takeHeartbeat(heartbeat),
      onPresence: (presence) => this.#takePresence(presence),
      onFarewell: (why) => this.#takeFarewell(why),
      onTurnedAway: this.#parts.onTurnedAway,
      onUnreadable: this.#parts.onUnreadable,
    })
    this.#link.park(this.#outgoing.parked())
    const begin = setTimeout(() => this.#follower.begin(), SOCKET_PATIENCE)
    const ticking = setInterval(() => this.#states.publish(), TICK)
    signal.addEventListener('abort', () => {
      clearTimeout(begin)
      clearInterval(ticking)
    })
  }

  stop(): void {
    this.#ended.abort()
    this.#link?.close()
    this.#follower.stop()
    this.#keeper.stop()
  }

  /** What the device says of its network. It may be wrong in both ways, so it only hurries or warns. */
  setNetwork(online: boolean): void {
    this.#freshness.setDeviceOffline(!online)
    if (!online) this.keep()
    else if (!this.#signedOut) {
      this.#link?.renew()
      this.#outgoing.hurry()
    }
    this.#states.publish()
  }

  /** Leaves on the device what is only here, and a copy of the board, as the page may be gone any moment. */
  keep(): void {
    this.#outgoing.keep()
    this.#keeper.keepNow()
  }

  /** False before the first board, and while one that had to be thrown away is fetched anew. */
  isReady(): boolean {
    return this.#boards.confirmed() !== null
  }

  subscribe(listener: () => void): () => void {
    return this.#states.subscribe(listener)
  }

  state(): SyncState {
    return this.#states.state()
  }

  now(): Instant {
    return this.#clock.now()
  }

  submit<Type extends CommandType>(type: Type, payload: CommandOf<Type>['payload'], basis?: Position): CommandId {
    return this.#outgoing.submit(type, payload, basis ?? this.state().confirmed.position)
  }

  async sendOnline<Type extends CommandType>(
    type: Type,
    payload: CommandOf<Type>['payload'],
    basis?: Position,
  ): Promise<OnlineAnswer> {
    const { kind, signedOut } = this.#connection()
    if (kind !== 'live' || signedOut) return { kind: 'not-sent' }
    return this.#outgoing.sendOnline(type, payload, basis ?? this.state().confirmed.position)
  }

  discard(id: CommandId): void {
    this.#outgoing.discard(id)
  }

  insist(id: CommandId): CommandId {
    return this.#outgoing.insist(id, this.state().confirmed.position)
  }

  resend(id: CommandId): void {
    this.#outgoing.resend(id)
  }

  history(of: string, before?: number): Promise<HistoryPage> {
    return this.#boards.history(of, before ?? null)
  }

  look(of: string | null): void {
    this.#link?.look(of)
    this.#takePresence(this.#presence.filter((presence) => presence.of === of))
  }

  #takeOpen(): void {
    if (!this.#parts.isStillMine()) return this.#signOut()
    // Who looks at the same thing is told anew on a new line.
    this.#takePresence([])
    this.#follower.connected()
    this.#outgoing.hurry()
    if (this.#wasOpen) this.#parts.onReconnected()
    this.#wasOpen = true
  }

  #takeFarewell(why: Farewell): void {
    if (why === 'rights-changed') this.#follower.startOver()
    if (why === 'session-ended') this.#signOut()
    if (why === 'not-understood') this.#parts.onUnreadable()
  }

  #takeHeartbeat(heartbeat: Heartbeat): void {
    const { lost = [] } = heartbeat
    const isNews = JSON.stringify(lost) !== JSON.stringify(this.#lost)
    if (isNews) this.#lost = lost
    this.#follower.heartbeat(heartbeat)
    if (isNews) this.#states.publish()
  }

  #takePresence(presence: readonly Presence[]): void {
    this.#presence = presence
    this.#states.publish()
  }

  #takeConfirmed(confirmed: Confirmed, changes: readonly Change[]): void {
    this.#states.batch(() => {
      this.#boards.setConfirmed(confirmed)
      this.#outgoing.settle(changes)
    })
    this.#keeper.movedOn(changes)
  }

  #takeCurrent(now: Instant): void {
    this.#freshness.prove(now)
    this.#states.publish()
  }

  #discard(): void {
    this.#keeper.forget(this.#parts.person)
    this.#presence = []
    this.#states.batch(() => this.#boards.discard())
  }

  #signOut(): void {
    if (this.#signedOut) return
    this.#signedOut = true
    this.#link?.close()
    this.#follower.stop()
    this.#keeper.stop()
    this.#states.publish()
    this.#parts.onSignedOut()
  }

  #connection(): Connection {
    return { ...this.#freshness.connection(), signedOut: this.#signedOut, unsent: this.#outgoing.unsent() }
  }
}
