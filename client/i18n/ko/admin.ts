export const admin = {
  persons: '사용자',
  walls: '상황판 화면',
  admit: '계정 발급',
  disable: '사용 중지',
  revoke: '연결 해제',
}
