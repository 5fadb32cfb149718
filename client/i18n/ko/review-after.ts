/** What comes after the signatures: minutes, follow-up, corrections, comparison and progress. */
export const reviewAfter = {
  after: {
    closed: (when: string) => `기록 확정 ${when}`,
    cancelled: (why: string) => `취소한 점검회의입니다. ${why}`,
    compare: '지난 회의와 견주기',
    followUp: '조치 이행',
  },
  minutes: {
    title: '회의록',
    editions: { full: '전체본', public: '공개용' },
    formats: { html: '보기·인쇄', docx: 'DOCX', json: 'JSON' },
    link: (edition: string, format: string) => `${edition} ${format}`,
    hint: '공개용에는 두 부처만 열람하는 발언이 없습니다.',
  },
  registration: {
    title: '생산등록번호',
    number: '온나라 생산등록번호',
    hint: '결재와 등록은 온나라에서 합니다. 등록한 번호를 여기에 남깁니다.',
    fault: '생산등록번호를 60자 안에서 적으십시오.',
  },
  amendment: {
    title: '정정',
    count: (count: number) => `${count}건`,
    hint: '자구·숫자·이름만 바로잡습니다. 원문은 그대로 남고, 두 부처가 서명해야 효력이 있습니다.',
    propose: '정정 제안',
    effective: '효력 있음',
    waiting: '서명 대기',
    because: (why: string) => `사유: ${why}`,
    signedBy: (ministry: string, name: string) => `${ministry} 서명(${name})`,
    notSigned: (ministry: string) => `${ministry} 미서명`,
    sign: '정정에 서명',
    target: '바로잡을 문구',
    chooseTarget: '문구를 고르십시오',
    text: '새 문구',
    reason: '정정 사유',
    faults: {
      target: '바로잡을 문구를 고르십시오.',
      text: '새 문구를 500자 안에서 적으십시오.',
      reason: '정정 사유를 500자 안에서 적으십시오.',
    },
  },
  comparison: {
    back: '회의로 돌아가기',
    none: '견줄 지난 회의가 없습니다.',
    with: '견줄 회의',
    calls: '분야별 판정',
    direction: '변화',
    directions: { better: '↑ 나아짐', worse: '↓ 나빠짐', same: '= 같음', none: '– 비교 없음' },
    unchanged: (count: number) => `두 회의 모두 준비 완료 ${count}개 분야`,
    inARow: (times: number) => `${times}회 연속 조건부`,
    met: '충족한 조건',
    carriedOver: '넘어온 조건',
    added: '새 조건',
    slipped: '기한을 바꾼 조치',
    count: (count: number) => `${count}건`,
    movedTimes: (times: number) => `기한 변경 ${times}회`,
  },
  progress: {
    session: '세션',
    whole: '전체',
    /** `days` null: no session is to come. */
    left: (left: number, days: number | null) => (days === null ? `남은 ${left}건` : `남은 ${left}건 / ${days}일`),
    pace: (needed: string, recent: string | null) =>
      recent === null
        ? `하루 ${needed}건이 필요합니다.`
        : `하루 ${needed}건이 필요하고, 최근 3일은 하루 ${recent}건입니다.`,
    chart: {
      label: '날마다 늘어난 전체 항목과 완료 항목. 같은 내용을 아래 표에 적었습니다.',
      scope: '전체',
      done: '완료',
    },
    table: '날짜별 표',
    day: '날짜',
    reviews: '점검회의',
  },
}
