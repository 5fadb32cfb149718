import { join } from 'node:path'
import compression from 'compression'
import express, { Router } from 'express'

/** The built client: files named by their content never change; every other address is a room, shown by the one page. */
export const clientFiles = (directory: string): Router =>
  Router()
    .use(compression())
    .use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y' }))
    .use(express.static(directory, { index: false }))
    .get('/{*room}', (request, response, next) => {
      // A missing file is missing: a page in its place would be taken for a script or an image.
      if (request.path.includes('.')) return next()
      response.set('Cache-Control', 'no-cache')
      // Of an absolute path, whatever lies below a name with a dot in front would count as hidden.
      return response.sendFile('index.html', { root: directory })
    })
