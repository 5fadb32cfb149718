import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { TestDatabase } from '#server/testing/postgres/create-database.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { connectAlone, ConnectionLost, openPool, run, withConnection } from './postgres-connection.ts'
import { type Listening, keepListening, listenFromNow } from './postgres-line.ts'
import { query } from './testing/drop-log.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())

describe('a connection whose server is cut off without a word', () => {
  it('ends all the same', async () => {
    const between = await silenceable(database.url)
    const alone = await connectAlone(between.url)
    const pool = openPool(between.url, 1)
    await withConnection(pool, (connection) => run(connection, 'SELECT 1'))
    between.fallSilent()
    const removed = once(pool, 'remove')
    await expect(Promise.all([alone.end(), pool.end(), removed])).resolves.toBeDefined()
  })
})

describe('a line that listens', () => {
  it('is made again when it is lost, and prepared anew', async () => {
    const told: string[] = []
    const line = await listening({ ...telling(told), hear: (payload) => void told.push(payload) })
    await query(database.url, "NOTIFY chaebi_test, 'one'")
    await expect.poll(() => told).toEqual(['prepared', 'there', 'one'])
    await query(database.url, CUT_OFF)
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['prepared', 'there', 'one', 'lost', 'prepared', 'there'])
    await query(database.url, "NOTIFY chaebi_test, 'two'")
    await expect.poll(() => told.at(-1)).toBe('two')
    await line.close()
  })

  it('is made anew when what it heard could not be dealt with', async () => {
    const told: string[] = []
    const hear = (): Promise<void> => Promise.reject(new Error('the accounts cannot be asked'))
    const line = await listening({ ...telling(told), hear })
    await query(database.url, 'NOTIFY chaebi_test')
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['prepared', 'there', 'lost', 'prepared', 'there'])
    await line.close()
  })

  it('is tried again when it was lost while it was prepared', async () => {
    const told: string[] = []
    let times = 0
    async function prepare(): Promise<void> {
      times += 1
      if (times === 1) await query(database.url, CUT_OFF)
    }
    const line = keepListening(database.url, { ...telling(told), name: NAME, hear: () => {}, prepare })
    await expect(line.first).rejects.toThrow(ConnectionLost)
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['there'])
    await line.close()
  })
})

const NAME = 'chaebi line test'
const CUT_OFF = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${NAME}'`

/** Tells of all that happens to a line. */
const telling = (told: string[]): Omit<Listening, 'hear'> => ({
  channel: 'chaebi_test',
  prepare: async () => void told.push('prepared'),
  onLost: () => void told.push('lost'),
  onLine: () => void told.push('there'),
})

const listening = (options: Listening) => listenFromNow(database.url, { ...options, name: NAME })

/** A way to the database on which nothing passes any more once it has fallen silent, and nothing is closed. */
async function silenceable(url: string): Promise<{ url: string; fallSilent(): void }> {
  const address = new URL(url)
  const nodes = new Set<Socket>()
  let isSilent = false
  const server = createServer({ allowHalfOpen: true }, (node) => {
    const onwards = connect(Number(address.port), address.hostname)
    nodes.add(node)
    node.on('data', (bytes) => isSilent || onwards.write(bytes)).on('error', () => {})
    node.on('close', () => nodes.delete(node) && onwards.destroy())
    onwards.on('data', (bytes) => isSilent || node.write(bytes)).on('error', () => {})
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    for (const node of nodes) node.destroy()
    server.close()
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const { port } = server.address() as AddressInfo
  const through = new URL(url)
  through.port = String(port)
  return { url: through.href, fallSilent: () => void (isSilent = true) }
}
