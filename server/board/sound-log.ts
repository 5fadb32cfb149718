import type { Board } from '#shared/board/board.ts'
import type { Anchor } from '#server/log/anchor.ts'
import { type LogPlace, readLog } from '#server/log/open-log.ts'
import { verifyLog } from '#server/log/verify-log.ts'
import { StartRefused } from '#server/start-refused.ts'
import { erasedBy } from './drain.ts'
import { readStored } from './entry.ts'
import { restoreBoard } from './restore-board.ts'
import { boardCodeVersion } from './snapshot-keeper.ts'

/** The head and the board of a log in which nothing is amiss, anchors included. Throws {@link StartRefused} otherwise. */
export async function soundLog(
  place: LogPlace,
  anchors: readonly Anchor[] = [],
): Promise<{ anchor: Anchor; board: Board }> {
  const log = await readLog(place)
  try {
    const verified = await verifyLog(log, (change) => erasedBy([readStored(change)]), anchors)
    if (verified.verdict !== 'sound')
      throw new StartRefused(`기록이 손상되었습니다 · The log is damaged: ${JSON.stringify(verified)}`)
    const { board } = await restoreBoard(log, boardCodeVersion())
    return { anchor: { log: log.log, ...verified.head }, board }
  } finally {
    await log.close()
  }
}
