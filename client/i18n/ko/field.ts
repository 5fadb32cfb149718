import type { SessionPhase } from '#shared/board/status.ts'

/** What a press writes, and the word on the button. */
type Phrase = readonly [chip: string, sentence: string]

const PROBLEMS: readonly Phrase[] = [
  ['전원', '전원이 들어오지 않습니다.'],
  ['음향', '소리가 나지 않거나 잡음이 들립니다.'],
  ['통역', '통역 음성이 들리지 않습니다.'],
  ['화면', '화면이 나오지 않습니다.'],
  ['네트워크', '네트워크에 연결되지 않습니다.'],
  ['출입', '출입이 막혀 있습니다.'],
]

const FIXES: readonly Phrase[] = [
  ['교체', '장비를 교체했습니다.'],
  ['재연결', '다시 연결했습니다.'],
  ['조정', '설정을 바로잡았습니다.'],
  ['통행', '통행을 열었습니다.'],
]

/** Words of the field room: for thumbs, at arm's length, often in a hurry. */
export const field = {
  /** On a button, and over the sheet that it opens. */
  report: '문제 신고',
  reportTitle: '문제 신고',
  arrivals: '도착 확인',
  sessions: {
    choose: '세션 고르기',
    none: '담당하는 현장 세션이 없습니다.',
    next: (day: string) => `오늘은 현장 세션이 없습니다. 다음: ${day}`,
    last: (day: string) => `남은 현장 세션이 없습니다. 마지막: ${day}`,
    /** Who may look at this room and change nothing in it. */
    readOnly: '이 계정으로는 현장 상태를 볼 수만 있습니다.',
  },
  times: {
    /** How long the present phase has lasted. */
    inPhase: (duration: string) => `${duration}째`,
    start: (time: string) => `시작 ${time}`,
    /** The hour of the start is not known; `day` if it is not today. */
    undecided: '시각 미정',
    left: (duration: string) => `${duration} 남음`,
    over: (duration: string) => `${duration} 지남`,
    begun: (time: string) => `${time} 시작`,
    concluded: (time: string) => `${time} 종료`,
    reported: (time: string) => `${time} 신고`,
  },
  check: {
    title: '지금 확인할 것',
    checkedOf: (total: number, checked: number) => `${total}건 중 ${checked}건 확인`,
    allDone: '모두 확인했습니다.',
    nothing: '지금 확인할 것이 없습니다.',
    more: (count: number) => `확인을 마친 ${count}건 더 보기`,
    fewer: '접기',
    resolved: '해결',
  },
  /** How far an entry has come, in order. */
  receipts: {
    unkept: '이 화면에만 있음',
    kept: '이 전화기에만 있음',
    parked: '전송 보류',
    received: '서버 접수',
    shown: '상황판 표시',
  },
  receiptMeanings: {
    unkept: '아직 이 전화기에 저장되지 않았습니다. 이 화면을 닫으면 사라질 수 있습니다.',
    kept: '이 전화기에 저장되어 있습니다. 연결되면 저절로 전송합니다.',
    parked: '서버가 여러 번 처리하지 못했습니다. 이 전화기에 저장되어 있습니다.',
    received: '서버가 기록했습니다.',
    shown:
      '서버가 기록했고 그 뒤에도 연결되어 있었습니다. 연결된 상황판에는 모두 표시됩니다. 연결이 끊긴 상황판은 스스로 ‘판단 보류’를 표시합니다.',
  },
  phase: {
    next: '다음 단계',
    to: {
      planned: '예정으로 바꾸기',
      setup: '설치로 바꾸기',
      'connection-tests': '연결 점검으로 바꾸기',
      rehearsal: '예행연습으로 바꾸기',
      ready: '준비 완료로 바꾸기',
      'doors-open': '입장으로 바꾸기',
      live: '진행 중으로 바꾸기',
      break: '휴식으로 바꾸기',
      concluded: '종료로 바꾸기',
    } satisfies Record<SessionPhase, string>,
    withReason: '사유를 적고 넘어가기',
    goOn: '넘어가기',
    /** `phase` in words, where several may come next. */
    withReasonTo: (phase: string) => `사유를 적고 ${phase}`,
    blocked: (count: number) => `핵심 항목 ${count}건이 막혀 있습니다`,
    open: (count: number) => `핵심 항목 ${count}건이 끝나지 않았습니다`,
    criticalDone: '핵심 항목은 모두 끝났습니다.',
    left: (count: number) => `${count}건이 남았습니다.`,
    over: '세션이 끝났습니다.',
    back: '이전 단계로',
    backTitle: '이전 단계로 되돌리기',
    backTo: '되돌릴 단계',
    backDone: '되돌리기',
    stillOpen: '끝나지 않은 핵심 항목',
    atOnce: '바꾸면 상황판에 바로 표시됩니다.',
    reasonHint: '사유는 상황판에 그대로 표시됩니다. 사람 이름과 연락처는 적지 마십시오.',
  },
  problem: {
    which: '어느 항목입니까?',
    search: '항목 찾기',
    searchHint: '초성으로도 찾습니다. 예: ㅁㅇㅋ',
    noMatch: '맞는 항목이 없습니다.',
    chooseOther: '다른 항목 고르기',
    what: '무슨 문제입니까?',
    publicHint: '이 문장은 상황판에 그대로 표시됩니다. 사람 이름과 연락처는 적지 마십시오.',
    templates: '자주 쓰는 문장',
    sentences: PROBLEMS,
    submit: '신고',
  },
  item: {
    doneBy: (who: string, time: string) => `${who} · ${time} 확인`,
    reportedBy: (who: string, time: string) => `${who} · ${time} 신고`,
    due: (time: string) => `기한 ${time}`,
    takeBack: '확인 취소',
    reopen: '다시 확인 필요',
    reportAgain: '사유 고쳐 적기',
    resolve: '해결',
    how: '어떻게 해결했습니까?',
    fixes: FIXES,
    after: '해결한 뒤의 상태',
  },
  guests: {
    back: '점검 목록',
    search: '대표단 찾기',
    searchHint: '초성으로도 찾습니다. 예: ㄷㅇ',
    expected: '도착 전',
    undecided: '참석 미확정',
    arrived: '도착',
    everyoneHere: '참석을 확정한 곳이 모두 도착했습니다.',
    nobodyExpected: '참석을 확정한 곳이 아직 없습니다.',
    unnamed: (count: number) => `명단이 아직 정해지지 않은 ${count}곳은 여기에 없습니다.`,
    contact: '연락관',
    call: (name: string) => `${name} 연락관에게 전화`,
    callShort: '전화',
    takeBack: '도착 취소',
    notYours: '다른 사람이 확인한 도착입니다. 데스크에서 되돌릴 수 있습니다.',
    arrivedBy: (who: string, time: string) => `${who} · ${time} 도착 확인`,
  },
  entered: {
    checked: (name: string) => `‘${name}’ 확인`,
    reported: (name: string) => `‘${name}’ 차질 신고`,
    resolved: (name: string) => `‘${name}’ 해결`,
    reopened: (name: string) => `‘${name}’ 다시 확인 필요`,
    arrived: (name: string) => `${name} 도착`,
  },
  account: {
    plainHttp: '암호화되지 않은 연결입니다. 네트워크가 끊기면 이 화면을 새로 열 수 없으니 닫지 마십시오.',
  },
  outbox: {
    title: '보내지 못한 입력',
    show: '보기',
    refused: (count: number) => `입력 ${count}건을 서버가 받아들이지 않았습니다.`,
    parked: (count: number) => `입력 ${count}건의 전송을 보류했습니다.`,
    unkept: (count: number) =>
      `입력 ${count}건을 이 전화기에 저장하지 못했습니다. 전송될 때까지 이 화면을 닫지 마십시오.`,
    signedOut: '로그인이 끝났습니다. 입력은 이 전화기에 남아 있으며 다시 로그인하면 전송합니다.',
    nothing: '보내지 못한 입력이 없습니다.',
    misfit: '지금 상태와 맞지 않습니다. 서버가 판단합니다.',
    mine: '내 입력',
    theirs: '지금 값',
    me: '나',
    keepTheirs: '지금 값 유지',
    cannotInsist: '내 값으로는 바꿀 수 없습니다.',
    keepMine: '내 값으로 바꾸기',
    discard: '버리기',
    resend: '다시 보내기',
    giveReason: '사유를 적고 다시',
    errorId: (id: string) => `오류 번호 ${id}`,
    undo: '되돌리기',
    other: '변경',
  },
}
