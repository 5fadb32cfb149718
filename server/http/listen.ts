import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type RequestListener, type Server as HttpServer } from 'node:http'
import { createServer as createHttpsServer, type Server as HttpsServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Config } from '#server/config.ts'
import { StartRefused } from '#server/start-refused.ts'

/** A server that listens, and whose answers may change while it does. */
export type Listening = {
  server: HttpServer | HttpsServer
  /** The port that it really has; asked for port 0, some free one. */
  port: number
  answerWith(listener: RequestListener): void
  /** Takes no new connections; those that are open may end. */
  refuseConnections(): void
  /** Resolves when all connections have ended; the idle ones at once, the others after their answer or a while. */
  close(): Promise<void>
}

/** Milliseconds that a client has, and after which it is hung up on: with 408 where a request was to come. */
export type Patience = {
  /** In which a request has to come: its head, and all of it; also the first one of a connection. */
  head: number
  request: number
  /** For which nothing may be asked over a connection that is kept alive after an answer. */
  idle: number
  /** For which nothing at all may go over a connection that is no socket. */
  silent: number
  /** In which it has to agree on a key. */
  handshake: number
  /** Between two looks at who is late. */
  lookEvery: number
}

const PATIENCE: Patience = {
  head: 10_000,
  request: 30_000,
  idle: 5_000,
  silent: 60_000,
  handshake: 10_000,
  lookEvery: 2_000,
}
/** So many may wait to be accepted, where the system allows it: all screens come back in one moment. */
const BACKLOG = 4_096

/** Milliseconds for the last answers. */
const CLOSE_WITHIN = 5_000

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there. Stop it, or choose another PORT.',
  EACCES: 'this user may not listen there. Choose a PORT above 1023.',
  EADDRNOTAVAIL: 'no network of this machine has that address. Check HOST.',
  ENOTFOUND: 'there is no such host. Check HOST.',
}

/**
 * Listens as the settings say, answering that it is starting until it is given something better.
 * @throws {StartRefused} if that place can't be had, or the certificate is none
 */
export async function listen(
  { host, port, tls, limits }: Pick<Config, 'host' | 'port' | 'tls' | 'limits'>,
  patience: Patience = PATIENCE,
): Promise<Listening> {
  let listener: RequestListener = answerStarting
  const answer: RequestListener = (request, response) => {
    // A connection that is kept alive for the next request would hold up the end.
    response.once('close', () => server.listening || setImmediate(() => server.closeIdleConnections()))
    listener(request, response)
  }
  const timeouts = {
    headersTimeout: patience.head,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.idle,
    connectionsCheckingInterval: patience.lookEvery,
  }
  const server =
    tls === undefined
      ? createHttpServer(timeouts, answer)
      : createTlsServer(tls, { ...timeouts, handshakeTimeout: patience.handshake }, answer)
  server.timeout = patience.silent
  if (limits.connections > 0) server.maxConnections = limits.connections
  await bind(server, host, port)
  const closed = new Promise((resolve) => server.once('close', resolve))
  const refuseConnections = (): void => {
    if (server.listening) server.close()
  }
  return {
    server,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
    port: (server.address() as AddressInfo).port,
    answerWith(better) {
      listener = better
    },
    refuseConnections,
    async close() {
      refuseConnections()
      const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN)
      await closed
      clearTimeout(impatience)
    },
  }
}

async function bind(server: HttpServer | HttpsServer, host: string, port: number): Promise<void> {
  try {
    await once(server.listen({ port, host, backlog: BACKLOG }), 'listening')
  } catch (cause) {
    const advice = cause instanceof Error && 'code' in cause ? ADVICE[String(cause.code)] : undefined
    if (advice === undefined) throw cause
    throw new StartRefused(`Can't listen on ${host} port ${port}: ${advice}`, { cause })
  }
}

function createTlsServer(
  { certFile, keyFile }: NonNullable<Config['tls']>,
  timeouts: ServerOptions,
  answer: RequestListener,
): HttpsServer {
  try {
    const pair = { cert: readFileSync(certFile), key: readFileSync(keyFile) }
    return createHttpsServer({ ...pair, ...timeouts }, answer)
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new StartRefused(`TLS_CERT and TLS_KEY are no certificate (PEM) and its key: ${problem}`, { cause })
  }
}

const answerStarting: RequestListener = ({ url }, response) => {
  const isAlive = url === '/healthz'
  response.writeHead(isAlive ? 200 : 503, { 'Content-Type': 'application/json', 'Retry-After': '1' })
  response.end(JSON.stringify(isAlive ? { ok: true } : { error: 'starting' }))
}
