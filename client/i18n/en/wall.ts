import type { wall as ko } from '../ko/wall.ts'
import { plural } from './plural.ts'

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
/** At the head of a sentence numbers up to ten are words. */
const first = (count: number, one: string, many: string) => `${WORDS[count] ?? count} ${count === 1 ? one : many}`
const oneOf = (count: number, one: string, many: string) => (count === 1 ? one : many)

/** '6 more done, 1 fewer blocked'; null if nothing moved. */
function comparedWithYesterday(changes: readonly (readonly [word: string, by: number])[]): string | null {
  const moved = changes.filter(([, by]) => by !== 0)
  if (moved.length === 0) return null
  const parts = moved.map(([word, by]) => `${Math.abs(by)} ${by > 0 ? 'more' : 'fewer'} ${word}`)
  return `Since yesterday: ${parts.join(', ')}.`
}

export const wall: typeof ko = {
  title: (summit) => `${summit} readiness`,
  where: {
    named: (sessions) => sessions.map((session) => `the ${session}`).join(' and '),
    several: (count) => (count === 1 ? 'one session' : `${count} sessions`),
    all: 'all sessions',
  },
  worst: {
    'blocked-critical': (where, count) => `${first(count, 'critical item blocks', 'critical items block')} ${where}.`,
    'overdue-critical': (where, count) =>
      `${first(count, 'critical item', 'critical items')} of ${where} ${oneOf(count, 'is', 'are')} overdue.`,
    blocked: (where, count) => `${first(count, 'item', 'items')} of ${where} ${oneOf(count, 'is', 'are')} blocked.`,
    overdue: (where, count) => `${first(count, 'item', 'items')} of ${where} ${oneOf(count, 'is', 'are')} overdue.`,
    'late-reply': (where, count) =>
      `${first(count, 'reply', 'replies')} for ${where} ${oneOf(count, 'is', 'are')} late.`,
    claim: (where, count) =>
      `${first(count, 'confirmation', 'confirmations')} for ${where} ${oneOf(count, 'lacks', 'lack')} evidence.`,
    'late-request': (where, count) =>
      `${first(count, 'request', 'requests')} on ${where} ${oneOf(count, 'is', 'are')} overdue.`,
    stale: (where, count) =>
      `${first(count, 'entry', 'entries')} of ${where} ${oneOf(count, 'needs', 'need')} reconfirming.`,
    'nothing-reported': (where, count) => `No report yet on ${plural(count, 'item', 'items')} of ${where}.`,
  },
  allWell: 'Nothing is blocked or overdue.',
  nothingToCheck: 'There is nothing to check.',
  also: {
    blocked: (count, other) => `${count}${other ? ' more' : ''} ${oneOf(count, 'item is', 'items are')} blocked.`,
    overdue: (count, other) => `${count}${other ? ' more' : ''} ${oneOf(count, 'item is', 'items are')} overdue.`,
    'late-reply': (count) => `${plural(count, 'reply is', 'replies are')} late.`,
    claim: (count) => `${plural(count, 'confirmation lacks', 'confirmations lack')} evidence.`,
    'late-request': (count) => `${plural(count, 'request is', 'requests are')} overdue.`,
    stale: (count) => `${plural(count, 'entry needs', 'entries need')} reconfirming.`,
    'nothing-reported': (count) => `No report yet on ${plural(count, 'item', 'items')}.`,
  },
  sinceYesterday: ({ done, blocked, confirmed }) =>
    comparedWithYesterday([
      ['done', done],
      ['blocked', blocked],
      ['confirmed', confirmed],
    ]) ?? 'The counts are as yesterday.',
  at: (day, hour) => (hour === null ? day : `${day}, ${hour}`),
  dayPart: { morning: 'a.m.', afternoon: 'p.m.', evening: 'evening' },
  tile: {
    done: 'Done',
    confirmed: 'Confirmed',
    confirmedShort: 'Conf.',
    ofItems: (total) => `/ ${total}`,
    ofDelegations: (total) => `/ ${total}`,
    of: (total) => `/ ${total}`,
    unnamed: (count) => `${plural(count, 'list', 'lists')} open`,
    inProgress: (count) => `${count} in progress`,
    notStarted: (count) => `${count} not started`,
    nothingWrong: 'Nothing blocked or overdue',
    nothingWrongShort: 'All clear',
    otherReasons: (count) => `+${count}`,
    otherSessions: (count) => `and ${plural(count, 'more session', 'more sessions')}`,
  },
  troubles: {
    blocked: (count) => `${count} blocked`,
    overdue: (count) => `${count} overdue`,
    'late-reply': (count) => `${plural(count, 'reply', 'replies')} late`,
    claim: (count) => `${count} unproven`,
    'late-request': (count) => `${plural(count, 'request', 'requests')} late`,
    stale: (count) => `${count} to reconfirm`,
    'nothing-reported': (count) => `${count} unreported`,
  },
  firstToResolve: (count) => `First to resolve: ${count}`,
  lastKnown: (count) => `Last known to resolve: ${count}`,
  unsaid: (count) => `${plural(count, 'reason', 'reasons')} at the desk`,
  nothingToResolve: 'Nothing to resolve first',
  nextDue: 'Next due',
  lastKnownDue: 'Last known next due',
  dayOf: (day) => (day === 1 ? 'today' : `${day} days`),
  requests: 'Requests between ministries',
  requestsShort: 'Requests',
  lastKnownRequests: 'Last known requests',
  waiting: (count, late) => {
    if (late === 0) return [`${count}`]
    return [late === count ? `${count}, reply overdue` : `${count}, ${late} overdue`, `${late} overdue`]
  },
  asks: (ministry) => `${ministry} asks`,
  medianReply: 'median reply',
  medianDays: (days) => (days < 1 ? '< 1 day' : plural(Math.round(days), 'day', 'days')),
  sinceReview: {
    title: (number) => `Since review ${number}`,
    worse: 'Worse',
    better: 'Better',
    added: 'New items',
    overdue: 'Overdue',
  },
  latestChanges: 'Latest changes',
  lastKnownChanges: 'Last known changes',
  changedTo: (status) => status.toLowerCase(),
  noChanges: 'No changes yet',
  attendance: {
    title: (session) => `${session} attendance`,
    confirmedOf: (total) => `/ ${total} confirmed`,
    kinds: {
      country: 'Countries',
      'international-organisation': 'organisations',
      company: 'Companies',
      academia: 'Academia',
      'civil-society': 'civil society',
    },
    kindsTogether: (kinds) => kinds.map((kind, index) => (index === 0 ? kind : kind.toLowerCase())).join(', '),
    otherKinds: 'Other guests',
    late: (count, days, upTo) =>
      `${first(count, 'invitation', 'invitations')} unanswered for ${upTo ? 'up to ' : ''}${plural(days, 'day', 'days')}.`,
    claims: (count) => `${first(count, 'confirmation lacks', 'confirmations lack')} evidence.`,
    awaiting: (count) => `${first(count, 'reply is', 'replies are')} awaited.`,
    tentative: (count) => `${first(count, 'delegation is', 'delegations are')} still tentative.`,
    planned: (count) => `${first(count, 'delegation is', 'delegations are')} still to be invited.`,
    allConfirmed: 'All delegations have confirmed.',
    onlyUnnamed: 'The list of delegations is still open.',
    nobody: 'Nobody is invited to this session.',
    counts: {
      late: (count) => `no reply ${count}`,
      tentative: (count) => `tentative ${count}`,
      awaiting: (count) => `awaiting reply ${count}`,
      planned: (count) => `to be invited ${count}`,
      declined: (count) => `declined ${count}`,
      unnamed: (count) => `lists open ${count}`,
    },
    sinceYesterday: (confirmed) => comparedWithYesterday([['confirmed', confirmed]]) ?? 'Confirmed: as yesterday.',
    standing: {
      late: (days) => `no reply ${days} d`,
      tentative: (days) => (days === 0 ? 'tentative' : `tentative ${days} d`),
      awaiting: (days) => (days === 0 ? 'awaiting' : `awaiting ${days} d`),
      planned: () => 'to be invited',
      unnamed: () => 'list open',
    },
    confirmedHere: (count) => `${count} confirmed`,
    claimsHere: (count) => `${count} without evidence`,
    nobodyConfirmed: 'None confirmed yet',
  },
  cannotTell: 'The present state cannot be confirmed.',
  cannotTellShort: 'Present state unknown.',
  lastData: (clock) => `Below is the last data, as of ${clock} KST. Do not base decisions on it.`,
  lastDataShort: (clock) => `Last data, of ${clock} KST. Not for decisions.`,
  connectionLost: (duration) => `Connection to the server lost, for ${duration}`,
  ministries: 'MOFA: Ministry of Foreign Affairs · MSIT: Ministry of Science and ICT',
  plainHttp: 'Unencrypted connection',
  keys: 'L light · E English · K Korean · 0 overview · 1–6 attendance of a session · P burn-up',
  progress: {
    title: (summit) => `${summit}: burn-up`,
    label: 'All items and those done, by day.',
    day: (day, scope, done, review) =>
      `${day}: ${scope} in all, ${done} done${review === null ? '' : `, ${review} review`}.`,
  },
  pair: {
    title: 'Chaebi · Connect a wall',
    ask: 'Tell us about this screen.',
    name: 'Name of this screen',
    nameDefault: 'Wall',
    nameMissing: 'Give it a name.',
    diagonal: 'Diagonal (inches)',
    diagonalRange: 'A number from 20 to 400.',
    distance: 'Farthest seat (metres)',
    distanceRange: 'A number from 0.5 to 50.',
    reducedView: 'To be readable from there, it will show the verdict and three rows only.',
    tooFar: 'This is hard to read from so far. Use a larger screen, or sit nearer.',
    begin: 'Get a code',
    code: 'Connection code',
    waiting: 'Getting a code',
    newCodeIn: (span) => `A new code in ${span}.`,
    screen: 'Screen and distance',
    size: (inches, metres) => `${inches}″ · ${metres} m`,
    scan: 'Scan with a phone',
    steps: [
      ['Sign in to the desk.', 'as administrator or desk officer'],
      ['Open ‘Connect a wall’.', 'under your name, or in Administration'],
      ['Type the connection code.', 'Once approved, the wall appears.'],
    ],
    connected: 'Connected to the server',
    troubles: {
      unreachable: 'The server cannot be reached',
      crowded: 'Many screens are asking; waiting',
    },
    noAccount: 'No account is typed on this screen',
    viewOnly: 'View only · can be revoked at any time',
  },
}
