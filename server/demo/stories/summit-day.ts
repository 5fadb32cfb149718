import type { SummitFile } from '#shared/board/summit-file.ts'
import type { Story } from '../story.ts'
import { arrived, blocked, confirmed, done, invited, onTheSpot, registered, seoul, started } from '../turns.ts'
import { doneInTime } from './done-in-time.ts'
import { GUESTS } from './guests.ts'

const begins = seoul('05-13 09:00')

/** Wednesday 22 May 2024, ten to one, at KIST: the ministers come in at half past two, by hours that the demo invents. */
export const summitDay = (summit: SummitFile): Story => ({
  begins,
  opens: seoul('05-22 12:50'),

  newItems: {
    'booth-2-sound': {
      workstream: 'ministerial-interpretation',
      title: { ko: '통역 부스 2번 음향', en: 'Sound of interpretation booth 2' },
      lead: 'msit',
      due: seoul('05-22 13:00'),
      critical: true,
      gate: 'ready',
    },
    'lectern-water': {
      workstream: 'ministerial-room',
      title: { ko: '발언대 물·메모지', en: 'Water and notepaper at the lectern' },
      lead: 'msit',
      due: null,
      critical: false,
      gate: null,
    },
    'lounge-refreshments': {
      workstream: 'ministerial-catering',
      title: { ko: '대기실 다과 보충', en: 'Refreshments in the lounge' },
      lead: 'mofa',
      due: null,
      critical: false,
      gate: null,
    },
    'corridor-signs': {
      workstream: 'ministerial-arrivals',
      title: { ko: '복도 안내 표지', en: 'Signs in the corridor' },
      lead: 'mofa',
      due: null,
      critical: false,
      gate: null,
    },
  },

  reports: {
    ...doneInTime(summit, { begins, until: seoul('05-22 00:00') }),
    'room-handover': [onTheSpot(started('05-22 07:20')), onTheSpot(done('05-22 07:45', 'observation'))],
    'tables-and-chairs': [onTheSpot(started('05-22 08:05')), onTheSpot(done('05-22 08:32', 'observation'))],
    microphones: [onTheSpot(started('05-22 08:40')), onTheSpot(done('05-22 09:15', 'observation'))],
    'booth-sound': [onTheSpot(started('05-22 09:05')), onTheSpot(done('05-22 09:38', 'observation'))],
    screens: [onTheSpot(started('05-22 09:20')), onTheSpot(done('05-22 09:52', 'observation'))],
    'site-rehearsal': [onTheSpot(started('05-22 10:10')), onTheSpot(done('05-22 10:56', 'observation'))],
    'network-and-power': [onTheSpot(started('05-22 11:00')), onTheSpot(done('05-22 11:18', 'observation'))],
    'papers-laid-out': [onTheSpot(started('05-22 11:20')), onTheSpot(done('05-22 11:41', 'observation'))],
    receivers: [onTheSpot(started('05-22 11:30')), onTheSpot(done('05-22 11:48', 'observation'))],
    'security-sweep': [onTheSpot(started('05-22 12:05')), onTheSpot(done('05-22 12:36', 'observation'))],
    // Due at ten past twelve, and still under way.
    nameplates: [onTheSpot(started('05-22 11:50'))],
    'registration-desk': [onTheSpot(started('05-22 12:20'))],
    'arrival-greeters': [onTheSpot(started('05-22 12:41'))],
    'booth-2-sound': [
      onTheSpot(started('05-22 12:20')),
      onTheSpot(blocked('05-22 12:44', '수신기 잡음', 'Noise in the receivers')),
    ],
  },

  guests: GUESTS,
  attendance: {
    'country-ga': {
      leaders: [invited('05-13 10:00'), confirmed('05-20 10:00', 'note-verbale')],
      ministerial: [
        invited('05-13 10:01'),
        confirmed('05-20 10:05', 'note-verbale'),
        registered('05-21 15:00'),
        arrived('05-22 12:31'),
      ],
    },
    'country-na': {
      leaders: [invited('05-13 10:02'), confirmed('05-20 10:10', 'note-verbale')],
      ministerial: [
        invited('05-13 10:03'),
        confirmed('05-20 10:15', 'note-verbale'),
        registered('05-21 15:05'),
        arrived('05-22 12:39'),
      ],
    },
    'country-sa': {
      ministerial: [invited('05-13 10:04'), confirmed('05-20 10:20', 'mail'), registered('05-21 15:10')],
    },
    'country-ba': {
      ministerial: [invited('05-13 10:05'), confirmed('05-20 10:25', 'note-verbale'), registered('05-21 15:15')],
    },
    'organisation-ga': { leaders: [invited('05-13 10:06'), confirmed('05-20 10:30', 'note-verbale')] },
    'company-ga': {
      ministerial: [
        invited('05-13 11:00'),
        confirmed('05-20 11:00', 'mail'),
        registered('05-21 15:20'),
        arrived('05-22 12:46'),
      ],
    },
    'company-na': {
      ministerial: [invited('05-13 11:01'), confirmed('05-20 11:05', 'mail'), registered('05-21 15:25')],
      forum: [invited('05-13 11:02'), confirmed('05-20 11:06', 'mail'), registered('05-21 15:26')],
    },
    'university-ga': {
      ministerial: [invited('05-13 11:03'), confirmed('05-20 11:10', 'mail'), registered('05-21 15:30')],
      forum: [invited('05-13 11:04'), confirmed('05-20 11:11', 'mail'), registered('05-21 15:31')],
    },
    'society-ga': {
      forum: [invited('05-13 11:05'), confirmed('05-20 11:15', 'mail'), registered('05-21 15:35')],
    },
  },
  reconfirmedAt: seoul('05-21 17:00'),

  askings: [
    {
      item: 'registration-desk',
      from: 'mofa',
      at: seoul('05-22 12:25'),
      due: seoul('05-22 13:10'),
      ask: { ko: '등록 데스크 예비 전원을 연결해 주십시오.', en: 'Please connect spare power at registration.' },
      acceptedAt: seoul('05-22 12:33'),
    },
    {
      item: 'nameplates',
      from: 'msit',
      at: seoul('05-22 12:15'),
      due: seoul('05-22 12:55'),
      ask: { ko: '바뀐 직함 두 건을 확인해 주십시오.', en: 'Please check two titles that have changed.' },
    },
  ],
  courses: {
    leaders: {
      startsAt: seoul('05-21 19:00'),
      by: 'mofa',
      phases: [
        { phase: 'connection-tests', at: seoul('05-21 13:30') },
        { phase: 'rehearsal', at: seoul('05-21 16:05') },
        { phase: 'ready', at: seoul('05-21 18:35') },
        { phase: 'live', at: seoul('05-21 19:02') },
        { phase: 'concluded', at: seoul('05-21 20:24') },
      ],
    },
    ministerial: {
      startsAt: seoul('05-22 14:30'),
      by: 'kist',
      phases: [
        { phase: 'setup', at: seoul('05-22 07:50') },
        { phase: 'rehearsal', at: seoul('05-22 10:08') },
      ],
    },
    forum: {
      startsAt: seoul('05-22 10:00'),
      by: 'msit',
      phases: [
        { phase: 'setup', at: seoul('05-21 09:00') },
        { phase: 'rehearsal', at: seoul('05-21 15:00') },
        { phase: 'ready', at: seoul('05-21 17:40') },
        { phase: 'doors-open', at: seoul('05-22 09:15') },
        { phase: 'live', at: seoul('05-22 10:03') },
      ],
    },
  },
  // On the day itself nobody reviews any more.
  reviews: null,

  script: {
    items: ['lectern-water', 'lounge-refreshments', 'corridor-signs'],
    guests: [
      { guest: 'country-sa', session: 'ministerial', steps: ['registered', 'arrived'], by: 'kist' },
      { guest: 'country-ba', session: 'ministerial', steps: ['registered', 'arrived'], by: 'kist' },
      { guest: 'company-na', session: 'ministerial', steps: ['registered', 'arrived'], by: 'kist' },
      { guest: 'university-ga', session: 'ministerial', steps: ['registered', 'arrived'], by: 'kist' },
    ],
    askings: [
      {
        item: 'lectern-water',
        from: 'mofa',
        ask: { ko: '발언대 준비가 끝나면 알려 주십시오.', en: 'Please say when the lectern is ready.' },
        answer: { ko: '준비를 마쳤습니다.', en: 'It is ready.' },
      },
    ],
  },
})
