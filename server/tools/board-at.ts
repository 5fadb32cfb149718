import { type Board, emptyBoard } from '#shared/board/board.ts'
import type { Instant } from '#shared/board/instant.ts'
import { follow } from '#server/board/restore-board.ts'
import type { LogReader } from '#server/log/log-store.ts'

/** A moment of a log: behind a change, or behind the last one that was made by a time on the log's clock. */
export type Moment = { seq: number } | { time: Instant }

const PAGE = 1000

/** The board as it stood at a moment: at its head if the log ends before. Throws as `restoreBoard` does. */
export async function boardAt(log: LogReader, moment: Moment): Promise<Board> {
  const upTo = 'seq' in moment ? moment.seq : undefined
  let tip = { board: emptyBoard(log.log), head: log.start }
  for (;;) {
    const page = await log.changes({ after: tip.head.seq, limit: PAGE, ...(upTo === undefined ? {} : { upTo }) })
    if (page.length === 0) return tip.board
    const next = follow(tip, page)
    if ('time' in moment && next.tip.board.at > moment.time) {
      // No change is earlier than the one before it.
      const { changes } = next
      const until = changes.findIndex(({ at }) => at > moment.time)
      return follow(tip, page.slice(0, until)).tip.board
    }
    tip = next.tip
  }
}
