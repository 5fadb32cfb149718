import { DAY, HOUR, type Instant, instant, MINUTE } from '#shared/board/instant.ts'
import type { ItemStatus } from '#shared/board/status.ts'
import type { SummitFile } from '#shared/board/summit-file.ts'
import type { Turn } from '../story.ts'

/** How every item that is due before `until` was begun and done in time, none at the same minute as another. */
export function doneInTime(
  { sessions }: SummitFile,
  { begins, until }: { begins: Instant; until: Instant },
): Record<string, Turn<ItemStatus>[]> {
  const items = sessions.flatMap(({ workstreams }) => workstreams.flatMap((workstream) => workstream.items))
  const due = items.flatMap(({ id, due: at }) => (at === null ? [] : [{ id, due: Date.parse(at) }]))
  return Object.fromEntries(
    due
      .filter((item) => item.due < until)
      .map((item, index): [string, Turn<ItemStatus>[]] => {
        const spread = index * MINUTE
        const doneAt = Math.max(begins + 5 * HOUR + spread, item.due - 4 * HOUR + (spread % (3 * HOUR)))
        const startedAt = Math.max(begins + HOUR + spread, doneAt - DAY)
        return [
          item.id,
          [
            { at: instant(startedAt), status: 'in-progress' },
            { at: instant(doneAt), status: 'done', evidence: 'document' },
          ],
        ]
      }),
  )
}
