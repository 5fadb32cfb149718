import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { continues, genesis } from './hash-chain.ts'
import { LogRefused } from './log-refused.ts'
import type { LogReader, StoredText } from './log-store.ts'
import { isCorruption } from './sqlite-error.ts'
import { refuseForeign } from './sqlite-file.ts'
import { type Generation, readQueries, SCHEMA_VERSION, schemaVersion } from './sqlite-sql.ts'

/** A reader waits only for what is over in a moment, such as another process recovering the -wal file. */
const READ_WAIT_MS = 2000
const TEXT_PAGE = 1000

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
  const { first, ...names } = lineage(queries.generations.all(), file)
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
    changes: async ({ after, upTo = Number.MAX_SAFE_INTEGER, limit }) => queries.changes.all(after, upTo, limit),
    changesOf: async (thing, { before = Number.MAX_SAFE_INTEGER, limit }) =>
      queries.changesOf.all(thing, before, limit),
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

/** What the log is called, what it was restored from, and what it was called first. */
function lineage(
  generations: readonly Generation[],
  file: string,
): Pick<LogReader, 'log' | 'parent' | 'isCopy'> & { first: string } {
  const named = generations.flatMap(({ id, partedAt }) => (id === null ? [] : [{ id, partedAt }]))
  const [first, last, before] = [named[0], named.at(-1), named.at(-2)]
  if (first === undefined || last === undefined) throw new LogRefused('corrupt', file)
  const parent = before === undefined ? null : { log: before.id, seq: last.partedAt }
  return { log: last.id, parent, isCopy: named.length < generations.length, first: first.id }
}
