import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { continues, type Head } from './hash-chain.ts'
import { commandOf, type Batch, type Drain, type LogStore } from './log-store.ts'
import { hindrance } from './sqlite-error.ts'
import { checkpoint, dataVersion, readQueries, VACUUM, writeQueries } from './sqlite-sql.ts'
import type { Transactions } from './sqlite-transactions.ts'
import { tailBehind } from './tail-behind.ts'

const ALL = Number.MAX_SAFE_INTEGER

/** The writing half of the log that begins at `start`, over a connection that nothing else uses: on it, a read sees what is uncommitted. */
export function writerOf(
  db: DatabaseSync,
  { transact, between }: Transactions,
  start: Head,
): Pick<LogStore, 'transact' | 'saveSnapshot' | 'scrub'> {
  const read = readQueries(db)
  const write = writeQueries(db)

  function append({ changes, texts, receipts, erase }: Batch): void {
    // Outside a transaction each statement would commit by itself.
    if (!db.isTransaction) throw new Error('this drain is over')
    let head = read.head.get() ?? start
    for (const change of changes) {
      if (!continues(head, change)) throw new Error(`change ${change.seq} does not continue the chain at ${head.seq}`)
      write.addChange.run(change.seq, change.bytes, change.hash)
      write.addChangeOf.run(JSON.stringify(change.of), change.seq)
      head = change
    }
    for (const it of texts) write.addText.run(it.ref, it.of, it.ministry, it.class, it.text, it.salt)
    for (const it of receipts) {
      write.addReceipt.run(it.commandId, it.by, it.client, it.salt, it.fingerprint, it.outcome)
    }
    if (erase.length === 0) return
    write.markUnscrubbed.run()
    write.eraseTexts.run(JSON.stringify(erase))
    write.eraseFingerprints.run(JSON.stringify(erase.map(commandOf)))
  }

  const drain: Drain = {
    tail: (known) => tailBehind(known, start, async (after) => read.changes.all(after, ALL, ALL)),
    receipts: async (commandIds) => read.receipts.all(JSON.stringify(commandIds)),
    append: async (batch) => append(batch),
  }

  function scrub(): boolean {
    if (write.unscrubbed.get() === undefined) return true
    try {
      const rewritten = dataVersion(db)
      // Pages that were split or merged may still hold a copy of an erased text, which secure_delete does not reach.
      db.exec(VACUUM)
      if (!checkpoint(db).emptied) return false
      // What another process erased meanwhile is not in this rewrite.
      return write.markScrubbed.get(rewritten) !== undefined
    } catch (error) {
      if (hindrance(error)) return false
      throw error
    }
  }

  return {
    transact: (work) => transact(() => work(drain)),
    saveSnapshot: ({ seq, hash: at, codeVersion, board }) =>
      transact(() => write.saveSnapshot.run(seq, at, codeVersion, board, hash('sha256', board))),
    scrub: () => between(scrub),
  }
}
