/** Words that every room uses. Sentences in 합니다체 with a full stop; labels, chips and marks without. */
export const common = {
  product: '채비',
  languages: { label: '언어', ko: '한국어', en: 'English' },
  themes: { label: '화면 색', system: '기기 설정', light: '밝게', dark: '어둡게' },
  rooms: { label: '화면', wall: '상황판', desk: '데스크', field: '현장', review: '점검회의', admin: '관리' },
  account: {
    label: '내 계정',
    passkeys: '서명용 패스키',
    notSignedOut: '서버에 연결되지 않아 로그아웃하지 못했습니다.',
  },
  actions: {
    close: '닫기',
    cancel: '취소',
    confirm: '확인',
    save: '저장',
    undo: '되돌리기',
    search: '찾기',
    filter: '거르기',
    retry: '다시 시도',
    show: '표시',
    hide: '숨기기',
    signOut: '로그아웃',
  },
  marks: {
    rehearsal: '연습',
    demo: '시연',
    notReal: '실제 회의 자료가 아닙니다',
    rehearsalClock: '예행연습 시계',
  },
  connection: {
    live: '실시간',
    reconnecting: '재연결 중',
    offline: '오프라인',
    asOf: (clock: string) => `${clock} 기준`,
    /** `time` hh:mm, `duration` e.g. '3분'. */
    since: (time: string, duration: string) => `${time}부터 ${duration}째`,
    unsent: (count: number) => `미전송 ${count}건`,
    allSent: '모두 전송됨',
    keptHere: (count: number) => `입력 ${count}건은 이 기기에 있습니다`,
    show: (count: number) => `${count}건 보기`,
    reconnectsByItself: '자동으로 다시 연결하는 중입니다',
  },
  /** Why a command that is sent once or not at all came to nothing. */
  online: {
    'not-sent': '서버와 연결되어 있지 않아 보내지 않았습니다.',
    unanswered: '서버의 답을 받지 못했습니다. 반영되었는지 화면에서 확인하십시오.',
    'signed-out': '로그인이 끝나 보내지 않았습니다. 다시 로그인하십시오.',
    failed: '서버에 오류가 있어 처리하지 못했습니다. 다시 시도하십시오.',
  },
  form: {
    required: '필수',
    optional: '선택',
    charactersLeft: (count: number) => `${count}자 남음`,
    charactersOver: (count: number) => `${count}자 초과`,
  },
  notices: { label: '알림', dismiss: '알림 닫기' },
  /** What a list does not show for want of room. */
  others: {
    items: (count: number) => `외 ${count}건`,
    delegations: (count: number) => `외 ${count}곳`,
  },
  /** Counters: things to do, delegations, persons. */
  count: {
    items: (count: number) => `${count}건`,
    delegations: (count: number) => `${count}곳`,
    persons: (count: number) => `${count}명`,
  },
  nothing: '없음',
  undecided: '미정',
  notDisclosed: '비공개',
  erased: '(삭제됨)',
}
