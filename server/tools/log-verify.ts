import { readFileSync } from 'node:fs'
import { erasedBy } from '#server/board/drain.ts'
import { readStored } from '#server/board/entry.ts'
import { readConfig } from '#server/config.ts'
import { type Anchor, anchorsIn, anchorText } from '#server/log/anchor.ts'
import { readLog } from '#server/log/open-log.ts'
import { isBehindRestore, type Verification, verifyLog } from '#server/log/verify-log.ts'
import { readArguments } from './read-arguments.ts'
import { runTool, ToolRefused } from './run-tool.ts'

/**
 * `npm run log:verify [-- --anchor <log>#<seq>:<hash>]… [--anchors <file>]…`: walks the whole log, chain and texts,
 * beside a running server or without one, and compares it with heads that were kept elsewhere. Of a file every anchor
 * that stands in it counts: the server's log lines, the manifest of a backup.
 */

const USAGE = 'npm run log:verify [-- --anchor <log>#<seq>:<hash>]… [--anchors <file>]…'
const OPTIONS = {
  anchor: { type: 'string', multiple: true },
  anchors: { type: 'string', multiple: true },
} as const

await runTool(async () => {
  const { values } = readArguments(OPTIONS, 0, USAGE)
  const anchors = [
    ...(values.anchor ?? []).flatMap((given) => found(anchorsIn(given), given)),
    ...(values.anchors ?? []).flatMap((file) => found(anchorsIn(contentOf(file)), file)),
  ]
  const log = await readLog(readConfig(process.env))
  try {
    const verification = await verifyLog(log, (change) => erasedBy([readStored(change)]), anchors)
    if (verification.verdict !== 'sound') throw new ToolRefused(`${log.log}: ${inWords(verification)}`)
    console.log(`${log.log}: ${inWords(verification)}`)
    for (const { log: id, seq } of log.parents) console.log(`복원 기준 · restored from ${id} #${seq}`)
    const behind = anchors.filter((anchor) => isBehindRestore(log, anchor))
    if (anchors.length > behind.length)
      console.log(`보관한 기록 번호와 일치 · fits ${anchors.length - behind.length} anchors`)
    for (const anchor of behind) console.log(`복원으로 빠진 기록 · of what a restore left out: ${anchorText(anchor)}`)
    // Which restores there were stands outside the chain: whoever can write to the store can write one there.
    if (anchors.length > 0 && behind.length === anchors.length)
      throw new ToolRefused('비교할 수 있는 기록 번호가 없습니다 · None of the anchors could be compared with the log')
  } finally {
    await log.close()
  }
})

/** An anchor that nobody looked at must not count as one that fits. */
function found(anchors: Anchor[], where: string): Anchor[] {
  if (anchors.length === 0)
    throw new ToolRefused(`기록 번호가 없습니다 · There is no anchor <log>#<seq>:<hash> in ${where}`, 2)
  return anchors
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new ToolRefused(`파일을 읽을 수 없습니다 · The file can't be read: ${file}`, 2)
  }
}

function inWords(verification: Verification): string {
  switch (verification.verdict) {
    case 'sound':
      return `이상 없음 · sound up to #${verification.head.seq} ${verification.head.hash}, ${verification.erased} texts erased`
    case 'cut':
      return `기록이 잘렸습니다 · the log ends at #${verification.head.seq}, before ${anchorText(verification.anchor)}`
    case 'rewritten':
      return `기록 전체가 바뀌었거나 다른 기록입니다 · the whole log was written anew, or is another one than ${anchorText(verification.anchor)}`
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
