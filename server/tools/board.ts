import { textsOfBoard } from '#shared/board/held-texts.ts'
import { instant } from '#shared/board/instant.ts'
import { readiness } from '#shared/board/readiness.ts'
import { openText } from '#server/board/seal-texts.ts'
import { readConfig } from '#server/config.ts'
import { readLog } from '#server/log/open-log.ts'
import { boardAt, type Moment } from './board-at.ts'
import { boardText } from './board-text.ts'
import { ERASED, inBoth } from './export-log.ts'
import { readArguments } from './read-arguments.ts'
import { runTool, ToolRefused } from './run-tool.ts'

/**
 * `npm run board [-- --at <time|seq>] [--json]`: prints the board as it stood behind a change, or at a time that the
 * log's clock showed; by itself as it is. Texts are those of now: what was erased since is not there.
 */

const USAGE = 'npm run board [-- --at <2024-05-10T10:00:00+09:00 | seq>] [--json]'
const LAST_MS_OF_SECOND = 999
const OPTIONS = { at: { type: 'string' }, json: { type: 'boolean' } } as const

await runTool(async () => {
  const { values } = readArguments(OPTIONS, 0, USAGE)
  const moment = momentOf(values.at)
  const log = await readLog(readConfig(process.env))
  try {
    const board = await boardAt(log, moment)
    if (board.position.seq === 0) throw new ToolRefused('그때는 기록이 없었습니다 · The log had no entry by then')
    const stored = await log.texts(textsOfBoard(board))
    const texts = new Map(stored.map((text) => [text.ref, inBoth(openText(text).text)]))
    const now = 'time' in moment ? moment.time : board.at
    const counted = readiness(board, now)
    if (values.json === true) {
      console.log(JSON.stringify({ at: now, readiness: counted, board, texts: Object.fromEntries(texts) }, null, 2))
      return
    }
    const said = (ref: string) => texts.get(ref) ?? ERASED
    for (const line of boardText(board, { readiness: counted, now, said })) console.log(line)
  } finally {
    await log.close()
  }
})

/** Times are printed to the second, so a second is meant whole. @throws {ToolRefused} */
function momentOf(at: string | undefined): Moment {
  if (at === undefined) return { seq: Number.MAX_SAFE_INTEGER }
  if (/^\d{1,15}$/.test(at)) return { seq: Number(at) }
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(at) ? Date.parse(at) : Number.NaN
  if (Number.isNaN(time) || time < 0) throw new ToolRefused(USAGE, 2)
  return { time: instant(time + LAST_MS_OF_SECOND) }
}
