export const field = {
  checkNow: '지금 확인할 것',
  nextPhase: '다음 단계',
  report: '문제 신고',
  arrivals: '도착 확인',
  /** The three receipts of an entry, in order. */
  receipts: { kept: '이 전화기에만 있음', received: '서버 접수', shown: '상황판 표시' },
}
