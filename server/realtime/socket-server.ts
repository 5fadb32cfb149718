import type { Server as HttpServer } from 'node:http'
import type { Server as HttpsServer } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import { rightsChangedFor } from '#shared/board/held-texts.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import { type Farewell, type Heartbeat, HEARTBEAT_EVERY, lookingSchema } from '#shared/protocol/socket.ts'
import type { Accounts } from '#server/accounts/accounts.ts'
import { RENEWAL_INTERVAL } from '#server/accounts/account-session.ts'
import type { Appended, LiveBoard } from '#server/board/live-board.ts'
import { isSameOrigin } from '#server/http/same-origin.ts'
import { audienceOf } from './audience.ts'
import type { BoardServer, BoardSocket } from './board-socket.ts'
import { createBroadcaster } from './broadcaster.ts'
import { admission } from './handshake.ts'
import { lostMinistries } from './lost-ministries.ts'
import { createPresence } from './presence.ts'

export type SocketServerOptions = {
  liveBoard: LiveBoard
  accounts: Pick<Accounts, 'sessionOf' | 'onSessionEnd'>
  publicUrl: URL | undefined
  logger: Logger
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

/**
 * Lets signed-in clients listen to the board.
 * @returns how to say farewell to all of them; the http server itself stays open
 */
export function openSocketServer(
  httpServer: HttpServer | HttpsServer,
  { liveBoard, accounts, publicUrl, logger }: SocketServerOptions,
): () => Promise<void> {
  const io: BoardServer = new Server(httpServer, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MESSAGE_LIMIT,
    connectTimeout: HANDSHAKE_WITHIN,
    allowRequest: (request, allow) => allow(null, isSameOrigin(request.headers, publicUrl)),
  })
  const { sockets } = io.sockets
  const audiences = new Set<string>()
  const presence = createPresence(io)
  const broadcaster = createBroadcaster(liveBoard, {
    *present() {
      for (const audience of audiences) {
        const [first = ''] = io.sockets.adapter.rooms.get(ofAudience(audience)) ?? []
        const member = sockets.get(first)
        if (member !== undefined) yield [audience, member.data.session.personId]
      }
    },
    send: (audience, frame) => io.to(ofAudience(audience)).emit('frame', frame),
  })

  /** When the last screen of each person was lost. Kept by this process alone, and told only of a running review. */
  const lost = new Map<PersonId, Instant>()
  const isConnected = (person: PersonId): boolean => io.sockets.adapter.rooms.has(ofPerson(person))

  function heartbeat(): Heartbeat {
    const now = liveBoard.now()
    const ministries = lostMinistries(liveBoard.board(), { lost, isConnected, now })
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
    lost.delete(personId)
    socket.on('disconnect', () => {
      if (!isConnected(personId)) lost.set(personId, liveBoard.now())
    })
    socket.use(([event, ...said], next) => {
      if (event === 'looking' && lookingSchema.safeParse(said).success) return next()
      socket.emit('farewell', 'not-understood')
      socket.disconnect(true)
    })
    socket.emit('heartbeat', heartbeat())
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
      if (person !== null)
        showOut(ofPerson(person), change.type === 'person.role-set' ? 'rights-changed' : 'session-ended')
    }
    broadcaster.append(appended)
  }

  /** A wall asks for nothing for days: its session lives as long as it listens. */
  function renewWalls(): void {
    for (const { data, handshake } of sockets.values())
      if (data.session.kind === 'wall')
        accounts
          .sessionOf(handshake.headers.cookie)
          .catch((err: unknown) => logger.error({ err }, "a wall's session could not be renewed"))
  }

  io.use(admission(accounts, logger))
  io.on('connection', welcome)
  const stopFollowing = liveBoard.onAppended(follow)
  const stopShowingOut = accounts.onSessionEnd(({ sessionId }) => showOut(ofSession(sessionId), 'session-ended'))
  const heartbeats = setInterval(() => io.emit('heartbeat', heartbeat()), HEARTBEAT_EVERY)
  const renewals = setInterval(renewWalls, RENEWAL_INTERVAL)

  return async () => {
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
  }
}
