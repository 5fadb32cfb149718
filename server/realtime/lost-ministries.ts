import type { Board } from '#shared/board/board.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import { isPresent } from '#shared/board/review/conducting.ts'
import { runningReview } from '#shared/board/review/previous-review.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { type LostMinistry, RECONNECTING_AFTER } from '#shared/protocol/socket.ts'

/** When the last screen of each person was lost; of nobody who has one. */
export type LostScreens = ReadonlyMap<PersonId, Instant>

/**
 * The ministries that are cut off from the running review: a chair or delegate of theirs has had a screen since they came
 * into the room, and now none of their heads has. One that never had one sits there without; a screen that is loaded
 * anew is not lost.
 */
export function lostMinistries(
  board: Board,
  { lost, isConnected, now }: { lost: LostScreens; isConnected: (person: PersonId) => boolean; now: Instant },
): LostMinistry[] {
  const heads = Object.values(runningReview(board)?.participants ?? {}).filter(
    (one) => isPresent(one) && (one.capacity === 'chair' || one.capacity === 'delegate'),
  )
  return MINISTRIES.flatMap((ministry): LostMinistry[] => {
    const own = heads.filter((head) => head.ministry === ministry)
    if (own.some(({ person }) => person !== null && isConnected(person))) return []
    const times = own.flatMap(({ person, presence }) => {
      const at = person === null ? undefined : lost.get(person)
      const cameAt = presence.at(-1)?.from
      return at === undefined || cameAt === undefined || at < cameAt ? [] : [at]
    })
    const since = times.toSorted((one, other) => other - one)[0]
    return since === undefined || now - since < RECONNECTING_AFTER ? [] : [{ ministry, since }]
  })
}
