import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { restoreBoard } from '#server/board/restore-board.ts'
import { boardCodeVersion } from '#server/board/snapshot-keeper.ts'
import { readConfig } from '#server/config.ts'
import { readLog } from '#server/log/open-log.ts'
import { exportLog } from './export-log.ts'
import { readArguments } from './read-arguments.ts'
import { runTool, ToolRefused } from './run-tool.ts'

/**
 * `npm run log:export [-- <new file>]`: writes the log as JSON Lines that can be read and checked without this program,
 * to a file that only its owner may read, or to standard output. Beside a running server or without one.
 */

await runTool(async () => {
  const { positionals } = readArguments({}, 1, 'npm run log:export [-- <new file>]')
  const log = await readLog(readConfig(process.env))
  try {
    const { board } = await restoreBoard(log, boardCodeVersion())
    const [file] = positionals
    const target = file === undefined ? process.stdout : createWriteStream(file, { flags: 'wx', mode: 0o600 })
    await pipeline(Readable.from(lines(exportLog(log, board))), target, { end: file !== undefined })
    if (file !== undefined) console.log(`내보냈습니다 · Exported to ${file}`)
  } catch (error) {
    // Whoever reads it, such as `head`, has had enough.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
    const refused = error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOENT')
    throw refused
      ? new ToolRefused(`새 파일을 지정하십시오 · Name a file that does not exist yet: ${error.message}`, 2)
      : error
  } finally {
    await log.close()
  }
})

async function* lines(of: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of of) yield `${line}\n`
}
