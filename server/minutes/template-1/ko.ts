import type { Instant } from '#shared/board/instant.ts'
import { seoulParts } from './seoul-date.ts'
import type { MinutesWords } from './words.ts'

const WEEKDAYS = '일월화수목금토'
const date = (at: Instant): string => {
  const { year, month, day, weekday } = seoulParts(at)
  return `${year}. ${month}. ${day}.(${WEEKDAYS[weekday]})`
}
const count = (what: string, number: number): string => `${what} ${number}건`

export const ko: MinutesWords = {
  date,
  moment: (at) => `${date(at)} ${seoulParts(at).minute}`,
  exactly: (at) => `${date(at)} ${seoulParts(at).second}`,
  minute: (at) => seoulParts(at).minute,
  span: (from, to) => `${from} ~ ${to ?? ''}`.trim(),
  minutes: (number) => `${number}분`,
  underAMinute: '1분 미만',

  review: (number, title) => `제${number}차 ${title}`,
  title: (review) => `${review} 회의록`,
  rehearsal: '연습(실제 회의가 아닙니다)',
  watermark: '연습',
  publicEdition: '공개용(두 부처 열람 발언 제외)',
  unsigned: '서명 전(확정되지 않은 기록)',
  none: '없음',
  erased: '(삭제됨)',
  withheld: '(비공개)',
  correction: (on, text, reason) => `정정(${on}): ${text} (사유: ${reason})`,

  heading: {
    overview: '1. 회의 개요',
    proceedings: '2. 진행순서',
    agenda: '3. 상정 안건',
    calls: '4. 부처별 판정',
    remarks: '5. 발언 요지',
    decisions: '6. 결정 사항',
    undertakings: '7. 조치 사항',
    dissents: '8. 이견·유보',
    signatures: '9. 서명',
    annex: '붙임',
    record: '기록 번호',
  },
  ministry: { mofa: '외교부', msit: '과기정통부' },
  ministryInFull: { mofa: '외교부', msit: '과학기술정보통신부' },
  noMinistry: '그 밖',

  overview: {
    name: '회의 명칭',
    summit: '관련 행사',
    host: '개최기관',
    when: '일시',
    where: '장소',
    attendees: '참석자',
    observers: '배석자',
    absent: '불참',
  },
  hosted: (host, other) => `${host}(주관), ${other} 공동 주재`,
  when: (from, to, planned) => `${from} ~ ${to ?? '진행 중'} (${planned})`,
  planned: (from, minutes) => `계획: ${from}부터 ${minutes}분`,
  capacity: { chair: '주재', delegate: '대결', attendee: '참석', observer: '배석', recorder: '기록 담당' },
  participant: (who, capacity, times) => [who, capacity, ...times].join(', '),
  withPost: (name, post) => `${name}(${post})`,
  inStead: (reason, basis) => `대결 사유: ${reason} · 근거: ${basis}`,

  column: {
    time: '시각',
    step: '순서',
    took: '소요',
    number: '번호',
    topic: '안건',
    reasons: '상정 사유',
    question: '결정 요청 사항',
    computed: '산정',
    joint: '종합',
    speaker: '발언자',
    remark: '발언 요지',
    kind: '구분',
    decision: '결정 내용',
    vote: '표결 내용',
    what: '내용',
    owner: '담당',
    due: '기한',
    criterion: '완료 기준',
    ministry: '부처',
    words: '내용',
    signer: '구분',
  },
  state: { 'in-session': '개회', adjourned: '정회', signing: '서명 시작', closed: '기록 확정' },
  resumed: '속개',
  returned: '회의로 돌아감(서명 무효)',
  step: {
    waiting: '대기',
    opening: '개회',
    actions: '지난 회의 조치 이행',
    overview: '전체 현황',
    agenda: '안건',
    consent: '일괄 확인',
    verdict: '종합 판정',
    'read-back': '낭독 확인',
    signing: '서명',
    end: '종료',
  },
  page: (step, page) => `${step} ${page}쪽`,
  because: (reason) => `사유: ${reason}`,

  topic: (session, workstream) => `${session} · ${workstream}`,
  about: (topic) => `안건: ${topic}`,
  reason: (reason, ministries) => {
    switch (reason.rule) {
      case 'overdue-action':
        return `지난 회의 조치 ${reason.items.length}건 기한 경과`
      case 'unmet-condition':
        return `지난 회의 조건 ${reason.items.length}건 미충족`
      case 'no-go':
        return `${ministries} 의견 미비`
      case 'red':
        return '산정 결과 위험'
      case 'ministries-differ':
        return '두 부처 의견 차이'
      case 'go-against-colour':
        return `${ministries} 의견은 준비 완료이나 산정 결과와 다름`
      case 'done-without-evidence':
        return `완료한 핵심 항목 ${reason.items.length}건 근거 없음`
      case 'no-change':
        return `${reason.hours}시간 넘게 변동 없음`
      case 'untested-go':
        return `${ministries} 의견은 준비 완료이나 시험하지 않음`
      case 'conditional':
        return `${ministries} 의견 조건부`
      case 'amber':
        return '산정 결과 주의'
      case 'pulled-up':
        return '논의하기로 하여 올림'
      case 'not-applicable':
        return '점검할 항목 없음'
    }
  },
  added: '자료 이후 추가',
  question: (ministry, ask, approved, declined) =>
    `${ministry}: ${ask} (승인하면 ${approved} / 승인하지 않으면 ${declined})`,
  consent: (number, topics) => `일괄 확인 안건(${number}건): ${topics}`,
  spotChecks: (items) => `표본 확인: ${items}`,

  level: { green: '정상', amber: '주의', red: '위험', 'not-applicable': '해당 없음' },
  call: { go: '준비 완료', conditional: '조건부', 'no-go': '미비', unanswered: '미응답', deferred: '보류' },
  fallback: (sentence) => `대안: ${sentence}`,
  changed: (from, to, at) => `변경: ${from} → ${to} (${at})`,
  differs: '의견 차이',
  verdict: (joint, counts) => `종합 판정: ${joint} (${counts})`,
  count,

  internal: '두 부처 열람',
  decision: { approved: '승인', instructed: '지시', 'put-off': '보류', escalated: '상신' },
  consensus: '해당 없음(합의)',
  vote: ({ inFavour, against, abstained }) => `찬성 ${inFavour} · 반대 ${against} · 기권 ${abstained}`,
  undertaking: { condition: '조건', action: '조치' },
  owner: (ministry, name) => `${name}(${ministry})`,
  gate: (phase) => `‘${phase}’ 단계 전까지`,
  phase: {
    planned: '예정',
    setup: '설치',
    'connection-tests': '연결 점검',
    rehearsal: '예행연습',
    ready: '준비 완료',
    'doors-open': '입장',
    live: '진행 중',
    break: '휴식',
    concluded: '종료',
  },
  dissent: { support: '이견·지지', escalate: '이견·상신' },
  reservation: '유보',

  signedText: (conditional, noGo) => {
    const included = [
      ...(conditional > 0 ? [count('조건부', conditional)] : []),
      ...(noGo > 0 ? [count('미비', noGo)] : []),
    ]
    return `${included.length > 0 ? `${included.join('과 ')}을 포함한 ` : ''}이 기록이 회의 내용과 같음을 확인합니다.`
  },
  signedTextNote: '서명은 기록의 확인이며, 준비가 끝났다는 뜻이 아닙니다.',
  role: { drafted: '기안', checked: '검토', consulted: '협조', signed: '결재' },
  asDelegate: '대결',
  onPaper: (enteredBy, confirmedBy, confirmedAt) => `서면 서명 (입력 ${enteredBy}, 확인 ${confirmedBy} ${confirmedAt})`,
  scan: '스캔본 등록번호',
  notSigned: '서명 전',
  laterNote: '검토와 협조는 이 회의록을 등록할 때 적습니다.',
  annex: (brief) => [`1. 회의 자료(${brief}) 1부.`, '2. 점검회의 기록 파일(JSON) 1부. 끝.'],
  brief: (on, seq) => `기준: ${on}, #${seq}`,
  record: {
    code: '기록 번호',
    hash: '기록 해시',
    log: '기록 원부',
    registration: '생산등록번호',
    template: '서식',
  },
  notRegistered: '등록 전',
  template: '회의록 서식 제1판',
}
