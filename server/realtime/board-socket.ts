import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { Instant } from '#shared/board/instant.ts'
import type { ClientToServer, ServerToClient } from '#shared/protocol/socket.ts'
import type { AccountSession } from '#server/accounts/account-session.ts'

/** What the server knows of a connection. */
export type SocketData = {
  /** Of whoever is at the other end. */
  session: AccountSession
  /** When anything came over it, by the clock of the log. */
  lastHeard: Instant
  /** Commands that its client has set aside. */
  parked: number
  /** The thing in view at its client. */
  looking: string | null
}

export type BoardServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
export type BoardSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
