import { writeSync } from 'node:fs'
import { openSqliteLog } from '../sqlite-log.ts'
import { batch, changesBehind, receipt, sealed, text } from './log-builder.ts'

/**
 * A server that appends one change after another to the log in its first argument, and says each seq on its standard
 * output once it is committed, or how the transaction ended instead. It kills itself at a seq: `in-drain 7`, before the
 * commit, or `unanswered 7`, before it says so.
 */
const [file = '', dieWhen, dieAt] = process.argv.slice(2)
const log = await openSqliteLog(file, 'server')
const say = (line: string): number => writeSync(1, `${line}\n`)

async function dieIf(when: 'in-drain' | 'unanswered', seq: number): Promise<void> {
  if (dieWhen !== when || Number(dieAt) !== seq) return
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => {})
}

for (;;) {
  const ended = await log.transact(async (drain) => {
    const head = await log.head()
    const seq = head.seq + 1
    const reason = text(`c${seq}.reason`, '독일 확정')
    const changes = changesBehind(head, [{ reason: sealed(reason), filler: 'x'.repeat(500) }])
    await drain.append(batch({ changes, texts: [reason], receipts: [receipt(`c${seq}`)] }))
    await dieIf('in-drain', seq)
    return seq
  })
  if (ended.outcome !== 'committed') {
    say(ended.outcome)
    break
  }
  await dieIf('unanswered', ended.value)
  say(String(ended.value))
}

await log.transact(async () => say('another transaction began')).catch((error: unknown) => say(String(error)))
process.exit()
