import type { Fact } from '../board/change.ts'
import type { FieldGroup } from '../board/field-group.ts'

/** The field group that a fact sets; null for what changes no value: an addition, a reconfirmation, an announcement. */
export function groupOfFact(fact: Fact): FieldGroup | null {
  switch (fact.type) {
    case 'item.status-set':
    case 'item.evidence-added':
      return 'state'
    case 'item.assigned':
      return 'assignment'
    case 'item.due-set':
      return 'due'
    case 'participation.status-set':
    case 'participation.evidence-added':
      return 'attendance'
    case 'participation.head-set':
      return 'head'
    case 'participation.contact-set':
      return 'contact'
    case 'participation.arrangements-set':
      return 'arrangements'
    case 'participation.added':
    case 'participation.retired':
      return 'listing'
    case 'session.scheduled':
      return 'schedule'
    case 'session.phase-set':
    case 'session.stepped-back':
      return 'phase'
    case 'request.accepted':
    case 'request.escalated':
    case 'request.answered':
    case 'request.closed':
      return 'step'
    case 'person.role-set':
      return 'posting'
    case 'person.disabled':
    case 'person.enabled':
      return 'account'
    case 'review.prepared':
      return 'plan'
    case 'review.pre-call-submitted':
      return 'pre-call'
    case 'review.called':
      return 'call'
    case 'review.registered':
      return 'registration'
    default:
      return null
  }
}
