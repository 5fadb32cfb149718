import type { Board, BoardPatch } from './board.ts'
import type { FactOf } from './change.ts'
import { statusTexts, withEvidence } from './evidence.ts'
import { later } from './instant.ts'
import type { Participation } from './participation-schema.ts'
import { marks, type TextRef } from './text.ts'
import { confirmedBySetting, relyOn, replaceValue, setStatus, setValue, type Stamp, untouched } from './tracked.ts'

type Added = FactOf<'participation.added'>
type Changed = FactOf<
  | 'participation.status-set'
  | 'participation.evidence-added'
  | 'participation.reconfirmed'
  | 'participation.head-set'
  | 'participation.head-announced'
  | 'participation.contact-set'
  | 'participation.arrangements-set'
  | 'participation.retired'
>

/** What a fact about one participation makes of the board; total: one that is not there is left so. */
export function applyParticipation(board: Board, fact: Added | Changed, stamp: Stamp): BoardPatch {
  const { participation: id } = fact.payload
  const before = board.participations[id]
  if (fact.type === 'participation.added') return { participations: { [id]: added(before, fact.payload, stamp) } }
  if (before === undefined) return {}
  const participations = { [id]: changed(before, fact, stamp) }
  return fact.type === 'participation.head-announced'
    ? { participations, revealed: marks(fact.payload.reveals) }
    : { participations }
}

function changed(participation: Participation, fact: Changed, stamp: Stamp): Participation {
  const { attendance, head } = participation
  switch (fact.type) {
    case 'participation.status-set':
      return {
        ...participation,
        ...confirmedBySetting(participation, fact.payload, stamp),
        attendance: setStatus(attendance, fact.payload, stamp),
      }
    case 'participation.evidence-added': {
      const value = { ...attendance.value, evidence: withEvidence(attendance.value.evidence, fact.payload.evidence) }
      return {
        ...participation,
        confirmedAt: later(participation.confirmedAt, stamp.observedAt),
        confirmedBefore: participation.confirmedAt,
        attendance: replaceValue(attendance, value, stamp, attendance.changedAt),
      }
    }
    case 'participation.reconfirmed':
      return {
        ...participation,
        confirmedAt: later(participation.confirmedAt, fact.payload.at),
        attendance: relyOn(attendance, stamp),
      }
    case 'participation.head-set':
      return { ...participation, head: setValue(head, fact.payload, stamp) }
    case 'participation.head-announced':
      return { ...participation, head: relyOn(head, stamp) }
    case 'participation.contact-set':
      return { ...participation, contact: setValue(participation.contact, fact.payload, stamp) }
    case 'participation.arrangements-set':
      return { ...participation, arrangements: setValue(participation.arrangements, fact.payload, stamp) }
    case 'participation.retired':
      return { ...participation, retired: fact.payload.reason, listed: stamp }
  }
}

/** A new participation, or one that was taken off the list and comes back as it was. */
function added(
  before: Participation | undefined,
  { participation: id, delegation, session }: Added['payload'],
  stamp: Stamp,
): Participation {
  if (before !== undefined) return { ...before, retired: null, listed: stamp }
  const { at } = stamp
  return {
    id,
    delegation,
    session,
    role: 'guest',
    retired: null,
    listed: stamp,
    confirmedAt: at,
    confirmedBefore: at,
    attendance: untouched({ status: 'planned', reason: null, evidence: [] }, at),
    head: untouched({ rank: null, name: null }, at),
    contact: untouched(null, at),
    arrangements: untouched({ interpretation: null, timeZone: null }, at),
  }
}

/** Every text that the participation refers to, what an undo would bring back included. */
export const participationTexts = ({ retired, attendance, head, contact }: Participation): TextRef[] =>
  [
    retired,
    ...statusTexts(attendance.value),
    ...statusTexts(attendance.before?.value),
    head.value.name,
    head.before?.value.name,
    contact.value,
    contact.before?.value,
  ].filter((ref) => ref !== null && ref !== undefined)
