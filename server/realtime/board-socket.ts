import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '#shared/protocol/socket.ts'
import type { AccountSession } from '#server/accounts/account-session.ts'

/** What the server knows of a connection: the session of whoever is at the other end. */
export type SocketData = { session: AccountSession }

export type BoardServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
export type BoardSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
