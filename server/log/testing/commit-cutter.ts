import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** Where a connection is cut: before the server has heard of the COMMIT, or after it has committed and before it says so. */
export type Cut = 'before the commit' | 'before its answer'

/** A line to a PostgreSQL that can be cut in a commit, and be down. */
export type CommitCutter = {
  /** Of the same database, by this line. */
  url: string
  /** Cuts the connection of the next COMMIT. */
  cutNext(cut: Cut): void
  /** Takes the line down, with all connections, or up again. */
  down(isDown: boolean): void
} & AsyncDisposable

const COMMIT = Buffer.from('COMMIT\0')

/** Starts such a line to the database at `url`. */
export async function startCommitCutter(url: string): Promise<CommitCutter> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let next: Cut | undefined
  let isDown = false

  const server = createServer((node) => {
    if (isDown) return void node.destroy()
    const database = connect(Number(port), hostname)
    let isCutAtAnswer = false
    const cut = (): void => {
      node.destroy()
      database.destroy()
    }
    for (const socket of [node, database]) {
      sockets.add(socket)
      socket.on('close', () => {
        sockets.delete(socket)
        cut()
      })
      // `close` follows.
      socket.on('error', () => {})
    }
    node.on('data', (bytes) => {
      const [due] = bytes.includes(COMMIT) ? [next] : []
      if (due !== undefined) next = undefined
      if (due === 'before the commit') return cut()
      isCutAtAnswer = due === 'before its answer'
      database.write(bytes)
    })
    database.on('data', (bytes) => {
      if (isCutAtAnswer) cut()
      else node.write(bytes)
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it listens on a port')
  const own = new URL(url)
  own.port = String(address.port)

  const hangUp = (): void => sockets.forEach((socket) => socket.destroy())
  return {
    url: own.href,
    cutNext(cut) {
      next = cut
    },
    down(wanted) {
      isDown = wanted
      if (isDown) hangUp()
    },
    async [Symbol.asyncDispose]() {
      hangUp()
      server.close()
      await once(server, 'close')
    },
  }
}
