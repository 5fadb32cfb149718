import type { ReadinessRule } from '#shared/board/readiness.ts'
import type { AgendaReason } from '#shared/board/review/agenda-schema.ts'
import type { MissingSeat } from '#shared/board/review/missing-thing.ts'
import type {
  Call,
  Capacity,
  DecisionKind,
  DissentKind,
  ReviewMode,
  ReviewState,
} from '#shared/board/review/review-status.ts'
import type { StageStep } from '#shared/board/review/stage-position-schema.ts'
import { withParticle } from './particle.ts'

type About = Exclude<AgendaReason['rule'], 'no-change'>

/** The vocabulary of a joint readiness review, by its codes: the same word on desk, tablet, wall and paper. */
export const review = {
  review: '점검회의',
  nth: (number: number) => `제${number}차`,
  /** `제3차 공동 점검회의`: number and title stand together everywhere. */
  titled: (number: number, title: string) => `제${number}차 ${title}`,
  state: {
    draft: '준비 중',
    briefed: '자료 확정',
    'in-session': '회의 중',
    adjourned: '정회',
    signing: '서명 중',
    closed: '기록 확정',
    cancelled: '취소',
  } satisfies Record<ReviewState, string>,
  mode: { real: '실제', rehearsal: '연습' } satisfies Record<ReviewMode, string>,
  capacity: {
    chair: '주재',
    delegate: '대결',
    attendee: '참석',
    observer: '배석',
    recorder: '기록 담당',
  } satisfies Record<Capacity, string>,
  call: {
    go: '준비 완료',
    conditional: '조건부',
    'no-go': '미비',
    unanswered: '미응답',
    deferred: '보류',
  } satisfies Record<Call | 'unanswered' | 'deferred', string>,
  differs: '의견 차이',
  decision: {
    approved: '승인',
    instructed: '지시',
    'put-off': '보류',
    escalated: '상신',
  } satisfies Record<DecisionKind, string>,
  /** A question that is not approved is answered by what is done instead. */
  decisionMeaning: {
    approved: '요청한 대로 하기로 정합니다.',
    instructed: '무엇을 할지 정하여 맡깁니다. 요청을 승인하지 않을 때에는 대신 할 일을 여기에 적습니다.',
    'put-off': '지금 정하지 않고 뒤로 미룹니다.',
    escalated: '이 회의에서 정하지 않고 상급의 결정을 구합니다.',
  } satisfies Record<DecisionKind, string>,
  dissent: { support: '이견·지지', escalate: '이견·상신' } satisfies Record<DissentKind, string>,
  dissentMeaning: {
    support: '뜻은 다르나 결정에 따릅니다.',
    escalate: '뜻이 달라 상급의 판단을 구합니다.',
  } satisfies Record<DissentKind, string>,
  seat: {
    mofa: '외교부 주재자 또는 대결자',
    msit: '과기정통부 주재자 또는 대결자',
    recorder: '기록 담당',
  } satisfies Record<MissingSeat, string>,
  step: {
    waiting: '대기',
    opening: '개회',
    actions: '지난 회의 조치',
    overview: '전체 현황',
    agenda: '안건',
    consent: '일괄 확인',
    verdict: '종합 판정',
    'read-back': '낭독 확인',
    signing: '서명',
    end: '종료',
  } satisfies Record<StageStep, string>,
  readBackPage: (page: number) => `낭독 확인 ${page}쪽`,
  /** Why a workstream stands on the agenda; `count` of items, `who` names ministries. */
  reason: {
    'overdue-action': (count) => `지난 회의 조치 ${count}건이 기한을 넘겼습니다.`,
    'unmet-condition': (count) => `지난 회의 조건 ${count}건이 아직 충족되지 않았습니다.`,
    'no-go': (_, who) => `${withParticle(who, '이/가')} 사전에 ‘미비’로 보았습니다.`,
    red: () => '점검 항목의 산정 결과는 ‘위험’입니다.',
    'ministries-differ': () => '두 부처의 사전 의견이 다릅니다.',
    'go-against-colour': (_, who) => `${withParticle(who, '이/가')} ‘준비 완료’로 보았으나 산정 결과와 다릅니다.`,
    'done-without-evidence': (count) => `완료한 핵심 항목 ${count}건에 근거가 없습니다.`,
    'untested-go': (_, who) => `${withParticle(who, '이/가')} ‘준비 완료’로 보았으나 시험하지 않았습니다.`,
    conditional: (_, who) => `${withParticle(who, '이/가')} 사전에 ‘조건부’로 보았습니다.`,
    amber: () => '점검 항목의 산정 결과는 ‘주의’입니다.',
    'pulled-up': () => '논의하기로 하여 올린 안건입니다.',
    'not-applicable': () => '점검할 항목이 없습니다.',
  } satisfies Record<About, (count: number, who: string) => string>,
  noChange: (hours: number) => `${hours}시간 넘게 변동이 없습니다.`,
  addedTopic: '자료 이후 추가된 안건입니다.',
  allWell: '걸리는 점이 없습니다.',
  /** Why the computed level is not green, as short as a row needs it. */
  figure: {
    'blocked-critical': (count) => `핵심 차질 ${count}건`,
    'overdue-critical': (count) => `핵심 기한 경과 ${count}건`,
    blocked: (count) => `차질 ${count}건`,
    overdue: (count) => `기한 경과 ${count}건`,
    'late-reply': (count) => `회신 지연 ${count}곳`,
    claim: (count) => `근거 미등록 ${count}곳`,
    'late-request': (count) => `협조 지연 ${count}건`,
    stale: (count) => `재확인 필요 ${count}건`,
    'nothing-reported': (count) => `미보고 ${count}건`,
  } satisfies Record<ReadinessRule, (count: number) => string>,
  doneOf: (done: number, total: number) => `완료 ${done} / ${total}건`,
  /** What has become worse since a ministry spoke. */
  worse: {
    colour: (from: string, to: string) => `산정 결과가 ${from}에서 ${withParticle(to, '으로/로')} 나빠졌습니다.`,
    'critical-blocked': (names: string) => `핵심 항목에 차질이 생겼습니다: ${names}`,
    'critical-reopened': (names: string) => `완료했던 핵심 항목이 다시 열렸습니다: ${names}`,
    'head-declined': (names: string) => `불참으로 바뀌었습니다: ${names}`,
  },
  reconfirm: '재확인 필요',
  delegateMark: '대결',
  computed: '산정',
  spotCheck: '표본 확인',
  gateOf: (phase: string) => `‘${phase}’ 단계 전까지`,
  until: (when: string) => `${when}까지`,
  asOf: (when: string, seq: number) => `기준: ${when}, #${seq}`,
  changedSinceBrief: (count: number) => `자료 이후 변동 ${count}건`,
  unchangedSinceBrief: '자료 이후 변동 없음',
  minutes: (count: number) => `${count}분`,
  /** `elapsed` and `planned` in minutes. */
  timing: (elapsed: number, planned: number) => `경과 ${elapsed}분 / 계획 ${planned}분`,
  over: (minutes: number) => `${minutes}분 초과`,
  noVote: '표결: 해당 없음(합의)',
  vote: (inFavour: number, against: number, abstained: number) =>
    `표결: 찬성 ${inFavour} · 반대 ${against} · 기권 ${abstained}`,
  /** What a signature confirms: the record, and not that all is ready. */
  signedText: (conditional: number, noGo: number) => {
    const included = [...(conditional > 0 ? [`조건부 ${conditional}건`] : []), ...(noGo > 0 ? [`미비 ${noGo}건`] : [])]
    return `${included.length > 0 ? `${included.join('과 ')}을 포함한 ` : ''}이\u00a0기록이 회의 내용과 같음을 확인합니다.`
  },
  signedTextNote: '서명은 기록의 확인이며, 준비가 끝났다는 뜻이 아닙니다.',
  recordCode: '기록 번호',
  followUp: {
    label: '지난 회의 조치',
    done: (done: number, of: number) => `이행 ${done} / ${of}건`,
    overdue: (count: number) => `기한 경과 ${count}건`,
    movedTwice: (count: number) => `기한 2회 이상 변경 ${count}건`,
    nothing: '지난 회의에서 남은 조치가 없습니다.',
  },
}
