import { DAY, HOUR, instant, MINUTE } from '#shared/board/instant.ts'
import type { PreCall } from '#shared/board/review/pre-call-schema.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { ReviewStory } from '#client/testing/review-story.ts'
import { crowdedSummit, LONG, usualSummit } from './scene-summit.ts'

/** A meeting as its wall may have to show it, in the middle of its day. States that nobody wants are invented. */

const NOW = instant(Date.parse('2024-05-10T10:31:00+09:00'))

/** What the scene is of; of a session, keys lead to every step of it. */
export const MOMENTS = ['waiting', 'briefed', 'session', 'called', 'adjourned', 'signing', 'signed', 'closed'] as const
export type Moment = (typeof MOMENTS)[number]

const SHORT = {
  ask: {
    ko: '통역 부스 전원을 임시 발전기로 대체하시겠습니까?',
    en: 'Power the booths from temporary generators?',
  },
  approved: { ko: '발전기 2대를 두고 부하 시험을 합니다.', en: 'Two generators, with a load test.' },
  declined: { ko: '부스 4개를 본관 소회의실로 옮깁니다.', en: 'Four booths move to the main building.' },
  go: { ko: '통역사 배치와 좌석 준비는 끝났습니다.', en: 'Interpreters and seats are in place.' },
  conditional: { ko: '발전기 시험을 마쳐야 합니다.', en: 'The generators have to be tested.' },
  condition: { ko: '발전기 2대 배치와 부하 시험 완료', en: 'Two generators placed and load-tested' },
  criterion: { ko: '부하 시험 기록 등록', en: 'Record of the load test' },
  action: { ko: '발전기 임차 계약 체결', en: 'Contract for the generators' },
  decision: { ko: '임시 발전기 2대로 대체합니다.', en: 'Two temporary generators are used.' },
  fallback: { ko: '화상으로 전환합니다.', en: 'The session moves online.' },
}
type Said = Record<keyof typeof SHORT, { ko: string; en: string }>

/** The same sentences as long as they may get. */
const AT_LENGTH: Said = {
  ...SHORT,
  ask: {
    ko: '통역 부스 전원을 임시 발전기로 대체하고 부하 시험을 사흘 앞당기시겠습니까?',
    en: 'Power booths by generator and test 3 days early?',
  },
  approved: LONG,
  declined: LONG,
  go: LONG,
  conditional: LONG,
  condition: LONG,
  criterion: LONG,
  action: LONG,
  decision: {
    ko: '통역 부스 전원은 임시 발전기 2대로 대체하고 부하 시험은 5월 13일까지 마치며 결과를 두 부처에 함께 보고합니다.',
    en: 'The booths run on two generators, load-tested by 13 May and reported to both.',
  },
  fallback: LONG,
}

type SceneOptions = { moment?: Moment; crowded?: boolean }

