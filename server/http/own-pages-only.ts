import type { RequestHandler } from 'express'
import type { Failure } from '#shared/protocol/http.ts'
import { refuse } from './refusal-status.ts'
import { isSameOrigin } from './same-origin.ts'

const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * Lets requests that may change something through only from our own pages, and only as JSON, which no form of another
 * site can send. The cookies are `SameSite=Strict` besides.
 */
export const ownPagesOnly =
  (publicUrl: URL | undefined): RequestHandler =>
  (request, response, next) => {
    if (READING.includes(request.method)) return next()
    if (!isSameOrigin(request.headers, publicUrl))
      return response.status(403).json({ error: 'cross-origin' } satisfies Failure)
    if (request.is('application/json') === false) return refuse(response, { kind: 'invalid', rule: 'not-json' })
    return next()
  }
