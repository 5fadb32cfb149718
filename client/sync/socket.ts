import { io, type Socket } from 'socket.io-client'
import * as z from 'zod/mini'
import type { PersonId } from '#shared/board/identity.ts'
import {
  type ClientToServer,
  type Farewell,
  farewellSchema,
  type Frame,
  frameSchema,
  type Handshake,
  type Heartbeat,
  heartbeatSchema,
  type Presence,
  presenceSchema,
  RECONNECTING_AFTER,
  type ServerToClient,
} from '#shared/protocol/socket.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { browserClocks, elapsed } from './browser-clocks.ts'

/** What comes over the line. */
export type LinkEvents = {
  onOpen: () => void
  onFrame: (frame: Frame) => void
  onHeartbeat: (heartbeat: Heartbeat) => void
  onPresence: (presence: readonly Presence[]) => void
  onFarewell: (why: Farewell) => void
  /** The server has refused the connection: perhaps nobody is signed in here any more. */
  onTurnedAway: () => void
  /** The two ends do not understand each other. */
  onUnreadable: () => void
}

/** The line to the server; lost, refused or silent, it connects again by itself until it is closed. */
export type Link = {
  /** Says which thing this person looks at; said again on every new connection. */
  look(of: string | null): void
  /** Says how many commands are set aside, for whoever runs the server; said again on every new connection. */
  park(count: number): void
  /** Connects anew at once. */
  renew(): void
  close(): void
}
export type OpenLink = (events: LinkEvents) => Link

/** Milliseconds before the first new attempt, before each after many, and after a refusal. A part of each is chance. */
const PAUSE = { first: 300, longest: 2_000, refused: 5_000 }

const anotherProtocolSchema = z.object({ kind: z.literal('invalid'), rule: z.enum(['protocol', 'schema']) })

/**
 * The line of a person over socket.io, by websocket alone: there is no polling to fall back to, and nothing to keep in
 * one place.
 */
export function openSocket(person: PersonId, events: LinkEvents): Link {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket'],
    auth: { protocol: PROTOCOL, person } satisfies Handshake,
    reconnectionDelay: PAUSE.first,
    reconnectionDelayMax: PAUSE.longest,
    randomizationFactor: 0.5,
    timeout: 5_000,
  })
  let looking: string | null = null
  let parked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let heardAt = browserClocks()
  const connectWithin = (from: number, to: number) => {
    timer = setTimeout(() => socket.connect(), from + Math.random() * (to - from))
  }

  /** Both ends check what they hear: a server of another version may say anything. */
  const parsed =
    <Message>(schema: z.ZodMiniType<Message>, take: (message: Message) => void) =>
    (message: unknown) => {
      const { success, data } = schema.safeParse(message)
      if (success) take(data)
      else events.onUnreadable()
    }

  /** A line can be dead without a close, and a device can have slept: nothing but silence tells. */
  const watch = setInterval(() => {
    if (elapsed(heardAt, browserClocks()) > RECONNECTING_AFTER + Math.random() * PAUSE.longest) renew()
  }, 1_000)
  function renew(): void {
    heardAt = browserClocks()
    clearTimeout(timer)
    socket.disconnect().connect()
  }

  socket.on('connect', () => {
    heardAt = browserClocks()
    events.onOpen()
    if (looking !== null) socket.emit('looking', looking)
    if (parked > 0) socket.emit('parked', parked)
  })
  socket.on('frame', parsed(frameSchema, events.onFrame))
  socket.on(
    'heartbeat',
    parsed(heartbeatSchema, (heartbeat) => {
      heardAt = browserClocks()
      events.onHeartbeat(heartbeat)
    }),
  )
  socket.on('presence', parsed(z.array(presenceSchema), events.onPresence))
  socket.on('farewell', parsed(farewellSchema, events.onFarewell))
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    // The library tries again by itself after an error of the line, not after a refusal.
    if (socket.active) return
    connectWithin(PAUSE.refused, 2 * PAUSE.refused)
    if (anotherProtocolSchema.safeParse(error.data).success) events.onUnreadable()
    else events.onTurnedAway()
  })
  socket.on('disconnect', (reason) => {
    // Nor when it is the server that hangs up, as it does before it restarts.
    if (reason === 'io server disconnect') connectWithin(PAUSE.first, PAUSE.longest)
  })

  return {
    look(of) {
      looking = of
      if (socket.connected) socket.emit('looking', of)
    },
    park(count) {
      if (count === parked) return
      parked = count
      if (socket.connected) socket.emit('parked', count)
    },
    renew,
    close() {
      clearInterval(watch)
      clearTimeout(timer)
      socket.disconnect()
    },
  }
}
