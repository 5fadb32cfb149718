import type { OutboxEntry } from '#client/sync/sync.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { FieldGroup } from '#shared/board/field-group.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { type InputStanding, inputsByThing, standingOf } from './input-standing.ts'

/** From the one that asks most of the person to the one that asks nothing. */
const WORST_FIRST: readonly InputStanding[] = ['conflict', 'parked', 'refused', 'doubtful', 'pending']

/** How the inputs of a row stand, the one that matters most; null if there are none. */
export const useRowStanding = (of: ThingRef): InputStanding | null =>
  useSyncState((state) => {
    const standings = new Set((inputsByThing(state.outbox).get(of) ?? []).map(standingOf))
    return WORST_FIRST.find((standing) => standings.has(standing)) ?? null
  })

/** The input of a row that waits to be chosen between in one of its groups. */
export const useConflictingInput = (of: ThingRef, group: FieldGroup): OutboxEntry | undefined =>
  useSyncState((state) =>
    inputsByThing(state.outbox)
      .get(of)
      ?.find((entry) => standingOf(entry) === 'conflict' && groupOf(entry) === group),
  )

const groupOf = ({ progress }: OutboxEntry): FieldGroup | null =>
  progress.at === 'refused' && progress.refusal.kind === 'conflict' ? progress.refusal.group : null
