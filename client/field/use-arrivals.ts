import { useNameOrder } from '#client/i18n/use-name-order.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { type Arrivals, arrivals } from './arrivals.ts'

/** `arrivals` of a session by the names of the delegations, in the order of the language. */
export function useArrivals(session: string, now: Instant): Arrivals {
  const place = useNameOrder()
  return arrivals(useBoard(), session, now, (one, other) => place(one.delegation) - place(other.delegation))
}

/** The name of the delegation that takes part. */
export function useGuestName(): (participation: Participation) => string {
  const { delegations } = useBoard()
  const name = useName()
  return ({ delegation }) => name(delegations[delegation]?.name ?? '')
}