/** A board with a closed review behind it and one under way, at a moment of the meeting, as a wall with the stage sees it. */
export function meeting({ moment = 'session', crowded = false }: SceneOptions = {}): LocalSync {
  const sync = createLocalSync({ me: 'wall', summit: crowded ? crowdedSummit() : usualSummit(), mode: 'rehearsal' })
  const said = crowded ? AT_LENGTH : SHORT
  sync.log.now = instant(NOW - 10 * DAY)
  const workstreams = Object.values(sync.log.board.workstreams)
  const half = Math.ceil(workstreams.length / 2)
  const bad = crowded ? workstreams.slice(0, 16).map(({ id }) => id) : BAD

  const past = new ReviewStory(sync, { number: 1 })
  past.freeze()
  past.open()
  const tasks = crowded
    ? workstreams.slice(0, 9).map(({ id }) => id)
    : ['ministerial-room', 'leaders-interpretation', 'forum-hall']
  for (const [index, workstream] of tasks.entries())
    past.ask('mofaDesk', 'review.record-action', {
      review: past.id,
      workstream,
      sentence: crowded ? LONG : (TASKS[index] ?? LONG),
      lead: 'mofa',
      owner: index % 2 === 0 ? PERSONAS.msitDesk.id : PERSONAS.mofaDesk.id,
      due: instant(NOW - (3 - (index % 3)) * DAY),
      gate: null,
      criterion: said.criterion,
    })
  past.callTheRest()
  past.ask('mofaDesk', 'review.record-decision', {
    review: past.id,
    kind: 'approved',
    sentence: said.decision,
    workstream: null,
    vote: null,
    answers: null,
  })
  past.beginSigning()
  past.sign('mofa')
  past.sign('msit')

  // Most of it goes well, some of it does not.
  sync.log.now = instant(NOW - 20 * HOUR)
  for (const item of Object.values(sync.log.board.items)) {
    if (item.source !== null) continue
    if (bad.includes(item.workstream)) continue
    past.ask('mofaDesk', 'item.set-status', {
      item: item.id,
      status: 'done',
      evidence: { kind: 'observation', note: { ko: '현장 확인' } },
    })
  }
  sync.log.now = instant(NOW - 3 * HOUR)
  for (const [index, item] of Object.values(sync.log.board.items)
    .filter(({ workstream, critical, source }) => bad.includes(workstream) && critical && source === null)
    .entries())
    past.ask('msitDesk', 'item.set-status', {
      item: item.id,
      status: index % 2 === 0 ? 'blocked' : 'in-progress',
      ...(index % 2 === 0 ? { reason: { text: { ko: '수전 용량 부족', en: 'Supply too weak' } } } : {}),
    })

  const present = new ReviewStory(sync, { number: 2, minutes: crowded ? 45 : 60 })
  for (const [place, { id: workstream }] of workstreams.entries())
    for (const ministry of MINISTRIES) {
      if (crowded ? place > half + 8 : false) continue
      present.ask(ministry === 'mofa' ? 'mofaDesk' : 'msitDesk', 'review.submit-pre-call', {
        review: present.id,
        workstream,
        ministry,
        preCall: preCall(said, bad.includes(workstream), ministry === 'msit'),
      })
    }
  sync.log.now = instant(NOW - 91 * MINUTE)
  present.freeze()
  sync.log.now = instant(NOW - 40 * MINUTE)
  const room = crowded ? (bad[1] ?? '') : 'ministerial-interpretation'
  for (const item of Object.values(sync.log.board.items)
    .filter(({ workstream }) => workstream === room)
    .slice(1, 4))
    present.ask('msitDesk', 'item.set-status', {
      item: item.id,
      status: 'blocked',
      reason: { text: { ko: '자재 지연', en: 'Late delivery' } },
    })

  const wall = PERSONAS.wall.id
  present.ask('mofaDesk', 'review.grant-stage', { review: present.id, person: wall })
  if (moment === 'waiting' || moment === 'briefed') {
    if (moment === 'briefed') {
      present.ask('mofaDesk', 'review.check-in', {
        review: present.id,
        participant: { participant: PERSONAS.mofaChair.id },
      })
      present.moveTo({ step: 'opening' })
    }
    sync.setNow(NOW)
    return sync
  }
  sync.log.now = instant(NOW - 21 * MINUTE)
  present.open()
  talk(present, room, said, crowded)
  if (moment === 'called') {
    present.callTheRest()
    present.moveTo({ step: 'verdict' })
  }
  if (moment === 'adjourned') {
    present.ask('mofaDesk', 'review.adjourn', { review: present.id, reason: crowded ? LONG : LUNCH })
    sync.log.now = instant(NOW - 2 * MINUTE)
    for (const item of Object.values(sync.log.board.items).slice(0, 8))
      present.ask('mofaDesk', 'item.set-status', { item: item.id, status: 'in-progress' })
  }
  if (moment === 'signing' || moment === 'signed' || moment === 'closed') {
    present.callTheRest()
    for (const { workstream } of differing(present))
      present.ask('mofaDesk', 'review.record-decision', {
        review: present.id,
        kind: 'instructed',
        sentence: said.decision,
        workstream,
        vote: null,
        answers: null,
      })
    present.beginSigning()
    if (moment !== 'signing') present.sign('mofa')
    if (moment === 'closed') present.sign('msit')
  }
  sync.setNow(NOW)
  return sync
}

