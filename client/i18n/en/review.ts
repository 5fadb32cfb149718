import type { review as ko } from '../ko/review.ts'

const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`)
const ordinal = (number: number): string => {
  const [tens, ones] = [number % 100, number % 10]
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
  return `${number}${ending}`
}

export const review: typeof ko = {
  review: 'Review',
  nth: ordinal,
  titled: (number, title) => `${ordinal(number)} ${title}`,
  state: {
    draft: 'In preparation',
    briefed: 'Brief frozen',
    'in-session': 'In session',
    adjourned: 'Adjourned',
    signing: 'Signing',
    closed: 'Record final',
    cancelled: 'Cancelled',
  },
  mode: { real: 'Real', rehearsal: 'Exercise' },
  capacity: {
    chair: 'Chair',
    delegate: 'Delegate',
    attendee: 'Attendee',
    observer: 'Observer',
    recorder: 'Recorder',
  },
  call: { go: 'Go', conditional: 'Conditional', 'no-go': 'No-go', unanswered: 'No answer', deferred: 'Put off' },
  differs: 'Views differ',
  decision: { approved: 'Approved', instructed: 'Instructed', 'put-off': 'Put off', escalated: 'Escalated' },
  decisionMeaning: {
    approved: 'It is done as asked.',
    instructed: 'Says what is to be done. If a request is not approved, what is done instead goes here.',
    'put-off': 'Not decided now, but later.',
    escalated: 'Not decided here: those above are asked.',
  },
  dissent: { support: 'Dissent, supports', escalate: 'Dissent, escalates' },
  dissentMeaning: {
    support: 'Of another view, and supports what is decided.',
    escalate: 'Of another view, and asks those above to decide.',
  },
  seat: {
    mofa: 'Chair or delegate of MOFA',
    msit: 'Chair or delegate of MSIT',
    recorder: 'Recorder',
  },
  step: {
    waiting: 'Waiting',
    opening: 'Opening',
    actions: 'Actions of the last review',
    overview: 'Overview',
    agenda: 'Topic',
    consent: 'Consent list',
    verdict: 'Joint result',
    'read-back': 'Read-back',
    signing: 'Signing',
    end: 'End',
  },
  readBackPage: (page) => `Read-back, page ${page}`,
  reason: {
    'overdue-action': (count) => `Overdue from the last review: ${items(count)}.`,
    'unmet-condition': (count) => `Conditions of the last review not met yet: ${count}.`,
    'no-go': (_, who) => `Seen as no-go beforehand by ${who}.`,
    red: () => 'The computed result is at risk.',
    'ministries-differ': () => 'The ministries differed beforehand.',
    'go-against-colour': (_, who) => `Seen as go by ${who}, against the computed result.`,
    'done-without-evidence': (count) => `Critical and done, without evidence: ${items(count)}.`,
    'untested-go': (_, who) => `Seen as go by ${who}, without a rehearsal.`,
    conditional: (_, who) => `Seen as conditional beforehand by ${who}.`,
    amber: () => 'The computed result is watch.',
    'pulled-up': () => 'Put up for discussion.',
    'not-applicable': () => 'There is nothing to check.',
  },
  noChange: (hours) => `No change for more than ${hours} hours.`,
  addedTopic: 'Added after the brief.',
  allWell: 'Nothing stands against it.',
  figure: {
    'blocked-critical': (count) => `${count} critical blocked`,
    'overdue-critical': (count) => `${count} critical overdue`,
    blocked: (count) => `${count} blocked`,
    overdue: (count) => `${count} overdue`,
    'late-reply': (count) => `${count} late to reply`,
    claim: (count) => `${count} without evidence`,
    'late-request': (count) => (count === 1 ? '1 late request' : `${count} late requests`),
    stale: (count) => `${count} to reconfirm`,
    'nothing-reported': (count) => `${count} not reported`,
  },
  doneOf: (done, total) => `${done} of ${total} done`,
  worse: {
    colour: (from, to) => `The computed result has gone from ${from.toLowerCase()} to ${to.toLowerCase()}.`,
    'critical-blocked': (names) => `Critical items blocked: ${names}`,
    'critical-reopened': (names) => `Critical items open again: ${names}`,
    'head-declined': (names) => `Declined since: ${names}`,
  },
  reconfirm: 'Confirm again',
  delegateMark: 'Delegate',
  computed: 'Computed',
  spotCheck: 'Spot check',
  gateOf: (phase) => `before “${phase}”`,
  until: (when) => `by ${when}`,
  asOf: (when, seq) => `As of ${when}, #${seq}`,
  changedSinceBrief: (count) => (count === 1 ? '1 change since the brief' : `${count} changes since the brief`),
  unchangedSinceBrief: 'No change since the brief',
  minutes: (count) => `${count} min`,
  timing: (elapsed, planned) => `${elapsed} min of ${planned} min`,
  over: (minutes) => `${minutes} min over`,
  noVote: 'Vote: none (consensus)',
  vote: (inFavour, against, abstained) => `Vote: ${inFavour} for, ${against} against, ${abstained} abstained`,
  signedText: (conditional, noGo) => {
    const included = [
      ...(conditional > 0 ? [`${conditional} conditional`] : []),
      ...(noGo > 0 ? [`${noGo} no-go`] : []),
    ]
    const including = included.length > 0 ? ` (with ${included.join(' and ')})` : ''
    return `I confirm that this record${including} is what happened in the meeting.`
  },
  signedTextNote: 'A signature confirms the record. It does not say that the preparations are complete.',
  recordCode: 'Record code',
  followUp: {
    label: 'Actions of the last review',
    done: (done, of) => `${done} of ${of} done`,
    overdue: (count) => `${count} overdue`,
    movedTwice: (count) => `${count} moved twice or more`,
    nothing: 'Nothing is left of the last review.',
  },
}
