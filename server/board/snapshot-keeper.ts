import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { LogStore } from '#server/log/log-store.ts'
import type { Tip } from './entry.ts'

/** Replaying as many takes a moment; writing a snapshot costs about as much as appending ten changes. */
const CHANGES_BETWEEN = 1000

const BOARD_CODE = join(import.meta.dirname, '../../shared/board')

/** Names the code that boards are made by. Another one might make another board of the same log. */
export function boardCodeVersion(): string {
  const hash = createHash('sha256')
  const files = globSync('**/*.ts', { cwd: BOARD_CODE, exclude: ['**/*.test.ts'] })
  for (const file of files.toSorted())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(BOARD_CODE, file)))
      .update('\0')
  return hash.digest('hex')
}

/** Keeps the store's snapshot near the head. */
export type SnapshotKeeper = {
  /** Tells of a new tip; now and then one is written, in the background. */
  follow(tip: Tip): void
  /** Writes the last tip, unless it is written already. */
  close(tip: Tip): Promise<void>
}

export function createSnapshotKeeper(
  store: Pick<LogStore, 'saveSnapshot'>,
  codeVersion: string,
  startedAt: number,
  logger: Pick<Logger, 'warn'>,
): SnapshotKeeper {
  let kept = startedAt
  let writing = Promise.resolve()

  async function write({ board, head }: Tip): Promise<void> {
    kept = head.seq
    try {
      const ended = await store.saveSnapshot({ ...head, codeVersion, board: JSON.stringify(board) })
      if (ended.outcome !== 'committed') throw new Error(ended.outcome, { cause: ended.cause })
    } catch (err) {
      // Without it the next start replays more; whether the store can still be written, the next drain will tell.
      logger.warn({ err }, 'no snapshot was written')
    }
  }
  return {
    follow(tip) {
      if (tip.head.seq - kept >= CHANGES_BETWEEN) writing = write(tip)
    },
    async close(tip) {
      await writing
      if (tip.head.seq > kept) await write(tip)
    },
  }
}
