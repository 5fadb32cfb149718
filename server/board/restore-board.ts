import { applyAll } from '#shared/board/apply.ts'
import { type Board, emptyBoard } from '#shared/board/board.ts'
import type { Change } from '#shared/board/change.ts'
import { continues } from '#server/log/hash-chain.ts'
import type { LogReader, StoredChange } from '#server/log/log-store.ts'
import { StartRefused } from '#server/start-refused.ts'
import { readStored, type Tip } from './entry.ts'

const PAGE = 1000

/**
 * The board at the head of a log: from the snapshot that this very code made, if there is one, and the changes since.
 * `snapshotAt` is the seq of that snapshot, or 0.
 * @throws {StartRefused} if a change since is not the one that was appended, or not of a form that this code knows
 */
export async function restoreBoard(store: LogReader, codeVersion: string): Promise<Tip & { snapshotAt: number }> {
  const snapshot = await store.snapshot(codeVersion)
  let tip: Tip =
    snapshot === undefined
      ? { board: emptyBoard(store.log), head: store.start }
      : // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the store compared its digest, and the same code wrote it
        { board: JSON.parse(snapshot.board) as Board, head: { seq: snapshot.seq, hash: snapshot.hash } }
  for (;;) {
    const page = await store.changes({ after: tip.head.seq, limit: PAGE })
    if (page.length === 0) return { ...tip, snapshotAt: snapshot?.seq ?? 0 }
    tip = follow(tip, page).tip
  }
}

/**
 * The tip after the changes that its log has behind it, and those changes; undefined if the log does not hold the tip.
 * Throws as `restoreBoard` does.
 */
export function follow(
  { board, head }: Tip,
  stored: readonly StoredChange[] | undefined,
): { tip: Tip; changes: Change[] } {
  if (stored === undefined)
    throw new StartRefused(
      'The store holds another log, or an older state of this one. Start again on what is there now.',
    )
  let last = head
  const changes = stored.map((change) => {
    if (!continues(last, change))
      throw new StartRefused(
        `The log is damaged at change ${last.seq + 1}. Keep its files as they are; restore a backup.`,
      )
    last = { seq: change.seq, hash: change.hash }
    return readStored(change)
  })
  return { tip: { board: applyAll(board, changes), head: last }, changes }
}
