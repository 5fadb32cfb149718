import type { Logger } from 'pino'
import type { Refusal } from '#shared/board/refusal.ts'
import type { AccountRefusal } from '#shared/protocol/accounts.ts'
import { handshakeSchema } from '#shared/protocol/socket.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import type { Accounts } from '#server/accounts/accounts.ts'
import { SIGNED_OUT } from '#server/http/signed-in.ts'
import type { Metrics } from '#server/metrics/metrics.ts'
import type { BoardSocket } from './board-socket.ts'

/** A refusal as a client of socket.io gets it: in the `data` of its `connect_error`. */
class TurnedAway extends Error {
  readonly data: Refusal | AccountRefusal
  constructor(refusal: Refusal | AccountRefusal) {
    super(refusal.kind)
    this.data = refusal
  }
}

/** The seconds until an account may have another socket; 0 for now. */
type OfAccount = (person: string) => Promise<number>

/**
 * Lets a connection in that speaks our protocol and brings the cookie of a session, whose person it names and who
 * has not too many. */
export function admission(
  { sessionOf }: Pick<Accounts, 'sessionOf'>,
  limit: OfAccount,
  { refused }: Pick<Metrics, 'refused'>,
  logger: Pick<Logger, 'error'>,
) {
  async function admit(socket: BoardSocket, next: (error?: Error) => void): Promise<void> {
    try {
      const refusal = await refusalOf(socket, sessionOf, limit)
      if (refusal !== null) refused(refusal.kind)
      next(refusal === null ? undefined : new TurnedAway(refusal))
    } catch (err) {
      logger.error({ err }, 'a connection could not be admitted')
      next(new Error('internal'))
    }
  }
  return (socket: BoardSocket, next: (error?: Error) => void): void => void admit(socket, next)
}

async function refusalOf(
  socket: BoardSocket,
  sessionOf: Accounts['sessionOf'],
  limit: OfAccount,
): Promise<Refusal | AccountRefusal | null> {
  const said = handshakeSchema.safeParse(socket.handshake.auth)
  if (!said.success) return { kind: 'invalid', rule: 'schema', paths: ['protocol', 'person'] }
  const { protocol, person } = said.data
  if (protocol !== PROTOCOL) return { kind: 'invalid', rule: 'protocol', speaks: PROTOCOL, asked: protocol }
  const session = await sessionOf(socket.handshake.headers.cookie)
  if (session === null || session.personId !== person) return SIGNED_OUT
  const seconds = await limit(person)
  if (seconds > 0) return { kind: 'wait', seconds }
  socket.data.session = session
  return null
}
