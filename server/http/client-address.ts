import type { IncomingMessage } from 'node:http'
import type { Express } from 'express'

/** The address of a client, as far as the trusted proxies of the app tell: for connections that are no requests to it. */
export function clientAddress({ request: asExpress }: Pick<Express, 'request'>, { headers, socket }: IncomingMessage) {
  // Express reads the address off any object that has these two, by its own setting of whom to trust.
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- it is made of what is one
  const seen: typeof asExpress = Object.create(asExpress, { headers: { value: headers }, socket: { value: socket } })
  return seen.ip ?? socket.remoteAddress ?? ''
}
