import { join } from 'node:path'
import express, { type Express, type RequestHandler } from 'express'
import type { Failure } from '#shared/protocol/http.ts'
import { adminHealthRoute } from './admin-health-route.ts'
import { boardRoute } from './board-route.ts'
import { changesRoute } from './changes-route.ts'
import { clientFiles } from './client-files.ts'
import { commandsRoute } from './commands-route.ts'
import { countAnswers } from './count-answers.ts'
import { errorHandler } from './error-handler.ts'
import { healthRoute } from './health-route.ts'
import { linkRoute } from './link-route.ts'
import { meRoute } from './me-route.ts'
import { metricsRoute } from './metrics-route.ts'
import { minutesRoute } from './minutes-route.ts'
import { occasionRoute } from './occasion-route.ts'
import { ownPagesOnly } from './own-pages-only.ts'
import type { Parts } from './parts.ts'
import { passkeysRoute } from './passkeys-route.ts'
import { remoteRoute } from './remote-route.ts'
import { securityHeaders } from './security-headers.ts'
import { signInRoute } from './sign-in-route.ts'
import { wallRoute } from './wall-route.ts'

/** In bytes: the longest command has two texts of 500 characters in two languages. */
const BODY_LIMIT = 64 * 1024

const CLIENT = join(import.meta.dirname, '../../dist/client')

const nothingHere: RequestHandler = (_request, response) =>
  response.status(404).json({ error: 'not-found' } satisfies Failure)

/** Everything that the server answers over http. */
export function createApp(parts: Parts): Express {
  const { publicUrl, trustProxy } = parts.config
  const app = express()
    .disable('x-powered-by')
    .disable('etag')
    .set('trust proxy', trustProxy)
    .set('query parser', 'simple')

  const api = express.Router()
  api.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  api.use(countAnswers(parts.metrics), ownPagesOnly(publicUrl), express.json({ limit: BODY_LIMIT }))
  for (const makeRoute of [
    commandsRoute,
    boardRoute,
    changesRoute,
    meRoute,
    occasionRoute,
    minutesRoute,
    signInRoute,
    passkeysRoute,
    linkRoute,
    wallRoute,
    remoteRoute,
    adminHealthRoute,
  ])
    api.use(makeRoute(parts))
  api.use(nothingHere)

  return app
    .use(securityHeaders(publicUrl))
    .use(healthRoute(parts))
    .use(metricsRoute(parts))
    .use('/api', api)
    .use(clientFiles(CLIENT))
    .use(nothingHere)
    .use(errorHandler(parts.logger))
}
