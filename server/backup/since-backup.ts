import type { Board } from '#shared/board/board.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Posting } from '#shared/board/person-schema.ts'
import type { TextRef } from '#shared/board/text.ts'
import { restoreBoard } from '#server/board/restore-board.ts'
import { boardCodeVersion } from '#server/board/snapshot-keeper.ts'
import type { Anchor } from '#server/log/anchor.ts'
import { LogRefused } from '#server/log/log-refused.ts'
import { LogUnavailable } from '#server/log/log-unavailable.ts'
import { type LogPlace, readLog } from '#server/log/open-log.ts'
import { hindrance, isCorruption } from '#server/log/sqlite-error.ts'
import { StartRefused } from '#server/start-refused.ts'

/** What a restore would undo, and must not in silence. */
export type SinceBackup = {
  disabled: PersonId[]
  erased: TextRef[]
  /** Whose role or scope was another. */
  posted: { person: PersonId; before: Posting; after: Posting }[]
}

/**
 * What the data that a backup is to replace know and it does not: `then` is the board of the backup. They must hold the
 * backup's anchor, or they are of another log, or older. A sentence for the operator if they can't be used.
 */
export async function sinceBackup(old: LogPlace, anchor: Anchor, then: Board): Promise<SinceBackup | string> {
  try {
    const log = await readLog(old)
    try {
      const [known] = await log.changes({ after: anchor.seq - 1, limit: 1 })
      if (known?.hash !== anchor.hash) return 'the backup was not made of them'
      return between(then, (await restoreBoard(log, boardCodeVersion())).board)
    } finally {
      await log.close()
    }
  } catch (error) {
    const reason = whyUnreadable(error)
    if (reason === null) throw error
    return reason
  }
}

function between(then: Board, now: Board): SinceBackup {
  const persons = Object.values(then.persons).flatMap((before) => {
    const after = now.persons[before.id]
    return after === undefined ? [] : [{ before, after }]
  })
  return {
    disabled: persons.flatMap(({ before, after }) => (before.active.value && !after.active.value ? [after.id] : [])),
    erased: Object.keys(now.erased),
    posted: persons.flatMap(({ before: { id, posting }, after }) =>
      isSame(posting.value, after.posting.value)
        ? []
        : [{ person: id, before: posting.value, after: after.posting.value }],
    ),
  }
}

const isSame = (one: Posting, other: Posting): boolean =>
  one.role === other.role && one.ministry === other.ministry && one.venue === other.venue

/** Null for a bug. A disk may be why there is something to restore, so whatever the system says of it counts. */
function whyUnreadable(error: unknown): string | null {
  if (error instanceof LogRefused || error instanceof LogUnavailable) return error.message
  if (error instanceof StartRefused) return 'a change in them is damaged, or of a newer version'
  if (!(error instanceof Error)) return null
  return isCorruption(error) || hindrance(error) !== undefined || 'syscall' in error ? error.message : null
}
