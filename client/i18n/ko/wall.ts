import type { ReadinessRule } from '#shared/board/readiness.ts'
import type { DayPart, DelegationKind } from '#shared/board/status.ts'
import type { Tally } from '#shared/board/board.ts'

/** Where the sentence of a verdict says it happens, e.g. '장관 세션'. */
type Where = string
type Trouble = Exclude<ReadinessRule, 'blocked-critical' | 'overdue-critical'>
type Standing = 'late' | 'tentative' | 'awaiting' | 'planned' | 'unnamed'

/** '완료는 6건, 차질은 1건 늘었습니다': what grew first, then what shrank. */
function comparedWithYesterday(
  changes: readonly (readonly [word: string, counter: string, by: number])[],
): string | null {
  const said = (sign: 1 | -1) =>
    changes
      .filter(([, , by]) => by * sign > 0)
      .map(([word, counter, by]) => `${word} ${Math.abs(by)}${counter}`)
      .join(', ')
  const [more, fewer] = [said(1), said(-1)]
  if (more && fewer) return `어제보다 ${more} 늘고 ${fewer} 줄었습니다.`
  if (more) return `어제보다 ${more} 늘었습니다.`
  return fewer ? `어제보다 ${fewer} 줄었습니다.` : null
}

export const wall = {
  /** `summit` is the short name of the summit. */
  title: (summit: string) => `${summit} 준비 현황`,
  where: {
    named: (sessions: readonly string[]): Where => sessions.join('·'),
    several: (count: number): Where => `세션 ${count}개`,
    all: '모든 세션' as Where,
  },
  /** The gravest reason of all, in one sentence. */
  worst: {
    'blocked-critical': (where, count) => `${where}의 핵심 항목 ${count}건이 막혀 있습니다.`,
    'overdue-critical': (where, count) => `${where}의 핵심 항목 ${count}건이 기한을 넘겼습니다.`,
    blocked: (where, count) => `${where}의 항목 ${count}건이 막혀 있습니다.`,
    overdue: (where, count) => `${where}의 항목 ${count}건이 기한을 넘겼습니다.`,
    'late-reply': (where, count) => `${where}의 초청 회신 ${count}곳이 늦어지고 있습니다.`,
    claim: (where, count) => `${where}의 참석 확정 ${count}곳에 근거가 없습니다.`,
    'late-request': (where, count) => `${where}의 협조 요청 ${count}건에 회신이 늦어지고 있습니다.`,
    stale: (where, count) => `${where}의 ${count}건은 다시 확인해야 합니다.`,
    'nothing-reported': (where, count) => `${where}의 항목 ${count}건이 아직 보고되지 않았습니다.`,
  } satisfies Record<ReadinessRule, (where: Where, count: number) => string>,
  allWell: '차질과 기한 경과가 없습니다.',
  nothingToCheck: '점검할 항목이 없습니다.',
  /** What else there is; `other` if the verdict has just spoken of some of the same kind. */
  also: {
    blocked: (count, other) => (other ? `다른 ${count}건도 막혀 있습니다.` : `${count}건이 막혀 있습니다.`),
    overdue: (count, other) => (other ? `다른 ${count}건도 기한을 넘겼습니다.` : `${count}건이 기한을 넘겼습니다.`),
    'late-reply': (count) => `${count}곳의 회신이 늦었습니다.`,
    claim: (count) => `참석 확정 ${count}곳에 근거가 없습니다.`,
    'late-request': (count) => `협조 회신 ${count}건이 늦었습니다.`,
    stale: (count) => `${count}건은 다시 확인해야 합니다.`,
    'nothing-reported': (count) => `${count}건이 아직 보고되지 않았습니다.`,
  } satisfies Record<Trouble, (count: number, other: boolean) => string>,
  sinceYesterday: ({ done, blocked, confirmed }: Tally) =>
    comparedWithYesterday([
      ['완료는', '건', done],
      ['차질은', '건', blocked],
      ['확정은', '곳', confirmed],
    ]) ?? '완료·차질·확정 건수는 어제와 같습니다.',
  /** When a session is; `hour` is a time or a part of the day. */
  at: (day: string, hour: string | null) => (hour === null ? day : `${day} ${hour}`),
  dayPart: { morning: '오전', afternoon: '오후', evening: '저녁' } satisfies Record<DayPart, string>,
  tile: {
    done: '완료',
    confirmed: '참석 확정',
    confirmedShort: '확정',
    ofItems: (total: number) => `/ ${total}건`,
    ofDelegations: (total: number) => `/ ${total}곳`,
    of: (total: number) => `/ ${total}`,
    unnamed: (count: number) => `명단 미정 ${count}`,
    inProgress: (count: number) => `진행 ${count}`,
    notStarted: (count: number) => `미착수 ${count}`,
    nothingWrong: '차질·기한 경과 없음',
    nothingWrongShort: '이상 없음',
    otherReasons: (count: number) => `외 ${count}가지`,
    otherSessions: (count: number) => `외 세션 ${count}개`,
  },
  /** As short as a tile needs them; `unit` says whether there is room for the counter, too. */
  troubles: {
    blocked: (count, unit) => `차질 ${count}${unit ? '건' : ''}`,
    overdue: (count, unit) => `기한 경과 ${count}${unit ? '건' : ''}`,
    'late-reply': (count, unit) => `회신 지연 ${count}${unit ? '곳' : ''}`,
    claim: (count, unit) => `근거 미등록 ${count}${unit ? '곳' : ''}`,
    'late-request': (count, unit) => `협조 지연 ${count}${unit ? '건' : ''}`,
    stale: (count, unit) => `재확인 필요 ${count}${unit ? '건' : ''}`,
    'nothing-reported': (count, unit) => `미보고 ${count}${unit ? '건' : ''}`,
  } satisfies Record<Trouble, (count: number, unit: boolean) => string>,
  firstToResolve: (count: number) => `먼저 풀 일 ${count}건`,
  lastKnown: (count: number) => `마지막으로 확인된 할 일 ${count}건`,
  /** Reasons that have no room beside their rows. */
  unsaid: (count: number) => `사유 ${count}건은 책상 화면`,
  nothingToResolve: '먼저 풀 일 없음',
  nextDue: '가까운 기한',
  lastKnownDue: '마지막으로 확인된 기한',
  /** The n-th day of it: today is the first. */
  dayOf: (day: number) => (day === 1 ? '오늘' : `${day}일째`),
  requests: '부처 간 협조 요청',
  requestsShort: '협조 요청',
  lastKnownRequests: '마지막으로 확인된 협조 요청',
  /** Ways to say how many requests wait, and how many of them are late, the fullest first. */
  waiting: (count: number, late: number): readonly string[] =>
    late === 0 ? [`${count}건`] : [`${count}건 · 지연 ${late}건`, `지연 ${late}건`],
  /** Who asks, and how long it usually takes the other to answer. */
  asks: (ministry: string) => `${ministry} 요청`,
  medianReply: '회신(중앙값)',
  medianDays: (days: number) => (days < 1 ? '1일 이내' : `${Math.round(days)}일`),
  sinceReview: {
    title: (number: number) => `제${number}차 점검회의 이후`,
    worse: '악화 분야',
    better: '호전 분야',
    added: '새 항목',
    overdue: '기한 경과',
  },
  latestChanges: '최근 변동',
  lastKnownChanges: '마지막으로 확인된 변동',
  /** Behind the name of what was changed. */
  changedTo: (status: string) => status,
  noChanges: '아직 변동이 없습니다',
  attendance: {
    title: (session: string) => `${session} 참석 현황`,
    confirmedOf: (total: number) => `/ ${total}곳 확정`,
    kinds: {
      country: '각국',
      'international-organisation': '국제기구',
      company: '기업',
      academia: '학계',
      'civil-society': '시민사회',
    } satisfies Record<DelegationKind, string>,
    kindsTogether: (kinds: readonly string[]) => kinds.join('·'),
    otherKinds: '그 밖의 참석자',
    /** `days` since the invitation of the one that waits longest; `upTo` if others wait less long. */
    late: (count: number, days: number, upTo: boolean) =>
      `${count}곳이 초청장 발송 후 ${upTo ? '최장 ' : ''}${days}일째 회신이 없습니다.`,
    claims: (count: number) => `참석 확정 ${count}곳에 근거가 없습니다.`,
    awaiting: (count: number) => `${count}곳의 회신을 기다리고 있습니다.`,
    tentative: (count: number) => `${count}곳이 아직 잠정 참석입니다.`,
    planned: (count: number) => `${count}곳은 아직 초청 전입니다.`,
    allConfirmed: '참석이 모두 확정되었습니다.',
    onlyUnnamed: '참석 명단이 아직 정해지지 않았습니다.',
    nobody: '이 세션에는 참석 대상이 없습니다.',
    counts: {
      late: (count: number) => `회신 없음 ${count}`,
      tentative: (count: number) => `잠정 ${count}`,
      awaiting: (count: number) => `회신 대기 ${count}`,
      planned: (count: number) => `초청 예정 ${count}`,
      declined: (count: number) => `불참 ${count}`,
      unnamed: (count: number) => `명단 미정 ${count}`,
    },
    sinceYesterday: (confirmed: number) =>
      comparedWithYesterday([['확정은', '곳', confirmed]]) ?? '확정은 어제와 같습니다.',
    standing: {
      late: (days) => `회신 없음 ${days}일`,
      tentative: (days) => (days === 0 ? '잠정' : `잠정 ${days}일`),
      awaiting: (days) => (days === 0 ? '회신 대기' : `회신 대기 ${days}일`),
      planned: () => '초청 예정',
      unnamed: () => '명단 미정',
    } satisfies Record<Standing, (days: number) => string>,
    confirmedHere: (count: number) => `참석 확정 ${count}곳`,
    claimsHere: (count: number) => `근거 미등록 ${count}곳`,
    nobodyConfirmed: '참석 확정 없음',
  },
  /** The verdict once nothing has been heard for too long. */
  cannotTell: '현재 상태를 확인할 수 없습니다.',
  cannotTellShort: '현재 상태를 확인할 수 없습니다.',
  lastData: (clock: string) => `아래는 ${clock} 기준의 마지막 자료입니다. 판단 근거로 쓰지 마십시오.`,
  lastDataShort: (clock: string) => `${clock} 기준의 마지막 자료입니다. 판단 근거로 쓰지 마십시오.`,
  connectionLost: (duration: string) => `서버와 연결이 끊겼습니다 · ${duration}째`,
  /** What the footer spells out; nothing where every name is already whole. */
  ministries: null as string | null,
  plainHttp: '암호화되지 않은 연결',
  keys: 'L 밝기 · E 영어 · K 한국어 · 0 전체 · 1–6 세션별 참석 · P 추이',
  progress: {
    title: (summit: string) => `${summit} 준비 추이`,
    label: '날마다 늘어난 전체 항목과 완료 항목입니다.',
    /** A day of it, for those who hear it; `review` is the one that was held on it. */
    day: (day: string, scope: number, done: number, review: string | null) =>
      `${day} 전체 ${scope}건, 완료 ${done}건${review === null ? '' : `, ${review} 점검회의`}.`,
  },
  pair: {
    title: '채비 · 상황판 연결',
    ask: '이 화면을 알려 주십시오.',
    name: '이 화면의 이름',
    nameDefault: '상황판',
    nameMissing: '이름을 적으십시오.',
    diagonal: '화면 크기(인치)',
    diagonalRange: '20에서 400까지의 수를 적으십시오.',
    distance: '가장 먼 자리까지(m)',
    distanceRange: '0.5에서 50까지의 수를 적으십시오.',
    reducedView: '멀리서도 읽히도록 판정과 먼저 풀 일 3건만 보입니다.',
    tooFar: '이 거리에서는 글자를 읽기 어렵습니다. 더 큰 화면을 쓰거나 자리를 당기십시오.',
    begin: '연결 번호 받기',
    code: '연결 번호',
    waiting: '연결 번호를 받는 중입니다',
    /** `span` is how long the code still lasts, e.g. '9분 41초'. */
    newCodeIn: (span: string) => `${span} 뒤에 새 번호로 바뀝니다.`,
    screen: '화면 크기와 거리',
    size: (inches: number, metres: number) => `${inches}인치 · ${metres} m`,
    scan: '휴대전화로 찍어 여십시오',
    steps: [
      ['데스크에 로그인하십시오.', '관리자 또는 부처 담당관'],
      ['‘상황판 연결’을 여십시오.', '이름 메뉴나 관리 화면에 있습니다.'],
      ['연결 번호를 입력하십시오.', '승인하면 현황이 나타납니다.'],
    ] as readonly (readonly [step: string, hint: string])[],
    connected: '서버에 연결됨',
    troubles: {
      unreachable: '서버에 연결할 수 없습니다',
      crowded: '연결 요청이 많아 기다리는 중입니다',
    },
    noAccount: '이 화면에는 계정을 입력하지 않습니다',
    viewOnly: '보기 전용 · 언제든지 연결 해제',
  },
}
