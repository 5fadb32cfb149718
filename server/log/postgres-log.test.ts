import { afterAll, describe } from 'vitest'
import type { TestDatabase } from '#server/testing/postgres/create-database.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import type { LogStore } from './log-store.ts'
import { openPostgresLog } from './postgres-log.ts'
import { dropLog } from './testing/drop-log.ts'
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
