import { createHash, timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import type { Config } from '#server/config.ts'
import type { Parts } from './parts.ts'
import { route } from './route.ts'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
/** What proxies add: through one of them even the loopback brings strangers. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip']

/** `GET /metrics`, for Prometheus: to whom the settings do not name it is not there, not even as a room of the client. */
export const metricsRoute = ({ metrics, config }: Pick<Parts, 'metrics' | 'config'>): Router =>
  Router().get(
    '/metrics',
    (request, response, next) => void (mayRead(request, config.metrics) ? next() : response.sendStatus(404)),
    route({}, async (_, response) => {
      response.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).send(await metrics.text())
    }),
  )

function mayRead({ headers, socket }: Request, readers: Config['metrics']): boolean {
  if (readers === 'nobody') return false
  if (readers === 'loopback')
    return LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined)
  return isSame(headers.authorization ?? '', `Bearer ${readers.token}`)
}

/** Takes as long for a wrong one as for the right one. */
const isSame = (said: string, right: string): boolean => timingSafeEqual(digest(said), digest(right))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
