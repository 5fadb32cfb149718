import type { ReviewStory } from '../reviews/review-story.ts'
import { seoul } from '../turns.ts'

const TITLE = { ko: '공동 점검회의', en: 'Joint readiness review' }
const PLACE = { ko: '외교부 회의실(시연)', en: 'Meeting room, MOFA (demo)' }

/** The first review was held on Tuesday evening; the second begins ten minutes after visitors come in. */
export const REVIEW_DAY_REVIEWS: ReviewStory = {
  held: {
    number: 1,
    title: TITLE,
    place: PLACE,
    startsAt: seoul('05-07 18:00'),
    minutes: 60,
    otherwise: { ko: '계획대로 준비하고 있습니다.', en: 'Preparations go as planned.' },
    topics: {
      'ministerial-room': {
        mofa: {
          call: 'conditional',
          sentence: { ko: '전원 용량이 확인되어야 합니다.', en: 'The power supply has to be confirmed.' },
          conditions: [
            {
              sentence: { ko: '회의장 전원 증설 계획 확정', en: 'Plan for more power in the meeting room settled' },
              owner: 'msit-desk',
              due: seoul('05-13 18:00'),
              gate: 'setup',
              criterion: { ko: '시설 담당의 승인 문서', en: 'Approval by the building, in writing' },
            },
          ],
        },
        msit: { call: 'go', sentence: { ko: '증설 업체와 협의 중입니다.', en: 'Being arranged with the contractor.' } },
      },
      'leaders-connection-tests': {
        mofa: {
          call: 'go',
          sentence: { ko: '참가국 연락관이 모두 정해졌습니다.', en: 'Every country has named its contact.' },
        },
        msit: {
          call: 'go',
          sentence: { ko: '주 회선 시험을 시작합니다.', en: 'Tests of the main line are about to begin.' },
        },
      },
    },
    remarks: [
      {
        speaker: 'mofa-chair',
        workstream: 'ministerial-room',
        class: 'public',
        text: {
          ko: '현장 여건이 확인되어야 나머지 준비를 마칠 수 있다고 하였습니다.',
          en: 'Said that the rest can only be finished once the place is settled.',
        },
      },
      {
        speaker: 'msit-chair',
        workstream: 'ministerial-room',
        class: 'internal',
        text: {
          ko: '증설 비용은 두 부처가 따로 협의하기로 하였습니다.',
          en: 'Agreed that both ministries discuss the cost between themselves.',
        },
      },
    ],
    decisions: [
      {
        kind: 'instructed',
        workstream: 'ministerial-room',
        sentence: {
          ko: '전원 증설 계획을 5월 13일까지 확정합니다.',
          en: 'The plan for more power is settled by 13 May.',
        },
      },
      {
        kind: 'approved',
        workstream: 'leaders-connection-tests',
        sentence: { ko: '예비 회선을 주 회선과 함께 시험합니다.', en: 'The backup line is tested with the main line.' },
      },
    ],
    actions: [
      {
        workstream: 'leaders-connection-tests',
        lead: 'mofa',
        sentence: { ko: '예비 회선 시험 일정 확정', en: 'Dates of the backup line tests settled' },
        owner: 'msit-desk',
        due: seoul('05-10 18:00'),
        gate: null,
        criterion: { ko: '참가국별 시험 시간표', en: 'A timetable for each country' },
        outcomes: [{ at: seoul('05-09 10:05'), status: 'in-progress' }],
      },
      {
        workstream: 'ministerial-accreditation',
        lead: 'mofa',
        sentence: { ko: '비표 발급 절차 확정', en: 'Procedure for badges settled' },
        owner: 'mofa-desk',
        due: seoul('05-09 18:00'),
        gate: null,
        criterion: { ko: '두 부처가 합의한 절차서', en: 'A procedure that both ministries agreed on' },
        outcomes: [{ at: seoul('05-08 15:20'), status: 'in-progress' }],
      },
      {
        workstream: 'ministerial-catering',
        lead: 'mofa',
        sentence: { ko: '오찬 업체 계약', en: 'Contract with the caterer' },
        owner: 'mofa-desk',
        due: seoul('05-09 18:00'),
        gate: null,
        criterion: { ko: '계약서', en: 'The signed contract' },
        outcomes: [
          { at: seoul('05-08 17:45'), status: 'in-progress' },
          { at: seoul('05-09 16:10'), status: 'done' },
        ],
      },
    ],
  },

  next: {
    number: 2,
    title: TITLE,
    place: PLACE,
    preparedAt: seoul('05-10 10:12'),
    startsAt: seoul('05-10 10:30'),
    minutes: 30,
    otherwise: {
      call: 'go',
      sentence: { ko: '계획대로 준비하고 있습니다.', en: 'Preparations go as planned.' },
      rehearsal: {
        at: seoul('05-09 16:00'),
        note: { ko: '담당자 모의 점검을 마쳤습니다(시연).', en: 'Run through by those in charge (demo).' },
      },
    },
    preCalls: {
      'ministerial-room': {
        mofa: {
          call: 'no-go',
          sentence: { ko: '전원 없이는 장비를 시험할 수 없습니다.', en: 'Without power, no equipment can be tested.' },
          fallback: { ko: '소회의실 두 곳을 예비로 씁니다.', en: 'Two smaller rooms stand by.' },
          rehearsal: null,
          question: {
            ask: { ko: '발전기를 빌려 전원을 보강하시겠습니까?', en: 'Shall generators be hired for more power?' },
            approved: { ko: '발전기 2대를 13일까지 배치합니다.', en: 'Two generators are in place by the 13th.' },
            declined: { ko: '회의를 소회의실로 나누어 엽니다.', en: 'The session is split over smaller rooms.' },
          },
        },
        msit: {
          call: 'conditional',
          sentence: { ko: '발전기가 오면 예정대로 열 수 있습니다.', en: 'With generators it can be held as planned.' },
          conditions: [
            {
              sentence: { ko: '발전기 2대 배치와 부하 시험', en: 'Two generators in place, and tested under load' },
              owner: 'msit-desk',
              due: seoul('05-14 18:00'),
              gate: 'rehearsal',
              criterion: { ko: '부하 시험 기록', en: 'The record of the load test' },
            },
          ],
          rehearsal: null,
        },
      },
      'ministerial-accreditation': {
        mofa: {
          call: 'conditional',
          sentence: { ko: '발급기가 들어오면 끝낼 수 있습니다.', en: 'It can be finished once the printer is there.' },
          conditions: [
            {
              sentence: { ko: '비표 발급기 대체품 확보', en: 'A badge printer found in its place' },
              owner: 'mofa-desk',
              due: seoul('05-14 12:00'),
              gate: 'doors-open',
              criterion: { ko: '시험 발급 1매', en: 'One badge printed as a test' },
            },
          ],
          rehearsal: null,
        },
        msit: {
          call: 'conditional',
          sentence: {
            ko: '비표가 있어야 출입 통제를 시험할 수 있습니다.',
            en: 'Access cannot be tested without badges.',
          },
          conditions: [
            {
              sentence: { ko: '비표 출입 통제 시험', en: 'Access control tested with badges' },
              owner: 'msit-desk',
              due: seoul('05-16 18:00'),
              gate: 'doors-open',
              criterion: { ko: '시험 기록', en: 'The record of the test' },
            },
          ],
          rehearsal: null,
        },
      },
      'leaders-connection-tests': {
        mofa: {
          call: 'conditional',
          sentence: { ko: '예비 회선 시험이 남아 있습니다.', en: 'The backup line has still to be tested.' },
          conditions: [
            {
              sentence: { ko: '예비 회선 시험 완료', en: 'Backup line tested' },
              owner: 'msit-desk',
              due: seoul('05-16 18:00'),
              gate: null,
              criterion: { ko: '참가국별 시험 기록', en: 'A test record for each country' },
            },
          ],
          rehearsal: null,
        },
        // Both say the same: visitors settle one difference, and have seen how.
        msit: {
          call: 'conditional',
          sentence: { ko: '시험 일정만 남았습니다.', en: 'Only the dates of the tests are open.' },
          conditions: [
            {
              sentence: { ko: '참가국에 시험 일정 통보', en: 'Every country told the date of its test' },
              owner: 'mofa-desk',
              due: seoul('05-13 18:00'),
              gate: null,
              criterion: { ko: '통보 공문', en: 'The letters sent' },
            },
          ],
          rehearsal: null,
        },
      },
      // Left to visitors: what is not submitted is not opened.
      'ministerial-papers': { mofa: null },
      'forum-exhibition': { mofa: null },
      'forum-press': { msit: null },
    },
  },
}
