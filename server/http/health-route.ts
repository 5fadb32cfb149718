import { Router } from 'express'
import type { Parts } from './parts.ts'

/** `GET /healthz`: the process answers. `GET /readyz`: and it can be sent people. */
export const healthRoute = ({ isReady }: Pick<Parts, 'isReady'>): Router =>
  Router()
    .get('/healthz', (_request, response) => response.json({ ok: true }))
    .get('/readyz', (_request, response) => response.status(isReady() ? 200 : 503).json({ ready: isReady() }))
