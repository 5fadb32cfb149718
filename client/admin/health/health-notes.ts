import { HOUR, type Instant } from '#shared/board/instant.ts'
import type { TextRef } from '#shared/board/text.ts'
import type { Board } from '#shared/board/board.ts'
import type { Health } from '#shared/protocol/health.ts'
import type { HeardScreen } from './heard-screens.ts'

/** Something that an admin should know, or do something about. */
export type HealthNote =
  | { kind: 'not-ready' }
  | { kind: 'silent-wall'; name: TextRef; since: Instant | null }
  | { kind: 'parked'; name: TextRef; count: number }
  | { kind: 'slow' | 'slow-disk'; milliseconds: number }
  | { kind: 'no-backup' }
  | { kind: 'backup-failed' | 'old-backup'; at: Instant }

/** From here on somebody who waits for an answer notices. */
const SLOW = 1_000
/** What a backup may be late by. */
const BACKUP_LATE = 2 * HOUR

/** By exception: what is not as it should be, the gravest first. */
export function healthNotes({ persons }: Board, health: Health, screens: readonly HeardScreen[]): HealthNote[] {
  const { ready, heard, waitedAtMost, commitWithin, backup, now } = health
  const notes: HealthNote[] = []
  if (!ready) notes.push({ kind: 'not-ready' })
  for (const { person, isSilent, lastHeard } of screens)
    if (isSilent) notes.push({ kind: 'silent-wall', name: person.name, since: lastHeard })
  for (const { person, parked } of heard) {
    const name = persons[person]?.name
    if (parked > 0 && name !== undefined) notes.push({ kind: 'parked', name, count: parked })
  }
  if (commitWithin !== null && commitWithin > SLOW) notes.push({ kind: 'slow-disk', milliseconds: commitWithin })
  if (waitedAtMost > SLOW) notes.push({ kind: 'slow', milliseconds: waitedAtMost })
  if (backup === null) notes.push({ kind: 'no-backup' })
  else {
    const { at, failed, every, elsewhere } = backup
    if (failed !== null) notes.push({ kind: 'backup-failed', at: failed })
    if (!elsewhere && at !== null && now - at > every + BACKUP_LATE) notes.push({ kind: 'old-backup', at })
  }
  return notes
}
