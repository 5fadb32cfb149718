import { useCompareNames } from '#client/i18n/sorting.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { type Arrivals, arrivals } from './arrivals.ts'

/** `arrivals` of a session by the names of the delegations, in the order of the language. */
export function useArrivals(session: string, now: Instant): Arrivals {
  const board = useBoard()
  const compare = useCompareNames()
  const guestName = useGuestName()
  return arrivals(board, session, now, (one, other) => compare(guestName(one), guestName(other)))
}

/** The name of the delegation that takes part. */
export function useGuestName(): (participation: Participation) => string {
  const { delegations } = useBoard()
  const name = useName()
  return ({ delegation }) => name(delegations[delegation]?.name ?? '')
}
