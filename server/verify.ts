import { erasedBy } from './board/drain.ts'
import { readChange } from './board/entry.ts'
import { readConfig } from './config.ts'
import { readLog } from './log/open-log.ts'
import { type Verification, verifyLog } from './log/verify-log.ts'
import { refusedStart } from './refused-start.ts'

/** `npm run verify`: walks the whole log in DATA_DIR, chain and texts, beside a running server or without one. */

try {
  const log = await readLog(readConfig(process.env))
  try {
    const verification = await verifyLog(log, (bytes) => erasedBy([readChange(bytes)]))
    const isSound = verification.verdict === 'sound'
    ;(isSound ? console.log : console.error)(`${log.log}: ${inWords(verification)}`)
    if (log.parent !== null) console.log(`복원 기준 · restored from ${log.parent.log} #${log.parent.seq}`)
    if (!isSound) process.exitCode = 1
  } finally {
    await log.close()
  }
} catch (error) {
  const refused = refusedStart(error)
  if (refused === null) throw error
  console.error(refused.message)
  process.exitCode = refused.exitCode
}

function inWords(verification: Verification): string {
  switch (verification.verdict) {
    case 'sound':
      return `이상 없음 · sound up to #${verification.head.seq} ${verification.head.hash}, ${verification.erased} texts erased`
    case 'broken-chain':
      return `기록이 바뀌었습니다 · the change #${verification.seq} is missing or not the one that was appended`
    case 'broken-text':
      return `문안이 바뀌었습니다 · the text ${verification.ref} of #${verification.seq} is not the one that was written`
    case 'lost-text':
      return `문안이 없어졌습니다 · the text ${verification.ref} of #${verification.seq} is gone, and nobody erased it`
    case 'unerased-text':
      return `삭제된 문안이 남아 있습니다 · the text ${verification.ref} was erased, and is still there`
    case 'unknown-text':
      return `기록에 없는 문안입니다 · no change speaks of the text ${verification.ref}`
  }
}
