import type { Command, CommandType } from '../board/command.ts'
import { DAY, instant } from '../board/instant.ts'
import { runningReview } from '../board/review/previous-review.ts'
import type { BoardLog } from './board-log.ts'
import {
  aCondition,
  aPlan,
  aPreCall,
  CHAIR,
  completeRecord,
  onPaper,
  RECORDER,
  reviewIn,
  reviewOf,
  showPages,
  signatureOf,
} from './review-log.ts'

const text = { ko: '글', en: 'words' }

/**
 * Of every type a command that the right person would have accepted now. What it needs on the board beforehand
 * (a request, a head of delegation, a participation off the list) is put there.
 */
export const SAMPLES: { readonly [Type in CommandType]: (log: BoardLog) => Command } = {
  'session.set-phase': (log) => log.command('session.set-phase', { session: 'ministers', phase: 'setup' }),
  'session.step-back': (log) => {
    log.ask('kist-logistics', 'session.set-phase', { session: 'ministers', phase: 'setup' })
    return log.command('session.step-back', { session: 'ministers', phase: 'planned', reason: { text } })
  },
  'session.schedule': (log) =>
    log.command('session.schedule', { session: 'leaders', startsAt: instant(log.now + 11 * DAY) }),
  'item.set-status': (log) =>
    log.command('item.set-status', { item: 'seating', status: 'in-progress', evidence: { kind: 'observation' } }),
  'item.reconfirm': (log) => log.command('item.reconfirm', { item: 'seating' }),
  'item.assign': (log) => log.command('item.assign', { item: 'draft', assignee: 'mofa-desk' }),
  'item.set-due': (log) => log.command('item.set-due', { item: 'draft', due: instant(log.now + DAY) }),
  'item.add': (log) =>
    log.command('item.add', {
      workstream: 'statement',
      title: text,
      lead: 'mofa',
      due: null,
      critical: false,
      gate: null,
    }),
  'item.retire': (log) => log.command('item.retire', { item: 'draft', reason: { text } }),
  'delegation.add': (log) =>
    log.command('delegation.add', { kind: 'country', name: text, country: 'CC', lead: 'mofa', announced: false }),
  'delegation.announce': (log) => log.command('delegation.announce', { delegation: 'alpha' }),
  'participation.set-status': (log) =>
    log.command('participation.set-status', { participation: 'alpha@ministers', status: 'arrived' }),
  'participation.reconfirm': (log) => log.command('participation.reconfirm', { participation: 'alpha@ministers' }),
  'participation.set-head': (log) =>
    log.command('participation.set-head', { participation: 'alpha@ministers', rank: 'minister', name: text }),
  'participation.announce-head': (log) => {
    log.ask('mofa-desk', 'participation.set-head', { participation: 'alpha@ministers', rank: 'minister', name: text })
    return log.command('participation.announce-head', { participation: 'alpha@ministers' })
  },
  'participation.set-contact': (log) =>
    log.command('participation.set-contact', { participation: 'alpha@ministers', contact: text }),
  'participation.set-arrangements': (log) =>
    log.command('participation.set-arrangements', {
      participation: 'alpha@leaders',
      interpretation: 'fr',
      timeZone: 'Europe/Paris',
    }),
  'participation.add': (log) => log.command('participation.add', { delegation: 'beta', session: 'leaders' }),
  'participation.retire': (log) =>
    log.command('participation.retire', { participation: 'alpha@ministers', reason: { text } }),
  'request.open': (log) =>
    log.command('request.open', { item: 'seating', to: 'msit', due: instant(log.now + DAY), ask: text }),
  'request.accept': (log) => log.command('request.accept', { request: aRequest(log) }),
  'request.escalate': (log) => log.command('request.escalate', { request: aRequest(log), reason: text }),
  'request.answer': (log) => log.command('request.answer', { request: aRequest(log), answer: text }),
  'request.close': (log) => log.command('request.close', { request: aRequest(log) }),
  'person.admit': (log) =>
    log.command('person.admit', { role: 'desk', ministry: 'mofa', venue: null, name: text, post: text }),
  'person.set-role': (log) =>
    log.command('person.set-role', { person: 'viewer', role: 'desk', ministry: 'msit', venue: null }),
  'person.disable': (log) => log.command('person.disable', { person: 'viewer' }),
  'person.enable': (log) => log.command('person.enable', { person: 'former-desk' }),
  'wall.pair': (log) => log.command('wall.pair', { name: text, screen: { diagonalInch: 86, distanceMetre: 5 } }),
  'wall.revoke': (log) => log.command('wall.revoke', { wall: 'wall' }),
  'review.prepare': (log) => log.command('review.prepare', aPlan(log)),
  'review.submit-pre-call': (log) =>
    log.command('review.submit-pre-call', {
      review: reviewIn(log, 'draft'),
      workstream: 'hall',
      ministry: 'mofa',
      preCall: aPreCall(),
    }),
  'review.freeze-brief': (log) => {
    const review = reviewIn(log, 'draft')
    log.ask('mofa-desk', 'review.submit-pre-call', {
      review,
      workstream: 'hall',
      ministry: 'mofa',
      preCall: aPreCall(),
    })
    return log.command('review.freeze-brief', { review })
  },
  'review.cancel': (log) => log.command('review.cancel', { review: reviewIn(log, 'draft'), reason: text }),
  'review.check-in': (log) => {
    const guest = { name: text, post: text, ministry: null, capacity: 'observer' } as const
    return log.command('review.check-in', { review: reviewIn(log, 'briefed'), participant: guest })
  },
  'review.check-out': (log) =>
    log.command('review.check-out', { review: reviewIn(log, 'in-session'), participant: CHAIR.mofa }),
  'review.designate-delegate': (log) =>
    log.command('review.designate-delegate', {
      review: reviewIn(log, 'draft'),
      ministry: 'mofa',
      person: 'mofa-desk',
      reason: text,
      basis: text,
    }),
  'review.open': (log) => {
    const review = reviewIn(log, 'briefed')
    for (const participant of [CHAIR.mofa, CHAIR.msit, RECORDER])
      log.ask(RECORDER, 'review.check-in', { review, participant: { participant } })
    return log.command('review.open', { review })
  },
  'review.adjourn': (log) => log.command('review.adjourn', { review: reviewIn(log, 'in-session'), reason: text }),
  'review.resume': (log) => log.command('review.resume', { review: reviewIn(log, 'adjourned') }),
  'review.grant-stage': (log) =>
    log.command('review.grant-stage', { review: reviewIn(log, 'briefed'), person: 'wall' }),
  'remote.pair': (log) => log.command('remote.pair', { review: reviewIn(log, 'briefed'), name: text }),
  'review.move-to': (log) =>
    log.command('review.move-to', {
      review: reviewIn(log, 'in-session'),
      from: { step: 'actions' },
      to: { step: 'overview' },
    }),
  'review.adjust-time': (log) =>
    log.command('review.adjust-time', {
      review: reviewIn(log, 'in-session'),
      position: { step: 'overview' },
      from: 2,
      to: 4,
    }),
  'review.cover': (log) => log.command('review.cover', { review: reviewIn(log, 'in-session'), covered: true }),
  'review.call': (log) =>
    log.command('review.call', {
      review: reviewIn(log, 'in-session'),
      workstream: 'hall',
      ministry: 'mofa',
      call: 'conditional',
      sentence: text,
      conditions: [aCondition(log)],
      keeps: [],
    }),
  'review.affirm': (log) =>
    log.command('review.affirm', {
      review: reviewIn(log, 'in-session'),
      ministry: 'mofa',
      workstreams: ['press'],
    }),
  'review.record-decision': (log) =>
    log.command('review.record-decision', {
      review: reviewIn(log, 'in-session'),
      kind: 'approved',
      sentence: text,
      workstream: 'hall',
      vote: null,
      answers: null,
    }),
  'review.record-action': (log) => {
    const review = reviewIn(log, 'in-session')
    const { owner, due, ...words } = aCondition(log)
    return log.command('review.record-action', { ...words, review, workstream: 'hall', lead: 'mofa', owner, due })
  },
  'review.record-dissent': (log) =>
    log.command('review.record-dissent', {
      review: reviewIn(log, 'in-session'),
      ministry: 'mofa',
      kind: 'support',
      sentence: text,
      on: { workstream: 'hall' },
    }),
  'review.record-remark': (log) =>
    log.command('review.record-remark', {
      review: reviewIn(log, 'in-session'),
      speaker: CHAIR.mofa,
      text,
      class: 'internal',
      workstream: null,
    }),
  'review.strike': (log) => {
    const action = SAMPLES['review.record-action'](log)
    log.submit(action, RECORDER)
    return log.command('review.strike', { review: runningOf(log), entry: action.id, reason: text })
  },
  'review.defer': (log) =>
    log.command('review.defer', { review: reviewIn(log, 'in-session'), workstream: 'hall', reason: text }),
  'review.read-back': (log) => {
    const review = reviewIn(log, 'in-session')
    showPages(log, review)
    return log.command('review.read-back', { review })
  },
  'review.begin-signing': (log) => {
    const review = reviewIn(log, 'in-session')
    completeRecord(log, review)
    return log.command('review.begin-signing', { review })
  },
  'review.sign': (log) => {
    const review = reviewIn(log, 'signing')
    log.ask(CHAIR.msit, 'review.sign', signatureOf(log, review, 'msit'))
    return log.command('review.sign', { ...signatureOf(log, review, 'mofa'), reservation: text })
  },
  'review.enter-wet-signature': (log) =>
    log.command('review.enter-wet-signature', { ...onPaper(log, reviewIn(log, 'signing'), 'mofa'), reservation: text }),
  'review.confirm-wet-signature': (log) => {
    const review = reviewIn(log, 'signing')
    log.ask(CHAIR.mofa, 'review.sign', signatureOf(log, review, 'mofa'))
    const entry = log.nextId()
    log.ask('msit-desk', 'review.enter-wet-signature', onPaper(log, review, 'msit'), { id: entry })
    return log.command('review.confirm-wet-signature', { review, ministry: 'msit', entry })
  },
  'review.return-to-session': (log) =>
    log.command('review.return-to-session', { review: reviewIn(log, 'signing'), reason: text }),
  'review.amend': (log) => {
    const review = reviewIn(log, 'closed')
    const target = reviewOf(log, review).plan.value.title
    return log.command('review.amend', { review, amendment: { target, text, reason: text } })
  },
  'review.record-registration': (log) =>
    log.command('review.record-registration', { review: reviewIn(log, 'closed'), number: { ko: '외교부-1234' } }),
  'text.erase': (log) => log.command('text.erase', { ref: log.board.summit.name }),
  undo: (log) => {
    const done = log.command('item.set-status', { item: 'power', status: 'done' })
    log.submit(done, 'mofa-desk')
    return log.command('undo', { commandId: done.id, of: 'item:power', group: 'state' })
  },
}

const runningOf = ({ board }: BoardLog): string => runningReview(board)?.id ?? 'none'

/** Opens a request of the foreign ministry to the science ministry, and says which. */
export function aRequest(log: BoardLog): string {
  const id = log.nextId()
  log.ask('mofa-desk', 'request.open', { item: 'seating', to: 'msit', due: instant(log.now + DAY), ask: text }, { id })
  return id
}
