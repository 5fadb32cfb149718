import type { Story } from '../story.ts'
import { acknowledged, blocked, confirmed, done, invited, notApplicable, seoul, started, tentative } from '../turns.ts'
import { GUESTS } from './guests.ts'
import { REVIEW_DAY_REVIEWS } from './review-day-reviews.ts'

const RESCHEDULED = { ko: '일정을 다시 조율합니다.', en: 'Dates are being arranged anew.' }

/** Friday 10 May 2024, twenty past ten: the morning of the ministers' first review, a week into the work. */
export const REVIEW_DAY: Story = {
  begins: seoul('05-03 09:00'),
  opens: seoul('05-10 10:20'),

  newItems: {
    'line-test-ga': {
      workstream: 'leaders-connection-tests',
      title: { ko: '가 나라 연결 점검', en: 'Connection test with Country A' },
      lead: 'mofa',
      due: seoul('05-09 17:00'),
      critical: false,
      gate: null,
    },
    'line-test-na': {
      workstream: 'leaders-connection-tests',
      title: { ko: '나 나라 연결 점검', en: 'Connection test with Country B' },
      lead: 'mofa',
      due: seoul('05-09 18:00'),
      critical: false,
      gate: null,
    },
    'badge-printer': {
      workstream: 'ministerial-accreditation',
      title: { ko: '비표 발급기 도입', en: 'Badge printer' },
      lead: 'mofa',
      due: seoul('05-16 18:00'),
      critical: true,
      gate: 'doors-open',
    },
    'badge-photos': {
      workstream: 'ministerial-accreditation',
      title: { ko: '비표 사진 규격 안내', en: 'Photo format for badges sent out' },
      lead: 'mofa',
      due: seoul('05-09 18:00'),
      critical: false,
      gate: null,
    },
    'outdoor-tent': {
      workstream: 'forum-hall',
      title: { ko: '야외 천막 설치', en: 'Outdoor tent' },
      lead: 'msit',
      due: seoul('05-20 18:00'),
      critical: false,
      gate: null,
    },
  },

  reports: {
    'line-contacts': [started('05-08 10:00'), done('05-09 16:30', 'call')],
    'recording-requests': [started('05-07 14:10'), done('05-09 11:00', 'mail')],
    'local-times': [started('05-07 15:00'), done('05-08 15:00', 'mail')],
    'leaders-interpreters': [started('05-07 16:40'), done('05-09 10:20', 'document')],
    'leaders-text-draft': [started('05-07 14:00'), done('05-09 18:10', 'document')],
    'dropped-line-procedure': [started('05-07 17:00'), done('05-08 17:20', 'document')],
    'admission-procedure': [started('05-08 09:40'), done('05-10 09:10', 'document')],
    'leaders-press-access': [started('05-09 14:00'), done('05-10 09:35', 'meeting')],
    'leaders-replies': [started('05-08 09:30', 'mail')],
    'io-heads-names': [started('05-08 13:30')],
    'big-tech-names': [started('05-08 13:40')],
    'leaders-speaking-order': [started('05-09 09:20')],
    'leaders-chair-script': [started('05-09 15:10')],
    'main-line-tests': [started('05-09 13:00')],
    'interpretation-channels': [started('05-09 10:50')],
    'system-security': [started('05-08 14:00')],
    'late-leader-plan': [started('05-09 16:00')],
    'line-test-ga': [started('05-09 14:20')],
    'leaders-technical-rehearsal': [started('05-09 17:00')],

    'room-layout': [started('05-07 14:30'), done('05-09 15:20', 'document')],
    'booth-plan': [started('05-08 11:00'), done('05-09 17:40', 'document')],
    'liaison-officers': [started('05-07 15:30'), done('05-08 18:00', 'document')],
    'safety-plan': [started('05-07 16:00'), done('05-09 16:50', 'meeting')],
    'rain-traffic-plan': [started('05-08 10:30'), done('05-09 11:40', 'document')],
    'ministerial-text-draft': [started('05-07 14:20'), done('05-09 18:30', 'document')],
    'safety-institutes-paper': [started('05-07 17:20'), done('05-09 14:40', 'document')],
    'bilateral-rooms': [started('05-08 16:10'), done('05-10 09:25', 'observation')],
    'expert-list': [started('05-08 15:10'), done('05-10 09:48', 'document')],
    refreshments: [started('05-09 10:10'), done('05-10 10:05', 'document')],
    'room-power': [started('05-07 15:50'), blocked('05-09 09:40', '수전 용량 부족', 'Too little power supply')],
    'badge-printer': [started('05-08 11:30'), blocked('05-10 09:15', '납품 지연', 'Delivery delayed')],
    'ministerial-replies': [started('05-08 09:50', 'mail')],
    'company-replies': [started('05-08 10:10', 'mail')],
    // Nobody has said for a week that it still is so.
    'badge-details': [started('05-03 16:20')],
    'vehicle-plan': [started('05-09 14:10')],
    'ministerial-interpreters': [started('05-08 14:30')],
    'ministerial-speaking-order': [started('05-09 11:10')],
    'dietary-needs': [started('05-09 13:20')],
    'bilateral-requests': [started('05-09 13:50')],
    'media-registration': [started('05-09 14:50')],
    'rehearsal-scenario': [started('05-10 09:40')],
    'badge-photos': [started('05-08 16:30')],

    'forum-programme-plan': [started('05-07 14:40'), done('05-09 15:50', 'document')],
    'forum-guests': [started('05-07 16:20'), done('05-09 17:10', 'mail')],
    'forum-hall-layout': [started('05-08 11:20'), done('05-09 12:00', 'document')],
    'exhibition-plan': [started('05-08 13:00'), done('05-09 16:20', 'meeting')],
    'stream-plan': [started('05-09 10:00'), done('05-10 09:50', 'document')],
    'forum-speakers': [started('05-08 14:50')],
    'forum-applications': [started('05-08 15:40')],
    'forum-press-notice': [started('05-09 15:30')],
    'outdoor-tent': [notApplicable('05-09 13:10', '실내에서 진행합니다.', 'It will be held indoors.')],
  },

  guests: GUESTS,
  attendance: {
    'country-ga': {
      leaders: [invited('05-03 11:00'), acknowledged('05-07 10:40'), confirmed('05-09 11:20', 'note-verbale')],
      ministerial: [invited('05-03 11:05'), confirmed('05-09 11:25', 'note-verbale')],
    },
    'country-na': {
      leaders: [invited('05-03 11:10'), tentative('05-08 10:50', 'call'), confirmed('05-10 09:58', 'note-verbale')],
      ministerial: [invited('05-03 11:15'), tentative('05-09 15:40', 'call')],
    },
    'country-da': {
      // Somebody heard it, and nobody has put down where.
      leaders: [invited('05-03 11:20'), confirmed('05-08 17:05')],
      ministerial: [invited('05-03 11:25'), tentative('05-08 17:10', 'mail')],
    },
    // Two without a reply for longer than the session allows.
    'country-ra': { ministerial: [invited('05-03 15:00')] },
    'country-ma': { ministerial: [invited('05-03 15:05'), acknowledged('05-03 17:30', 'mail')] },
    'country-ba': {
      leaders: [invited('05-08 11:40'), acknowledged('05-09 09:10', 'mail')],
      ministerial: [invited('05-08 11:45'), tentative('05-09 16:10', 'call')],
    },
    'country-sa': {
      leaders: [invited('05-07 11:00'), confirmed('05-09 14:30', 'note-verbale')],
      ministerial: [invited('05-07 11:05'), confirmed('05-09 14:35', 'mail')],
    },
    'country-a': { ministerial: [invited('05-09 17:00')] },
    'organisation-ga': { leaders: [invited('05-07 11:30'), confirmed('05-09 15:00', 'note-verbale')] },
    'organisation-na': { leaders: [invited('05-08 11:50'), tentative('05-09 15:05', 'mail')] },
    'company-ga': {
      leaders: [invited('05-08 12:00'), tentative('05-09 16:40', 'mail')],
      ministerial: [invited('05-07 13:00'), confirmed('05-09 16:45', 'mail')],
    },
    'company-na': {
      ministerial: [invited('05-07 13:05'), tentative('05-08 16:00', 'mail')],
      forum: [invited('05-07 13:10'), confirmed('05-09 10:30', 'mail')],
    },
    'company-da': {
      ministerial: [invited('05-08 10:05')],
      forum: [invited('05-08 10:10'), confirmed('05-10 09:20', 'mail')],
    },
    'company-ra': {
      ministerial: [invited('05-09 10:00')],
      forum: [invited('05-09 10:05'), tentative('05-09 17:20', 'call')],
    },
    'university-ga': {
      ministerial: [invited('05-07 13:20'), tentative('05-09 11:50', 'mail')],
      forum: [invited('05-07 13:25'), confirmed('05-08 13:50', 'mail')],
    },
    'university-na': {
      ministerial: [invited('05-08 10:20')],
      forum: [invited('05-08 10:25'), confirmed('05-09 13:40', 'mail')],
    },
    'society-ga': {
      ministerial: [invited('05-08 10:40')],
      forum: [invited('05-08 10:45'), confirmed('05-09 14:10', 'mail')],
    },
    'society-na': { ministerial: [] },
  },
  reconfirmedAt: seoul('05-09 18:40'),

  askings: [
    {
      item: 'badge-details',
      from: 'msit',
      at: seoul('05-08 09:20'),
      due: seoul('05-09 18:00'),
      ask: { ko: '비표 인적 사항 취합본을 보내 주십시오.', en: 'Please send the list of names for the badges.' },
    },
    {
      item: 'interpretation-channels',
      from: 'mofa',
      at: seoul('05-09 11:30'),
      due: seoul('05-14 12:00'),
      ask: { ko: '통역 채널 구성안을 공유해 주십시오.', en: 'Please share the plan of the interpretation channels.' },
      acceptedAt: seoul('05-09 13:15'),
    },
    {
      item: 'room-power',
      from: 'mofa',
      at: seoul('05-10 09:30'),
      due: seoul('05-13 18:00'),
      ask: { ko: '전원 증설 일정을 알려 주십시오.', en: 'Please say when more power will be there.' },
    },
    {
      item: 'leaders-text-draft',
      from: 'mofa',
      at: seoul('05-08 10:15'),
      due: seoul('05-09 12:00'),
      ask: { ko: '안전·혁신 부분 의견을 보내 주십시오.', en: 'Please comment on safety and innovation.' },
      acceptedAt: seoul('05-08 11:10'),
      answered: { at: seoul('05-09 10:40'), answer: { ko: '의견 세 건을 보냈습니다.', en: 'Three comments sent.' } },
      closedAt: seoul('05-09 11:15'),
    },
  ],
  courses: {},
  reviews: REVIEW_DAY_REVIEWS,

  script: {
    items: [
      'leaders-speaking-order',
      'leaders-chair-script',
      'late-leader-plan',
      'ministerial-speaking-order',
      'media-registration',
      'rehearsal-scenario',
      'forum-applications',
      'forum-press-notice',
    ],
    guests: [
      {
        guest: 'country-ba',
        session: 'leaders',
        steps: ['acknowledged', 'tentative', 'confirmed'],
        again: RESCHEDULED,
      },
      {
        guest: 'country-a',
        session: 'ministerial',
        steps: ['invited', 'acknowledged', 'tentative'],
        again: RESCHEDULED,
      },
      { guest: 'company-da', session: 'ministerial', steps: ['invited', 'tentative', 'confirmed'], again: RESCHEDULED },
      {
        guest: 'university-na',
        session: 'ministerial',
        steps: ['invited', 'acknowledged', 'confirmed'],
        again: RESCHEDULED,
      },
    ],
    askings: [
      {
        item: 'media-registration',
        from: 'msit',
        ask: { ko: '취재진 명단 초안을 보내 주십시오.', en: 'Please send the draft list of the press.' },
        answer: { ko: '초안을 보냈습니다.', en: 'The draft has been sent.' },
      },
      {
        item: 'rehearsal-scenario',
        from: 'mofa',
        ask: { ko: '예행연습 시간표를 공유해 주십시오.', en: 'Please share the timetable of the rehearsal.' },
        answer: { ko: '시간표를 공유했습니다.', en: 'The timetable has been shared.' },
      },
    ],
  },
}
