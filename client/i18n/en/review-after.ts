import type { reviewAfter as ko } from '../ko/review-after.ts'
import { plural } from './plural.ts'

export const reviewAfter: typeof ko = {
  after: {
    closed: (when) => `Record final ${when}`,
    cancelled: (why) => `This review was cancelled. ${why}`,
    compare: 'Compare with the last review',
    followUp: 'Follow-up',
  },
  minutes: {
    title: 'Minutes',
    editions: { full: 'Full edition', public: 'Public edition' },
    formats: { html: 'Read or print', docx: 'DOCX', json: 'JSON' },
    link: (edition, format) => `${edition}: ${format}`,
    hint: 'The public edition has no remark that only both ministries may read.',
  },
  registration: {
    title: 'Registration number',
    number: 'Registration number in On-Nara',
    hint: 'Approval and registration take place in On-Nara. The number given there is kept here.',
    fault: 'Please enter the registration number, at most 60 characters.',
  },
  amendment: {
    title: 'Corrections',
    count: (count) => String(count),
    hint: 'Only wording, numbers and names. The original stays, and both ministries have to sign.',
    propose: 'Propose a correction',
    effective: 'In force',
    waiting: 'To be signed',
    because: (why) => `Reason: ${why}`,
    signedBy: (ministry, name) => `${ministry} signed (${name})`,
    notSigned: (ministry) => `${ministry} has not signed`,
    sign: 'Sign the correction',
    target: 'Text to correct',
    chooseTarget: 'Choose a text',
    text: 'New wording',
    reason: 'Why',
    faults: {
      target: 'Please choose the text to correct.',
      text: 'Please write the new wording, at most 500 characters.',
      reason: 'Please write the reason, at most 500 characters.',
    },
  },
  comparison: {
    back: 'Back to the review',
    none: 'There is no earlier review to compare with.',
    with: 'Compare with',
    calls: 'Calls by workstream',
    direction: 'Change',
    directions: { better: '↑ better', worse: '↓ worse', same: '= same', none: '– not comparable' },
    unchanged: (count) => `Go in both reviews: ${plural(count, 'workstream', 'workstreams')}`,
    inARow: (times) => `conditional ${times} times in a row`,
    met: 'Conditions met',
    carriedOver: 'Conditions carried over',
    added: 'New conditions',
    slipped: 'Due times moved',
    count: (count) => String(count),
    movedTimes: (times) => (times === 1 ? 'moved once' : times === 2 ? 'moved twice' : `moved ${times} times`),
  },
  progress: {
    session: 'Session',
    whole: 'All',
    left: (left, days) => (days === null ? `${left} left` : `${left} left in ${days} days`),
    pace: (needed, recent) =>
      recent === null
        ? `${needed} a day are needed.`
        : `${needed} a day are needed; ${recent} a day were done over the last three days.`,
    chart: { label: 'All items and done items by day. The table below says the same.', scope: 'All', done: 'Done' },
    table: 'By day',
    day: 'Day',
    reviews: 'Reviews',
  },
}
