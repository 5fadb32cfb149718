import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { continues, genesis } from './hash-chain.ts'
import { lineage } from './lineage.ts'
import { LogRefused } from './log-refused.ts'
import type { LogReader, StoredText } from './log-store.ts'
import { isCorruption } from './sqlite-error.ts'
import { refuseForeign } from './sqlite-file.ts'
import { readQueries, SCHEMA_VERSION, schemaVersion } from './sqlite-sql.ts'
import { tailBehind } from './tail-behind.ts'

/** A reader waits only for what is over in a moment, such as another process recovering the -wal file. */
const READ_WAIT_MS = 2000
const TEXT_PAGE = 1000
const ALL = Number.MAX_SAFE_INTEGER

/**
 * Opens the log in `file` for reading alone, beside a server or without one. Throws {@link LogRefused} if it is missing,
 * foreign, newer or damaged. Of the chain only the last link is checked, so that a long log opens as fast as a short one.
 */
export function readSqliteLog(file: string): LogReader {
  refuseForeign(file)
  const db = new DatabaseSync(file, { readOnly: true, timeout: READ_WAIT_MS })
  try {
    return readerOf(db, file)
  } catch (error) {
    db.close()
    throw isCorruption(error) ? new LogRefused('corrupt', file, { cause: error }) : error
  }
}

function readerOf(db: DatabaseSync, file: string): LogReader {
  const version = schemaVersion(db)
  if (version !== SCHEMA_VERSION) throw new LogRefused(version > SCHEMA_VERSION ? 'newer' : 'older', file)
  const queries = readQueries(db)
  const named = lineage(queries.generations.all())
  if (named === undefined) throw new LogRefused('corrupt', file)
  const { first, ...names } = named
  const start = genesis(first)
  const head = queries.head.get() ?? start

  const [last, beforeLast = start] = queries.changes.all(head.seq - 2, head.seq, 2).toReversed()
  if (last && !continues(beforeLast, last)) throw new LogRefused('corrupt', file)

  async function* allTexts(): AsyncGenerator<StoredText> {
    // In pages, because one long read would keep the -wal file from being emptied.
    let given = 0
    for (;;) {
      const page = queries.textsAfter.all(given, TEXT_PAGE)
      if (page.length === 0) return
      for (const { id, ...text } of page) {
        given = id
        yield text
      }
    }
  }

  return {
    ...names,
    start,
    head: async () => queries.head.get() ?? start,
    tail: (known) => tailBehind(known, start, async (after) => queries.changes.all(after, ALL, ALL)),
    changes: async ({ after, upTo = ALL, limit }) => queries.changes.all(after, upTo, limit),
    changesOf: async (thing, { before = ALL, limit }) => queries.changesOf.all(thing, before, limit),
    texts: async (refs) => queries.texts.all(JSON.stringify(refs)),
    allTexts,
    receipt: async (commandId) => queries.receipts.get(JSON.stringify([commandId])),
    snapshot: async (codeVersion) => {
      const found = queries.snapshot.get(codeVersion)
      if (!found) return undefined
      const { digest, ...snapshot } = found
      return digest === hash('sha256', snapshot.board) ? snapshot : undefined
    },
    close: async () => db.close(),
  }
}
