import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Server as HttpsServer } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import { rightsChangedFor } from '#shared/board/held-texts.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import { type Farewell, type Heartbeat, HEARTBEAT_EVERY, lookingSchema, parkedSchema } from '#shared/protocol/socket.ts'
import type { Accounts } from '#server/accounts/accounts.ts'
import { RENEWAL_INTERVAL } from '#server/accounts/account-session.ts'
import type { Appended, LiveBoard } from '#server/board/live-board.ts'
import type { Limits } from '#server/config.ts'
import { isSameOrigin } from '#server/http/same-origin.ts'
import type { Metrics } from '#server/metrics/metrics.ts'
import { audienceOf } from './audience.ts'
import type { BoardServer, BoardSocket } from './board-socket.ts'
import { createBroadcaster } from './broadcaster.ts'
import { admission } from './handshake.ts'
import { lostMinistries } from './lost-ministries.ts'
import { isConnectedTo, lookedElsewhere, lostElsewhere, NO_OTHERS, type OtherServers } from './other-servers.ts'
import { createPresence } from './presence.ts'
import { createScreenNews, type OpenNews, type ScreenNews } from './screen-news.ts'
import { createScreens, type Screens } from './screens.ts'
import { hangUpOnSlowReaders } from './slow-readers.ts'
import { createSocketLimits } from './socket-limits.ts'

export type SocketServerOptions = {
  liveBoard: LiveBoard
  accounts: Pick<Accounts, 'sessionOf' | 'onSessionEnd'>
  publicUrl: URL | undefined
  limits: Limits
  /** Of the client of a request, as far as the trusted proxies tell. */
  addressOf: (request: IncomingMessage) => string
  metrics: Metrics
  /** Undefined if there are no others on the same log. */
  openNews: OpenNews | undefined
  logger: Logger
}

/** The sockets while they are open. */
export type SocketServer = {
  screens: Screens
  /** Says farewell to all of them; the http server itself stays open. */
  close(): Promise<void>
}

/** A client says what it looks at, and nothing longer. */
const MESSAGE_LIMIT = 4_096
/** Milliseconds in which a connection has to say who it is. */
const HANDSHAKE_WITHIN = 5_000

/** Milliseconds for the farewell to reach everybody. */
const FAREWELL_WITHIN = 1_000

/** Rooms: who is told together, and who is shown out together. */
const ofAudience = (audience: string): string => `audience:${audience}`
const ofPerson = (id: PersonId): string => `person:${id}`
const ofSession = (id: string): string => `session:${id}`

