import type { Command, CommandType } from '../board/command.ts'
import { DAY, instant } from '../board/instant.ts'
import type { BoardLog } from './board-log.ts'

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
  'text.erase': (log) => log.command('text.erase', { ref: log.board.summit.name }),
  undo: (log) => {
    const done = log.command('item.set-status', { item: 'power', status: 'done' })
    log.submit(done, 'mofa-desk')
    return log.command('undo', { commandId: done.id, of: 'item:power', group: 'state' })
  },
}

/** Opens a request of the foreign ministry to the science ministry, and says which. */
export function aRequest(log: BoardLog): string {
  const id = log.nextId()
  log.ask('mofa-desk', 'request.open', { item: 'seating', to: 'msit', due: instant(log.now + DAY), ask: text }, { id })
  return id
}
