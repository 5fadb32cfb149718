import type { Instant } from '#shared/board/instant.ts'
import { seoulParts } from './seoul-date.ts'
import type { MinutesWords } from './words.ts'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const date = (at: Instant): string => {
  const { year, month, day, weekday } = seoulParts(at)
  return `${WEEKDAYS[weekday]} ${day} ${MONTHS[month - 1]} ${year}`
}
const count = (what: string, number: number): string => `${number} ${what}`

export const en: MinutesWords = {
  date,
  moment: (at) => `${date(at)}, ${seoulParts(at).minute} KST`,
  exactly: (at) => `${date(at)}, ${seoulParts(at).second} KST`,
  minute: (at) => seoulParts(at).minute,
  span: (from, to) => `${from} – ${to ?? ''}`.trim(),
  minutes: (number) => `${number} min`,
  underAMinute: 'under 1 min',

  review: (number, title) => `${title} No. ${number}`,
  title: (review) => `Minutes of the ${review}`,
  rehearsal: 'Rehearsal (not a real meeting)',
  watermark: 'REHEARSAL',
  publicEdition: 'Public edition (without remarks for the two ministries only)',
  unsigned: 'Not signed yet (the record is not final)',
  none: 'None',
  erased: '(erased)',
  withheld: '(not public)',
  correction: (on, text, reason) => `Corrected on ${on}: ${text} (reason: ${reason})`,

  heading: {
    overview: '1. The meeting',
    proceedings: '2. Order of proceedings',
    agenda: '3. Agenda',
    calls: '4. Calls of the ministries',
    remarks: '5. Remarks',
    decisions: '6. Decisions',
    undertakings: '7. Actions',
    dissents: '8. Dissents and reservations',
    signatures: '9. Signatures',
    annex: 'Annexes',
    record: 'Record',
  },
  ministry: { mofa: 'MOFA', msit: 'MSIT' },
  ministryInFull: { mofa: 'Ministry of Foreign Affairs', msit: 'Ministry of Science and ICT' },
  noMinistry: 'Others',

  overview: {
    name: 'Name',
    summit: 'Occasion',
    host: 'Convened by',
    when: 'Time',
    where: 'Place',
    attendees: 'Present',
    observers: 'Observers',
    absent: 'Absent',
  },
  hosted: (host, other) => `${host} (host), co-chaired by the ${other}`,
  when: (from, to, planned) => `${from} – ${to ?? 'under way'} (${planned})`,
  planned: (from, minutes) => `planned: ${minutes} min from ${from}`,
  capacity: { chair: 'chair', delegate: 'delegate', attendee: 'attended', observer: 'observed', recorder: 'recorder' },
  participant: (who, capacity, times) => [who, capacity, ...times].join(', '),
  withPost: (name, post) => `${name} (${post})`,
  inStead: (reason, basis) => `acts for the chair: ${reason} · on the ground of: ${basis}`,

  column: {
    time: 'Time',
    step: 'Step',
    took: 'Took',
    number: 'No.',
    topic: 'Topic',
    reasons: 'Why it was discussed',
    question: 'Decision asked for',
    computed: 'Computed',
    joint: 'Joint',
    speaker: 'Speaker',
    remark: 'Remark',
    kind: 'Kind',
    decision: 'Decision',
    vote: 'Vote',
    what: 'What',
    owner: 'Owner',
    due: 'Due',
    criterion: 'Done when',
    ministry: 'Ministry',
    words: 'Words',
    signer: '',
  },
  state: { 'in-session': 'Opened', adjourned: 'Adjourned', signing: 'Signing began', closed: 'Record final' },
  resumed: 'Resumed',
  returned: 'Back to the session (signatures void)',
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
  page: (step, page) => `${step}, page ${page}`,
  because: (reason) => `Reason: ${reason}`,

  topic: (session, workstream) => `${session} · ${workstream}`,
  about: (topic) => `Topic: ${topic}`,
  reason: (reason, ministries) => {
    switch (reason.rule) {
      case 'overdue-action':
        return `${reason.items.length} overdue of the last review's actions`
      case 'unmet-condition':
        return `${reason.items.length} unmet of the last review's conditions`
      case 'no-go':
        return `No-go of ${ministries}`
      case 'red':
        return 'Computed: at risk'
      case 'ministries-differ':
        return 'The ministries differ'
      case 'go-against-colour':
        return `Go of ${ministries} against the computed result`
      case 'done-without-evidence':
        return `${reason.items.length} critical done without evidence`
      case 'no-change':
        return `No change for more than ${reason.hours} hours`
      case 'untested-go':
        return `Go of ${ministries} without a rehearsal`
      case 'conditional':
        return `Conditional for ${ministries}`
      case 'amber':
        return 'Computed: watch'
      case 'pulled-up':
        return 'Put up for discussion'
      case 'not-applicable':
        return 'Nothing to check'
    }
  },
  added: 'Added after the brief',
  question: (ministry, ask, approved, declined) =>
    `${ministry}: ${ask} (if approved: ${approved} / if not: ${declined})`,
  consent: (number, topics) => `Consent list (${number}): ${topics}`,
  spotChecks: (items) => `Spot check: ${items}`,

  level: { green: 'On track', amber: 'Watch', red: 'At risk', 'not-applicable': 'Not applicable' },
  call: {
    go: 'Go',
    conditional: 'Conditional',
    'no-go': 'No-go',
    unanswered: 'No answer',
    deferred: 'Deferred',
  },
  fallback: (sentence) => `Fallback: ${sentence}`,
  changed: (from, to, at) => `Changed: ${from} → ${to} (${at})`,
  differs: 'The ministries differ',
  verdict: (joint, counts) => `Joint result: ${joint} (${counts})`,
  count,

  internal: 'Both ministries only',
  decision: { approved: 'Approved', instructed: 'Instructed', 'put-off': 'Put off', escalated: 'Escalated' },
  consensus: 'None (by consensus)',
  vote: ({ inFavour, against, abstained }) => `${inFavour} in favour, ${against} against, ${abstained} abstained`,
  undertaking: { condition: 'Condition', action: 'Action' },
  owner: (ministry, name) => `${name} (${ministry})`,
  gate: (phase) => `before ‘${phase}’`,
  phase: {
    planned: 'Planned',
    setup: 'Set-up',
    'connection-tests': 'Connection tests',
    rehearsal: 'Rehearsal',
    ready: 'Ready',
    'doors-open': 'Doors open',
    live: 'Live',
    break: 'Break',
    concluded: 'Concluded',
  },
  dissent: { support: 'Dissent, supporting', escalate: 'Dissent, escalated' },
  reservation: 'Reservation',

  signedText: (conditional, noGo) => {
    const included = [
      ...(conditional > 0 ? [count('conditional', conditional)] : []),
      ...(noGo > 0 ? [count('no-go', noGo)] : []),
    ]
    const what = included.length > 0 ? ` (with ${included.join(' and ')})` : ''
    return `I confirm that this record${what} is what happened in the meeting.`
  },
  signedTextNote: 'A signature confirms the record. It does not say that the preparations are complete.',
  role: { drafted: 'Drafted', checked: 'Checked', consulted: 'Consulted', signed: 'Signed' },
  asDelegate: 'for the chair',
  onPaper: (enteredBy, confirmedBy, confirmedAt) =>
    `signed on paper (entered by ${enteredBy}, confirmed by ${confirmedBy}, ${confirmedAt})`,
  scan: 'Number of the scan',
  notSigned: 'Not signed yet',
  laterNote: 'Checking and consulting are filled in when these minutes are registered.',
  annex: (brief) => [`1. Brief (${brief}).`, '2. Record of the review as a file (JSON).'],
  brief: (on, seq) => `as of ${on}, #${seq}`,
  record: {
    code: 'Record code',
    hash: 'Hash',
    log: 'Log',
    registration: 'Registration number',
    template: 'Template',
  },
  notRegistered: 'Not registered yet',
  template: 'Minutes, first template',
}
