import type { Board } from '#shared/board/board.ts'
import type { FieldGroup } from '#shared/board/field-group.ts'
import type { Attendance } from '#shared/board/participation-schema.ts'
import type { EvidenceKind } from '#shared/board/status.ts'
import { idOf, type Localized, type ThingRef } from '#shared/board/text.ts'
import type { Stamp, Tracked } from '#shared/board/tracked.ts'
import type { Names } from '../names.ts'
import type { Asked } from '../undo/undo-stack.ts'

/** What a status rests on, as far as the reader may know it: the latest evidence, and the reason. */
export type Grounds = { evidence: { kind: EvidenceKind; note: string | null } | null; reason: string | null }

/** The input that would make a group what it is on a board, and who made it so last. */
export type AskedFor = { asked: Asked; last: Stamp | null; grounds: Grounds }

/**
 * Turns what the board holds back into an input, so that two inputs can be laid side by side. Null for a group that
 * is not set by a value, or for a thing that is not there.
 */
export function askedFor(board: Board, of: ThingRef, group: FieldGroup, names: Names): AskedFor | null {
  return of.startsWith('item:') ? ofItem(board, idOf(of), group, names) : ofParticipation(board, idOf(of), group, names)
}

function ofItem(board: Board, id: string, group: FieldGroup, names: Names): AskedFor | null {
  const item = board.items[id]
  if (item === undefined) return null
  switch (group) {
    case 'state': {
      const { value } = item.state
      const asked: Asked = { type: 'item.set-status', payload: { item: id, status: value.status } }
      return { asked, last: item.state.last, grounds: groundsOf(value, names) }
    }
    case 'assignment':
      return plain({ type: 'item.assign', payload: { item: id, assignee: item.assignment.value } }, item.assignment)
    case 'due':
      return plain({ type: 'item.set-due', payload: { item: id, due: item.due.value } }, item.due)
    default:
      return null
  }
}

function ofParticipation(board: Board, id: string, group: FieldGroup, names: Names): AskedFor | null {
  const participation = board.participations[id]
  if (participation === undefined) return null
  const { attendance, head, contact, arrangements } = participation
  const written = (ref: string | null) => (ref === null ? null : { ko: names.text(ref) })
  switch (group) {
    case 'attendance': {
      const { value } = attendance
      const payload = { participation: id, status: value.status }
      const asked: Asked = { type: 'participation.set-status', payload }
      return { asked, last: attendance.last, grounds: groundsOf(value, names) }
    }
    case 'head': {
      const { rank, name } = head.value
      const payload = { participation: id, rank, name: written(name) }
      return plain({ type: 'participation.set-head', payload }, head)
    }
    case 'contact': {
      const payload = { participation: id, contact: written(contact.value) }
      return plain({ type: 'participation.set-contact', payload }, contact)
    }
    case 'arrangements': {
      const payload = { participation: id, ...arrangements.value }
      return plain({ type: 'participation.set-arrangements', payload }, arrangements)
    }
    default:
      return null
  }
}

const NO_GROUNDS: Grounds = { evidence: null, reason: null }

const plain = (asked: Asked, { last }: Tracked<unknown>): AskedFor => ({ asked, last, grounds: NO_GROUNDS })

/** The grounds of a status on the board. */
function groundsOf({ evidence, reason }: Pick<Attendance, 'evidence' | 'reason'>, { text }: Names): Grounds {
  const latest = evidence.at(-1)
  return {
    evidence:
      latest === undefined ? null : { kind: latest.kind, note: latest.note === null ? null : text(latest.note) },
    reason: reason === null ? null : text(reason),
  }
}

/** The grounds that an input brings with it. */
export function groundsBrought({ type, payload }: Asked, localized: (text: Localized) => string): Grounds {
  if (type !== 'item.set-status' && type !== 'participation.set-status') return NO_GROUNDS
  const { evidence, reason } = payload
  return {
    evidence:
      evidence === undefined
        ? null
        : { kind: evidence.kind, note: evidence.note === undefined ? null : localized(evidence.note) },
    reason: reason === undefined ? null : localized(reason.text),
  }
}
