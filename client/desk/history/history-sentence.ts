import type { history } from '#client/i18n/ko/history.ts'
import type { Change } from '#shared/board/change.ts'
import type { Evidence } from '#shared/board/evidence.ts'
import type { Instant } from '#shared/board/instant.ts'
import { isReviewFact } from '#shared/board/review/is-review.ts'
import type { TextRef } from '#shared/board/text.ts'
import { dueTime, headPhrase, type Phrasing } from '../inputs/input-phrase.ts'

/** A change as it is told: who, what they did, and what it rests on. */
export type Told = {
  seq: number
  /** When the person's finger moved. */
  observedAt: Instant
  who: string
  /** The rest of a sentence that begins with `who`. */
  did: string
  /** What it rests on and what was said with it, each by its name. */
  details: readonly string[]
}

type Telling = Phrasing & { history: typeof history }

/** Tells a change in the language of the interface. Names in `telling` say 비공개 and (삭제됨) by themselves. */
export function tell(change: Change, telling: Telling): Told {
  const { seq, observedAt, by } = change
  return { seq, observedAt, who: telling.names.person(by), ...whatHappened(change, telling) }
}

type WhatHappened = Pick<Told, 'did' | 'details'>

function whatHappened(change: Change, telling: Telling): WhatHappened {
  const { history: words, statuses, names, format } = telling
  const plain = (did: string, ...details: string[]): WhatHappened => ({ did, details })
  switch (change.type) {
    case 'item.status-set': {
      const { from, to, undoes } = change.payload
      return statusSet(statuses.item[from.status], statuses.item[to.status], to, undoes !== undefined, telling)
    }
    case 'participation.status-set': {
      const { from, to, undoes } = change.payload
      const { attendance } = statuses
      return statusSet(attendance[from.status], attendance[to.status], to, undoes !== undefined, telling)
    }
    case 'item.evidence-added':
    case 'participation.evidence-added': {
      const { kind, note } = change.payload.evidence
      const did = words.evidenceAdded(statuses.evidence[kind])
      return note === null ? plain(did) : plain(did, words.content(names.text(note)))
    }
    case 'item.reconfirmed':
    case 'participation.reconfirmed':
      return plain(words.reconfirmed)
    case 'item.assigned': {
      const { to } = change.payload
      return plain(to === null ? words.unassigned : words.assigned(names.person(to)))
    }
    case 'item.due-set': {
      const { from, to } = change.payload
      if (to === null) return plain(words.dueRemoved)
      const when = dueTime(to, format)
      return plain(from === null ? words.dueGiven(when) : words.dueSet(dueTime(from, format), when))
    }
    case 'item.added':
      return plain(words.itemAdded)
    case 'item.retired':
    case 'participation.retired':
      return plain(words.retired, words.reason(names.text(change.payload.reason)))
    case 'delegation.added':
      return plain(words.delegationAdded)
    case 'delegation.announced':
      return plain(words.delegationAnnounced)
    case 'participation.head-set': {
      const { rank, name } = change.payload.to
      if (rank === null && name === null) return plain(words.headRemoved)
      const parts = [rank === null ? null : statuses.rank[rank], name === null ? null : names.text(name)]
      return plain(words.headSet(headPhrase(parts)))
    }
    case 'participation.head-announced':
      return plain(words.headAnnounced)
    case 'participation.contact-set': {
      const { to } = change.payload
      return plain(to === null ? words.contactRemoved : words.contactSet(names.text(to)))
    }
    case 'participation.arrangements-set': {
      const { interpretation, timeZone } = change.payload.to
      const language = interpretation === null ? words.none : telling.languageName(interpretation)
      return plain(words.arrangementsSet(language, timeZone ?? words.none))
    }
    case 'participation.added':
      return plain(words.participationAdded(names.thing(`session:${change.payload.session}`)))
    case 'request.opened':
      return plain(
        words.requestOpened(statuses.ministry[change.payload.to]),
        words.content(names.text(change.payload.ask)),
      )
    case 'request.accepted':
      return plain(words.requestAccepted)
    case 'request.escalated':
      return plain(words.requestEscalated, words.reason(names.text(change.payload.reason)))
    case 'request.answered':
      return plain(words.requestAnswered, words.content(names.text(change.payload.answer)))
    case 'request.closed':
      return plain(words.requestClosed)
    default:
      return plain(elsewhere(change, telling))
  }
}

/** What happens to things that have no row on a desk. */
function elsewhere(change: Change, { history: words, statuses, format }: Telling): string {
  if (isReviewFact(change)) return words.review[change.type]
  switch (change.type) {
    case 'session.phase-set':
      return words.phaseSet(statuses.phase[change.payload.from], statuses.phase[change.payload.to])
    case 'session.stepped-back':
      return words.steppedBack(statuses.phase[change.payload.from], statuses.phase[change.payload.to])
    case 'session.scheduled':
      return change.payload.to === null ? words.unscheduled : words.scheduled(dueTime(change.payload.to, format))
    case 'person.admitted':
      return words.personAdmitted
    case 'person.role-set':
      return words.roleSet(statuses.role[change.payload.to.role])
    case 'person.disabled':
      return words.personDisabled
    case 'person.enabled':
      return words.personEnabled
    case 'text.erased':
      return words.textErased
    default:
      return words.summitDefined
  }
}

type Status = { evidence: readonly Evidence[]; reason: TextRef | null }

/** Setting a status, with what it rests on; the same status again is another reason for it. */
function statusSet(from: string, word: string, to: Status, isUndo: boolean, telling: Telling): WhatHappened {
  const { history: words, names } = telling
  const evidence = evidencePhrase(to.evidence, telling)
  const details = [
    ...(evidence === null ? [] : [words.evidence(evidence)]),
    ...(to.reason === null ? [] : [words.reason(names.text(to.reason))]),
  ]
  if (isUndo) return { did: from === word ? words.groundsUndone : words.statusUndone(from, word), details }
  return { did: from === word ? words.reasonSet(word) : words.statusSet(from, word), details }
}

/** The latest piece of evidence: its kind, and its note if there is one. */
function evidencePhrase(evidence: readonly Evidence[], { statuses, names }: Phrasing): string | null {
  const latest = evidence.at(-1)
  if (latest === undefined) return null
  const kind = statuses.evidence[latest.kind]
  return latest.note === null ? kind : `${kind} · ${names.text(latest.note)}`
}
