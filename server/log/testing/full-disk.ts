import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteLog } from '../sqlite-log.ts'
import { readSqliteLog } from '../sqlite-reader.ts'
import { verifyLog } from '../verify-log.ts'
import { append, batch, changesBehind, erasedIn, receipt } from './log-builder.ts'

/**
 * Appends to a log in the small file system of its first argument until that is full, frees some space, appends again,
 * and says as JSON what it saw.
 */
const directory = process.argv[2] ?? ''
const [file, ballast] = [join(directory, 'board.sqlite'), join(directory, 'ballast')]
writeFileSync(ballast, Buffer.alloc(100_000))
const log = await openSqliteLog(file, 'server')

const appendOne = () =>
  log.transact(async (drain) => {
    const [head, filler] = [await log.head(), 'x'.repeat(3000)]
    await drain.append(batch({ changes: changesBehind(head, [{ filler }]), receipts: [receipt(`c${head.seq + 1}`)] }))
  })

let committed = 0
let ended = await appendOne()
for (; ended.outcome === 'committed'; ended = await appendOne()) committed += 1
const { seq } = await log.head()
const receiptOfRefused = (await log.receipt(`c${committed + 1}`)) ?? null

rmSync(ballast)
await append(log, [{}])
await log.close()
const again = readSqliteLog(file)
console.log(
  JSON.stringify({
    committed,
    ended: { outcome: ended.outcome, reason: ended.outcome === 'not-committed' ? ended.reason : null },
    whileFull: { seq, receiptOfRefused },
    afterwards: { seq: (await again.head()).seq, verdict: (await verifyLog(again, erasedIn)).verdict },
  }),
)
