import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '#server/testing/postgres/create-database.ts'
import { startDatabaseLine } from '#server/testing/postgres/database-line.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { query } from '#server/testing/postgres/query.ts'
import { connectAlone, ConnectionLost, openPool, run, withConnection } from './postgres-connection.ts'
import { type Listening, keepListening, listenFromNow } from './postgres-line.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())

describe('a connection whose server is cut off without a word', () => {
  it('ends all the same', async () => {
    await using between = await startDatabaseLine(database.url)
    const alone = await connectAlone(between.url)
    const pool = openPool(between.url, 1)
    await withConnection(pool, (connection) => run(connection, 'SELECT 1'))
    const silence = between.disturb('heard by nobody', 'silence')
    const other = await connectAlone(between.url)
    const asked = run(other, "SELECT 'heard by nobody'")
    await silence
    const removed = once(pool, 'remove')
    await expect(Promise.all([alone.end(), pool.end(), removed])).resolves.toBeDefined()
    await Promise.all([other.end(), expect(asked).rejects.toThrow(ConnectionLost)])
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

  it('is used by one after another, also where somebody fails', async () => {
    const told: string[] = []
    const line = await listening({ ...telling([]), hear: () => {} })
    const use = (who: string) =>
      line.use(async (client) => {
        told.push(`${who} begins`)
        await run(client, who === 'two' ? 'SELECT nonsense' : 'SELECT 1').finally(() => told.push(`${who} ends`))
      })
    const [one, two, three] = [use('one'), use('two'), use('three')]
    await expect(two).rejects.toThrow('nonsense')
    await Promise.all([one, three])
    expect(told).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
    await line.close()
  })

  it('is made anew when somebody’s question was lost on it', async () => {
    const told: string[] = []
    const line = await listening({ ...telling(told), hear: () => {} })
    const lost = new ConnectionLost('no answer came')
    await expect(line.use(() => Promise.reject(lost))).rejects.toBe(lost)
    await expect.poll(() => told, { timeout: 5_000 }).toEqual(['prepared', 'there', 'lost', 'prepared', 'there'])
    expect(await line.use((client) => run(client, 'SELECT 1'))).toMatchObject({ command: 'SELECT' })
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
