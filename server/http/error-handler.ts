import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Failure } from '#shared/protocol/http.ts'
import { isDatabaseAway } from '#server/accounts/database-away.ts'
import { Unavailable } from '#server/board/unavailable.ts'
import { LogUnavailable } from '#server/log/log-unavailable.ts'
import { refuse } from './refusal-status.ts'

/** What Express and its parsers say of a request that is itself at fault; a `type` if it is about the body. */
type RequestError = { status: number; type?: string; limit?: number }

const isRequestError = (error: unknown): error is RequestError =>
  error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500

/** The one place for everything that is no typed refusal: a bug is logged under an id, and answered with that alone. */
export const errorHandler =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    // The line itself has failed under the request, or what came over it was no http: nobody is there any more.
    if (error === request.errored || error === request.socket.errored) return void response.destroy()
    if (isRequestError(error)) {
      if (error.type === 'entity.too.large')
        return refuse(response, { kind: 'invalid', rule: 'too-large', limit: error.limit ?? 0 })
      if (error.type !== undefined) return refuse(response, { kind: 'invalid', rule: 'not-json' })
      return response
        .status(error.status)
        .json({ error: error.status === 404 ? 'not-found' : 'bad-request' } satisfies Failure)
    }
    if (error instanceof Unavailable || error instanceof LogUnavailable || isDatabaseAway(error))
      return response
        .status(503)
        .set('Retry-After', '1')
        .json({ error: 'unavailable' } satisfies Failure)
    const errorId = randomUUID()
    logger.error({ err: error, errorId, method: request.method, path: request.path }, 'a request failed')
    return response.status(500).json({ error: 'internal', errorId } satisfies Failure)
  }