/** Lets signed-in clients listen to the board. */
export function openSocketServer(
  httpServer: HttpServer | HttpsServer,
  { liveBoard, accounts, publicUrl, limits, addressOf, metrics, openNews, logger }: SocketServerOptions,
): SocketServer {
  const socketLimits = createSocketLimits(limits)
  const io: BoardServer = new Server(httpServer, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MESSAGE_LIMIT,
    connectTimeout: HANDSHAKE_WITHIN,
    allowRequest: (request, allow) => void mayConnect(request).then((may) => allow(null, may)),
  })
  const { sockets } = io.sockets
  const audiences = new Set<string>()
  let news: ScreenNews | undefined
  const others = (): OtherServers => news?.others() ?? NO_OTHERS
  const presence = createPresence(io, others)
  const now = (): Instant => liveBoard.now()
  const screens = createScreens(io, now, others, (person) => news?.changed(person))
  const broadcaster = createBroadcaster(
    liveBoard,
    {
      *present() {
        for (const audience of audiences) {
          const [first = ''] = io.sockets.adapter.rooms.get(ofAudience(audience)) ?? []
          const member = sockets.get(first)
          if (member !== undefined) yield [audience, member.data.session.personId]
        }
      },
      send: (audience, frame) => io.to(ofAudience(audience)).emit('frame', frame),
    },
    (lag) => metrics.sent(lag),
  )

  async function mayConnect(request: IncomingMessage): Promise<boolean> {
    if (!isSameOrigin(request.headers, publicUrl)) return false
    const seconds = await socketLimits.fromAddress(addressOf(request))
    if (seconds === 0) return true
    metrics.refused('wait')
    // The engine says why it refuses by nothing but 400, unless the line is closed already.
    request.socket.end(`HTTP/1.1 429 Too Many Requests\r\nRetry-After: ${seconds}\r\nConnection: close\r\n\r\n`)
    return false
  }

  /** When the last screen of each person was lost. Kept by this process alone, and told only of a running review. */
  const lost = new Map<PersonId, Instant>()
  const isConnected = (person: PersonId): boolean =>
    io.sockets.adapter.rooms.has(ofPerson(person)) || isConnectedTo(others(), person)

  /** When this server is cut off from the others, it knows nothing of their screens, which are not lost for that. */
  function followOthers(before: OtherServers, after: OtherServers, why: 'heard' | 'cut-off'): void {
    presence.movedElsewhere(lookedElsewhere(before, after))
    if (why === 'heard') for (const [person, at] of lostElsewhere(before, after)) lost.set(person, at)
    for (const person of lost.keys()) if (isConnected(person)) lost.delete(person)
  }
  if (openNews !== undefined)
    news = createScreenNews({ openNews, here: () => screens.here(), now, onChange: followOthers, logger })

  function heartbeat(): Heartbeat {
    const ministries = lostMinistries(liveBoard.board(), { lost, isConnected, now: now() })
    return { ...broadcaster.heartbeat(), ...(ministries.length > 0 && { lost: ministries }) }
  }

  function welcome(socket: BoardSocket): void {
    const { personId, sessionId } = socket.data.session
    const audience = audienceOf(liveBoard.board(), personId)
    void socket.join([ofSession(sessionId), ofPerson(personId)])
    if (audience === null) return showOut(ofSession(sessionId), 'session-ended')
    audiences.add(audience)
    void socket.join(ofAudience(audience))
    presence.attend(socket)
    screens.attend(socket)
    lost.delete(personId)
    socket.on('disconnect', () => {
      if (!isConnected(personId)) lost.set(personId, now())
    })
    socket.use(([event, ...said], next) => {
      if (event === 'looking' && lookingSchema.safeParse(said).success) return next()
      if (event === 'parked' && parkedSchema.safeParse(said).success) return next()
      socket.emit('farewell', 'not-understood')
      socket.disconnect(true)
    })
    if (liveBoard.isCurrent()) socket.emit('heartbeat', heartbeat())
    void showOutIfEnded(socket)
  }

  /** A session that ended during the handshake had no room yet from which it could have been shown out. */
  async function showOutIfEnded({ handshake, data }: BoardSocket): Promise<void> {
    try {
      if ((await accounts.sessionOf(handshake.headers.cookie)) === null)
        showOut(ofSession(data.session.sessionId), 'session-ended')
    } catch (err) {
      logger.error({ err }, 'a session could not be looked at again')
      showOut(ofSession(data.session.sessionId), 'going-away')
    }
  }

  function showOut(room: string, why: Farewell): void {
    io.in(room).emit('farewell', why)
    io.in(room).disconnectSockets(true)
  }

  function follow(appended: Appended): void {
    // First, so that nobody is told of anything by a right that this very change takes away.
    for (const change of appended.changes) {
      const person = rightsChangedFor(change)
      if (person !== null) showOut(ofPerson(person), mayComeIn(person) ? 'rights-changed' : 'session-ended')
    }
    broadcaster.append(appended)
  }

  /** Somebody who was disabled may be back: then each screen that comes again hears whether its session is of before. */
  const mayComeIn = (person: PersonId): boolean => audienceOf(liveBoard.board(), person) !== null

  /** A wall asks for nothing for days: its session lives as long as it listens. */
  function renewWalls(): void {
    for (const { data, handshake } of sockets.values())
      if (data.session.kind === 'wall')
        accounts
          .sessionOf(handshake.headers.cookie)
          .catch((err: unknown) => logger.error({ err }, "a wall's session could not be renewed"))
  }

  const openOf = (person: PersonId): number => io.sockets.adapter.rooms.get(ofPerson(person))?.size ?? 0
  io.use(admission(accounts, (person) => socketLimits.ofAccount(person, openOf(person)), metrics, logger))
  io.on('connection', welcome)
  const stopFollowing = liveBoard.onAppended(follow)
  const stopShowingOut = accounts.onSessionEnd(
    ({ sessionId }) => showOut(ofSession(sessionId), 'session-ended'),
    () => Array.from(sockets.values(), ({ data }) => data.session),
  )
  function beat(): void {
    for (let slow = hangUpOnSlowReaders(sockets.values()); slow > 0; slow -= 1) metrics.slowReaderDropped()
    // A server that can't read its store may be behind: its screens must not look fresh, and turn to another.
    if (liveBoard.isCurrent()) io.emit('heartbeat', heartbeat())
  }
  const heartbeats = setInterval(beat, HEARTBEAT_EVERY)
  const renewals = setInterval(renewWalls, RENEWAL_INTERVAL)
  metrics.watchListeners('http', httpServer)
  metrics.watchListeners('engine', io.engine)
  metrics.watchListeners('process', process)
  metrics.watchScreens(() =>
    Array.from(sockets.values(), ({ data: { session, parked } }) => ({
      role: liveBoard.board().persons[session.personId]?.posting.value.role ?? 'none',
      parked,
    })),
  )

  async function close(): Promise<void> {
    stopFollowing()
    stopShowingOut()
    clearInterval(heartbeats)
    clearInterval(renewals)
    broadcaster.close()
    presence.close()
    const gone = Array.from(sockets.values(), ({ conn }) => new Promise((resolve) => conn.once('close', resolve)))
    io.emit('farewell', 'going-away')
    io.disconnectSockets(true)
    // Closing the engine drops what is still to be written, and would wait for nobody who does not answer.
    await Promise.race([Promise.all(gone), sleep(FAREWELL_WITHIN, undefined, { ref: false })])
    io.engine.close()
    await news?.close()
  }
  return { screens, close }
}
