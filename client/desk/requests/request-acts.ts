import { adviceOn } from '#client/sync/advice.ts'
import type { Sync } from '#client/sync/sync.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { idOf, type ThingRef } from '#shared/board/text.ts'
import { ask } from '../acts/ask.ts'
import { openDraft } from '../acts/drafts.ts'
import type { Desk } from '../state/use-desk.ts'

/** The steps of a request, in the order in which they are offered. */
export const REQUEST_ACTS = ['accept', 'answer', 'escalate', 'close'] as const
export type RequestAct = (typeof REQUEST_ACTS)[number]

/** What the rules say to a step now, whatever its words would be. */
function adviceOnStep(sync: Sync, request: string, act: RequestAct): Refusal | null {
  switch (act) {
    case 'answer':
      return adviceOn(sync, 'request.answer', { request, answer: SOME_WORDS })
    case 'escalate':
      return adviceOn(sync, 'request.escalate', { request, reason: SOME_WORDS })
    default:
      return adviceOn(sync, `request.${act}`, { request })
  }
}
const SOME_WORDS = { ko: '…' }

/** The steps that this person may take now. */
export const openActs = (sync: Sync, request: string): RequestAct[] =>
  REQUEST_ACTS.filter((act) => adviceOnStep(sync, request, act) === null)

/** Takes a step at once, or opens a draft where the step is its words. */
export function takeStep(desk: Desk, of: ThingRef, act: RequestAct): void {
  const { sync, store } = desk
  const request = idOf(of)
  const refusal = adviceOnStep(sync, request, act)
  if (refusal !== null) return store.setState({ said: { what: 'refused', of, refusal } })
  if (act === 'answer' || act === 'escalate') return openDraft(desk, of, { do: act })
  ask(desk, `request.${act}`, { request })
}
