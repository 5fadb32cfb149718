import { hash } from 'node:crypto'
import type { Pool } from 'pg'
import { continues, genesis, type Head } from './hash-chain.ts'
import { lineage } from './lineage.ts'
import { LogRefused } from './log-refused.ts'
import type { LogReader, StoredText } from './log-store.ts'
import { LogUnavailable } from './log-unavailable.ts'
import { ask, nameOf, openPool, type Statement } from './postgres-connection.ts'
import { hindrance } from './postgres-error.ts'
import { refuseUnfit } from './postgres-fitness.ts'
import { READ } from './postgres-sql.ts'
import { tailBehind } from './tail-behind.ts'

const CONNECTIONS = 4
const TEXT_PAGE = 1000
export const ALL = Number.MAX_SAFE_INTEGER

/** Opens the log in a database for reading alone. Throws {@link LogRefused} as `readSqliteLog` does. */
export async function readPostgresLog(url: string): Promise<LogReader> {
  await refuseUnfit(url)
  const pool = openPool(url, CONNECTIONS)
  try {
    return await readerOf(pool, url)
  } catch (error) {
    await pool.end()
    throw error
  }
}

async function readerOf(pool: Pool, url: string): Promise<LogReader> {
  const get = async <Values extends readonly unknown[], Row extends object>(
    statement: Statement<Values, Row>,
    ...values: Values
  ): Promise<Row[]> => {
    try {
      return await ask(pool, statement, ...values)
    } catch (error) {
      throw hindrance(error) === undefined ? error : new LogUnavailable('the log cannot be read now', { cause: error })
    }
  }
  const named = lineage(await get(READ.generations))
  if (named === undefined) throw new LogRefused('corrupt', nameOf(url))
  const { first, ...names } = named
  const start = genesis(first)
  const headNow = async (): Promise<Head> => (await get(READ.head))[0] ?? start
  const head = await headNow()
  const [last, beforeLast = start] = (await get(READ.changes, head.seq - 2, head.seq, 2)).toReversed()
  if (last && !continues(beforeLast, last)) throw new LogRefused('corrupt', nameOf(url))

  async function* allTexts(): AsyncGenerator<StoredText> {
    let given = ''
    for (;;) {
      const page = await get(READ.textsAfter, given, TEXT_PAGE)
      if (page.length === 0) return
      for (const text of page) {
        given = text.ref
        yield text
      }
    }
  }

  return {
    ...names,
    start,
    head: headNow,
    tail: (known) => tailBehind(known, start, (after) => get(READ.changes, after, ALL, ALL)),
    changes: ({ after, upTo = ALL, limit }) => get(READ.changes, after, upTo, limit),
    changesOf: (thing, { before = ALL, limit }) => get(READ.changesOf, thing, before, limit),
    texts: async (refs) => (refs.length === 0 ? [] : get(READ.texts, refs)),
    allTexts,
    receipt: async (commandId) => (await get(READ.receipts, [commandId]))[0],
    snapshot: async (codeVersion) => {
      const [found] = await get(READ.snapshot, codeVersion)
      if (found === undefined) return undefined
      const { digest, ...snapshot } = found
      return digest === hash('sha256', snapshot.board) ? snapshot : undefined
    },
    close: () => pool.end(),
  }
}