const LUNCH = { ko: '오찬 뒤에 이어 합니다.', en: 'It goes on after lunch.' }

const BAD = [
  'ministerial-interpretation',
  'ministerial-room',
  'leaders-connection-tests',
  'leaders-interpretation',
  'forum-hall',
  'ministerial-invitations',
]

const TASKS = [
  { ko: '회의장 전원 증설 계획을 확정합니다.', en: 'Settle how the room gets more power.' },
  { ko: '정상회의 통역사 명단을 확정합니다.', en: 'Settle the interpreters of the leaders’ session.' },
  { ko: '포럼 행사장 안전 점검을 마칩니다.', en: 'Complete the safety check of the forum hall.' },
]

const preCall = (said: Said, isBad: boolean, isMsit: boolean): PreCall => ({
  call: isBad && isMsit ? 'conditional' : 'go',
  sentence: isBad && isMsit ? said.conditional : said.go,
  fallback: null,
  conditions:
    isBad && isMsit
      ? [
          {
            sentence: said.condition,
            owner: PERSONAS.msitDesk.id,
            due: instant(NOW + 5 * DAY),
            gate: null,
            criterion: said.criterion,
          },
        ]
      : [],
  rehearsal: { at: instant(NOW - 2 * DAY), note: { ko: '전원 시험' } },
  question: isBad && isMsit ? { ask: said.ask, approved: said.approved, declined: said.declined } : null,
})

/** The calls of the meeting so far: one item is settled, one is a no-go, the ministries differ on the first. */
function talk(story: ReviewStory, room: string, said: Said, crowded: boolean): void {
  const { sync } = story
  const [first = room, second = room, third = room] = story.topics().filter((id) => id !== room)
  sync.log.now = instant(NOW - 16 * MINUTE)
  story.call(room, 'mofa', { call: 'go', sentence: said.go, conditions: [] })
  const condition = {
    sentence: said.condition,
    owner: PERSONAS.msitDesk.id,
    due: instant(NOW + 5 * DAY),
    gate: 'rehearsal' as const,
    criterion: said.criterion,
  }
  const conditions = crowded ? [condition, condition, condition] : [condition]
  story.call(room, 'msit', { call: 'conditional', sentence: said.conditional, conditions })
  const { gate: _, ...action } = condition
  story.ask('mofaDesk', 'review.record-action', {
    review: story.id,
    workstream: room,
    lead: 'msit',
    ...action,
    gate: null,
    sentence: said.action,
  })
  story.call(first, 'mofa', { call: 'no-go', sentence: said.conditional, fallback: said.fallback, conditions: [] })
  story.call(first, 'msit', { call: 'conditional', sentence: said.conditional, conditions: [condition] })
  story.ask('mofaDesk', 'review.record-decision', {
    review: story.id,
    kind: 'approved',
    sentence: said.decision,
    workstream: first,
    vote: null,
    answers: null,
  })
  story.call(second, 'mofa', { call: 'go', sentence: said.go, conditions: [] })
  story.call(third, 'mofa', { call: 'go', sentence: said.go, conditions: [] })
  story.call(third, 'msit', { call: 'go', sentence: said.go, conditions: [] })
  story.confirmConsent('mofa')
  sync.log.now = instant(NOW - 4 * MINUTE)
  story.moveTo({ step: 'agenda', workstream: room })
}

const differing = (story: ReviewStory): { workstream: string }[] =>
  Object.entries(story.review().calls).flatMap(([workstream, { mofa, msit }]) =>
    mofa !== undefined && msit !== undefined && mofa.value.call !== msit.value.call ? [{ workstream }] : [],
  )
