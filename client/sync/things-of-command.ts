import type { Command } from '#shared/board/command.ts'
import { delegationRef } from '#shared/board/delegation.ts'
import { itemRef } from '#shared/board/item.ts'
import { participationId, participationRef } from '#shared/board/participation.ts'
import { personRef } from '#shared/board/person.ts'
import { requestRef } from '#shared/board/request.ts'
import { reviewRef } from '#shared/board/review/review-ref.ts'
import { sessionRef } from '#shared/board/session.ts'
import type { ThingRef } from '#shared/board/text.ts'

/** What a command is about, what it would bring into being included: a later command on any of these builds on it. */
export function thingsOfCommand(command: Command): ThingRef[] {
  switch (command.type) {
    case 'session.set-phase':
    case 'session.step-back':
    case 'session.schedule':
      return [sessionRef(command.payload.session)]
    case 'item.set-status':
    case 'item.reconfirm':
    case 'item.assign':
    case 'item.set-due':
    case 'item.retire':
      return [itemRef(command.payload.item)]
    case 'item.add':
      return [itemRef(command.id)]
    case 'delegation.add':
      return [delegationRef(command.id)]
    case 'delegation.announce':
      return [delegationRef(command.payload.delegation)]
    case 'participation.set-status':
    case 'participation.reconfirm':
    case 'participation.set-head':
    case 'participation.announce-head':
    case 'participation.set-contact':
    case 'participation.set-arrangements':
    case 'participation.retire':
      return [participationRef(command.payload.participation)]
    case 'participation.add': {
      const { delegation, session } = command.payload
      return [participationRef(participationId(delegation, session)), delegationRef(delegation)]
    }
    case 'request.open':
      return [requestRef(command.id), itemRef(command.payload.item)]
    case 'request.accept':
    case 'request.escalate':
    case 'request.answer':
    case 'request.close':
      return [requestRef(command.payload.request)]
    case 'person.admit':
    case 'wall.pair':
      return [personRef(command.id)]
    case 'person.set-role':
    case 'person.disable':
    case 'person.enable':
      return [personRef(command.payload.person)]
    case 'wall.revoke':
      return [personRef(command.payload.wall)]
    case 'undo':
      return [command.payload.of]
    case 'review.prepare':
      return [reviewRef(command.payload.review ?? command.id)]
    case 'remote.pair':
      return [personRef(command.id), reviewRef(command.payload.review)]
    case 'text.erase':
      return []
    default:
      return [reviewRef(command.payload.review)]
  }
}
