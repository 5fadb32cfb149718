import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What befalls the line between a server and its database. */
export type Disturbance =
  /** From here on nothing passes, in no direction, and nothing is closed; the message itself is held back. */
  | 'silence'
  /** The message is held back with what follows on its connection; the others go on. */
  | 'hold'
  /** The connection is closed before the message has passed, or when it has and before anything comes back. */
  | 'cut-before'
  | 'cut-behind'

/** The line between one server and its database, which can be disturbed in the very middle of a transaction. */
export type DatabaseLine = {
  /** In place of the database's own. */
  url: string
  /** Waits for the next message to the database that holds these words. Resolves once it has happened. */
  disturb(words: string, how: Disturbance): Promise<void>
  /** What was held back passes, and all that follows. */
  heal(): void
} & AsyncDisposable

export async function startDatabaseLine(databaseUrl: string): Promise<DatabaseLine> {
  const address = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isSilent = false
  let awaited: { words: string; how: Disturbance; done: () => void } | undefined

  function hold(socket: Socket): void {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // `close` follows.
    socket.on('error', () => {})
    if (isSilent) socket.pause()
  }

  function silence(): void {
    isSilent = true
    for (const socket of sockets) socket.pause()
  }

  function send(bytes: Buffer, node: Socket, database: Socket): void {
    if (awaited === undefined || !bytes.includes(awaited.words)) {
      database.write(bytes)
      return
    }
    const { how, done } = awaited
    awaited = undefined
    if (how === 'silence') silence()
    if (how === 'hold') node.pause()
    if (how === 'silence' || how === 'hold') {
      // To be passed on before all that comes later.
      node.unshift(bytes)
    }
    if (how === 'cut-before') database.destroy()
    if (how === 'cut-behind') {
      database.removeAllListeners('data').resume().end(bytes)
      node.destroy()
    }
    done()
  }

  const server = createServer((node) => {
    const database = connect(Number(address.port), address.hostname)
    node.on('data', (bytes) => send(bytes, node, database))
    database.on('data', (bytes) => void node.write(bytes))
    node.on('close', () => database.end())
    database.on('close', () => node.destroy())
    hold(node)
    hold(database)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const { port } = server.address() as AddressInfo
  const url = new URL(databaseUrl)
  url.port = String(port)
  return {
    url: url.href,
    disturb: (words, how) =>
      new Promise((done) => {
        awaited = { words, how, done }
      }),
    heal() {
      isSilent = false
      for (const socket of sockets) socket.resume()
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
