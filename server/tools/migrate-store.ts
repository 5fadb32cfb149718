import { anchorText } from '#server/log/anchor.ts'
import { moveBoard } from '#server/rows/move-board.ts'
import { placeOf } from './place-of.ts'
import { readArguments } from './read-arguments.ts'
import { runTool, ToolRefused } from './run-tool.ts'

/**
 * `npm run migrate-store -- --from <place> --to <place>`, each of them `sqlite:<data directory>` or `postgres://…`: moves
 * a board, with its accounts and sessions, to an empty place, where it goes on as the same log. No server may be on it.
 * What stays behind is a copy from then on.
 */

const USAGE = 'npm run migrate-store -- --from sqlite:<data directory> --to postgres://… (or the other way round)'
const OPTIONS = { from: { type: 'string' }, to: { type: 'string' } } as const

await runTool(async () => {
  const { from, to } = readArguments(OPTIONS, 0, USAGE).values
  if (from === undefined || to === undefined) throw new ToolRefused(USAGE, 2)
  const anchor = await moveBoard(placeOf(from), placeOf(to))
  console.log(`옮겼습니다 · Moved as the same log, sound at both ends: ${anchorText(anchor)}`)
  console.log(
    '옛 데이터는 이제 사본입니다 · What stays behind is a copy now: a server that is started on it serves another log. ' +
      'Keep it until there is a backup of the new place, then delete it: what is erased from now on is still in it.',
  )
})
