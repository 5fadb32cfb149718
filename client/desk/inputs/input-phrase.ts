import type { Format } from '#client/i18n/format.ts'
import type { desk } from '#client/i18n/ko/desk.ts'
import type { status } from '#client/i18n/ko/status.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Localized } from '#shared/board/text.ts'
import type { Names } from '../names.ts'
import type { Asked, Status } from '../undo/undo-stack.ts'

/** What phrases are made of. */
export type Phrasing = {
  words: (typeof desk)['input']
  statuses: typeof status
  names: Names
  format: Format
  localized: (text: Localized) => string
  /** 독일어 for `de`. */
  languageName: (code: string) => string
  undecided: string
}

/**
 * An input in a few words, to be read behind the name of its row: 참석 확정, 근거 구상서, 기한 5. 14.(화) 18:00.
 * @param was the status before it: the same again is only given evidence
 */
export function inputPhrase({ type, payload }: Asked, phrasing: Phrasing, was: Status | null): string {
  const { words, statuses, names, localized, languageName } = phrasing
  switch (type) {
    case 'item.set-status':
      return payload.status === was && payload.evidence !== undefined
        ? words.evidence(statuses.evidence[payload.evidence.kind])
        : statuses.item[payload.status]
    case 'participation.set-status':
      return payload.status === was && payload.evidence !== undefined
        ? words.evidence(statuses.evidence[payload.evidence.kind])
        : statuses.attendance[payload.status]
    case 'item.reconfirm':
    case 'participation.reconfirm':
      return words.reconfirm
    case 'item.assign':
      return payload.assignee === null ? words.unassign : words.assign(names.person(payload.assignee))
    case 'item.set-due':
      return payload.due === null ? words.noDue : words.due(dueTime(payload.due, phrasing.format))
    case 'item.add':
      return words.addItem(localized(payload.title))
    case 'item.retire':
    case 'participation.retire':
      return words.retire
    case 'delegation.add':
      return words.addDelegation(localized(payload.name))
    case 'delegation.announce':
      return words.announceDelegation
    case 'participation.set-head': {
      const { rank, name } = payload
      const parts = [rank === null ? null : statuses.rank[rank], name ? localized(name) : null]
      return words.head(headPhrase(parts) || phrasing.undecided)
    }
    case 'participation.announce-head':
      return words.announceHead
    case 'participation.set-contact':
      return payload.contact === null ? words.noContact : words.contact(localized(payload.contact))
    case 'participation.set-arrangements':
      return payload.interpretation === null
        ? words.noInterpretation
        : words.arrangements(languageName(payload.interpretation))
    case 'participation.add':
      return words.addParticipation(names.thing(`session:${payload.session}`))
    case 'request.open':
      return words.openRequest(statuses.ministry[payload.to])
    case 'request.accept':
      return words.accept
    case 'request.escalate':
      return words.escalate
    case 'request.answer':
      return words.answer
    case 'request.close':
      return words.close
    case 'undo':
      return words.undo
    default:
      return words.other
  }
}

/** Rank and name of a head of delegation, as far as they are known. */
export const headPhrase = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ')

/** `5. 14.(화) 18:00` */
export const dueTime = (at: Instant, format: Format): string => `${format.day(at)} ${format.time(at)}`
