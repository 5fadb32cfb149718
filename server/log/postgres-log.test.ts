import { Client } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '#server/testing/postgres/create-database.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { query } from '#server/testing/postgres/query.ts'
import type { LogStore } from './log-store.ts'
import { adoptPostgresLog, openPostgresLog } from './postgres-log.ts'
import { WRITE } from './postgres-sql.ts'
import { dropLog } from './testing/drop-log.ts'
import { append, batch, commit, receipt, text } from './testing/log-builder.ts'
import { logStoreContract } from './testing/log-store-contract.ts'

describe('a log on PostgreSQL', () => {
  // Making a database costs more than most of these tests: one is used again, without its log.
  const made: TestDatabase[] = []
  const free: TestDatabase[] = []
  afterAll(() => Promise.all(made.map((database) => database[Symbol.asyncDispose]())))

  logStoreContract(async () => {
    const database = free.pop() ?? (await freshDatabase())
    if (!made.includes(database)) made.push(database)
    const nodes: LogStore[] = []
    return {
      open: async () => {
        const node = await openPostgresLog(database.url, 'server')
        nodes.push(node)
        return node
      },
      remove: async () => {
        for (const node of nodes) await node.close()
        await dropLog(database.url)
        free.push(database)
      },
    }
  }, 10)
})

describe('what was erased on PostgreSQL', () => {
  it('is in no file of its tables, once nobody looks at an older state', async () => {
    await using database = await freshDatabase()
    await using log = disposing(await openPostgresLog(database.url, 'server'))
    const erased = text('c1.reason', '지워질 이름')
    await commit(log, (drain) => drain.append(batch({ texts: [erased, text('c2.reason', '남을 이름')] })))
    await query(database.url, 'CHECKPOINT')
    expect(await tableBytes(database.url)).toContain('지워질 이름')

    await using looking = await lookingAtThis(database.url)
    await commit(log, (drain) => drain.append(batch({ erase: [erased.ref] })))
    expect(await log.scrub()).toBe(false)
    expect(await looking.texts()).toBe(2)
    await looking[Symbol.asyncDispose]()

    await expect.poll(() => log.scrub(), { timeout: 15_000 }).toBe(true)
    const bytes = await tableBytes(database.url)
    expect(bytes).not.toContain('지워질 이름')
    expect(bytes).toContain('남을 이름')
  })

  it('was never in what the server samples of its tables', async () => {
    await using database = await freshDatabase()
    await using log = disposing(await openPostgresLog(database.url, 'server'))
    const texts = [text('c1.reason', '지워질 이름'), text('c2.reason', '남을 이름')]
    const receipts = ['c1', 'c2'].map((id) => ({
      ...receipt(id),
      salt: `salt of ${id}`,
      fingerprint: `print of ${id}`,
    }))
    await commit(log, (drain) => drain.append(batch({ texts, receipts })))
    await query(database.url, 'ANALYZE')
    const [samples] = await query(database.url, "SELECT string_agg(s::text, '') AS all FROM pg_stats s")
    expect(samples?.['all']).toContain('c1.reason')
    for (const secret of ['지워질 이름', ...texts.map(({ salt }) => salt), 'salt of c1', 'print of c1'])
      expect(samples?.['all']).not.toContain(secret)
  })

  it('stays marked if it was erased while another node rewrote the files', async () => {
    await using database = await freshDatabase()
    await using log = disposing(await openPostgresLog(database.url, 'server'))
    const { scrubbing, letGoOn } = await scrubbingThatWaits(log, database.url)
    await letGoOn()
    expect(await scrubbing).toBe(false)
    await expect.poll(() => log.scrub(), { timeout: 15_000 }).toBe(true)
    expect(await query(database.url, 'SELECT * FROM chaebi_log.unscrubbed')).toEqual([])
  })

  it('is scrubbed over a connection of its own, while the log goes on', async () => {
    await using database = await freshDatabase()
    await using log = disposing(await openPostgresLog(database.url, 'server'))
    const { scrubbing, letGoOn } = await scrubbingThatWaits(log, database.url)
    await append(log, [{}])
    expect(await query(database.url, WAITING_FOR_THE_MARK)).toHaveLength(1)
    await letGoOn()
    await scrubbing
  })
})

