import { join } from 'node:path'
import compression from 'compression'
import express, { Router } from 'express'

const BUILT = join(import.meta.dirname, '../../dist/client')

/** The built client: files named by their content never change; every other address is a room, shown by the one page. */
export const clientFiles = (): Router =>
  Router()
    .use(compression())
    .use('/assets', express.static(join(BUILT, 'assets'), { immutable: true, maxAge: '1y' }))
    .use(express.static(BUILT, { index: false }))
    .get('/{*room}', (request, response, next) => {
      // A missing file is missing: a page in its place would be taken for a script or an image.
      if (request.path.includes('.')) return next()
      response.set('Cache-Control', 'no-cache')
      return response.sendFile(join(BUILT, 'index.html'))
    })
