import { createHash, timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import type { Config } from '#server/config.ts'
import type { Parts } from './parts.ts'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
/** What proxies add: through one of them even the loopback brings strangers. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip']

/** `GET /metrics`, for Prometheus: there is no such page for whom the settings do not name. */
export const metricsRoute = ({ metrics, config }: Pick<Parts, 'metrics' | 'config'>): Router =>
  Router().get('/metrics', async (request, response, next) => {
    if (!mayRead(request, config.metrics)) return next()
    response.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).send(await metrics.text())
  })

function mayRead({ headers, socket }: Request, readers: Config['metrics']): boolean {
  if (readers === 'nobody') return false
  if (readers === 'loopback')
    return LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined)
  return isSame(headers.authorization ?? '', `Bearer ${readers.token}`)
}

/** Takes as long for a wrong one as for the right one. */
const isSame = (said: string, right: string): boolean => timingSafeEqual(digest(said), digest(right))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