/** Somebody else is erasing, and so the scrubbing, which has rewritten, does not get to the mark. */
async function scrubbingThatWaits(
  log: LogStore,
  url: string,
): Promise<{ scrubbing: Promise<boolean>; letGoOn(): Promise<void> }> {
  await commit(log, (drain) => drain.append(batch({ texts: [text('c1.reason', '글')] })))
  await commit(log, (drain) => drain.append(batch({ erase: ['c1.reason'] })))
  const other = new Client({ connectionString: url })
  await other.connect()
  await other.query('BEGIN')
  await other.query(WRITE.markUnscrubbed.text)
  let isOver = true
  let scrubbing = Promise.resolve(false)
  function scrubAgain(): void {
    isOver = false
    scrubbing = log.scrub().finally(() => (isOver = true))
  }
  // PostgreSQL's own cleaning may be in the way at first: then it is asked for again, as the server does.
  const waiting = () => {
    if (isOver) scrubAgain()
    return query(url, WAITING_FOR_THE_MARK)
  }
  await expect.poll(waiting, { timeout: 15_000 }).toHaveLength(1)
  return {
    scrubbing,
    async letGoOn() {
      await other.query('COMMIT')
      await other.end()
    },
  }
}

const WAITING_FOR_THE_MARK = `
  SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'DELETE FROM chaebi_log.unscrubbed%'`

describe('a node that falls silent in the middle of a transaction', () => {
  it('holds the others up for some seconds, and nothing of it is in the log', async () => {
    await using database = await freshDatabase()
    await using silent = disposing(await openPostgresLog(database.url, 'server'))
    await using other = disposing(await openPostgresLog(database.url, 'server'))
    const [begun, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const ended = silent.transact(async (drain) => {
      begun.resolve()
      await released.promise
      await drain.append(batch({ receipts: [receipt('c1')] }))
    })
    await begun.promise
    await append(other, [{}])
    released.resolve()
    expect(await ended).toMatchObject({ outcome: 'not-committed', reason: 'unavailable' })
    expect(await silent.receipt('c1')).toBeUndefined()
    await append(silent, [{}])
    expect(await other.head()).toMatchObject({ seq: 2 })
  })
})

describe('a replica that was adopted', () => {
  it('goes on under a new id, its parent named, once no server is on it', async () => {
    await using database = await freshDatabase()
    await using log = disposing(await openPostgresLog(database.url, 'server'))
    await append(log, [{}, {}])
    await log.saveSnapshot({ ...(await log.head()), codeVersion: 'v1', board: '{}' })
    await expect(adoptPostgresLog(database.url)).rejects.toThrow('another server')
    await log.close()

    const adopted = await adoptPostgresLog(database.url)
    expect(adopted).toEqual({ log: expect.not.stringMatching(log.log), parent: { log: log.log, seq: 2 } })
    await using again = disposing(await openPostgresLog(database.url, 'server'))
    expect(again).toMatchObject({ ...adopted, start: log.start })
    expect(await again.snapshot('v1')).toBeUndefined()
  })
})

function disposing(log: LogStore): LogStore & AsyncDisposable {
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= log.close())
  return { ...log, close, [Symbol.asyncDispose]: close }
}

/** What stands in the files of all tables, as the server reads them. */
async function tableBytes(url: string): Promise<string> {
  const [files] = await query(
    url,
    `SELECT string_agg(encode(pg_read_binary_file(pg_relation_filepath(oid)), 'hex'), '') AS hex
     FROM pg_class WHERE relkind IN ('r', 't', 'i') AND relnamespace = 'chaebi_log'::regnamespace`,
  )
  return Buffer.from(String(files?.['hex']), 'hex').toString('utf8')
}

/** Somebody with a transaction that sees everything as it is now. */
async function lookingAtThis(url: string): Promise<{ texts(): Promise<number> } & AsyncDisposable> {
  const client = new Client({ connectionString: url })
  await client.connect()
  let isOver = false
  const texts = async (): Promise<number> => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM chaebi_log.text')
    return rows[0]?.count ?? 0
  }
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
  // Of another table, so that nothing keeps the rewriting from its lock.
  await client.query('SELECT version FROM chaebi_log.version')
  return {
    texts,
    async [Symbol.asyncDispose]() {
      if (!isOver) await client.end()
      isOver = true
    },
  }
}
