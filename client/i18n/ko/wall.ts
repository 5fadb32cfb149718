export const wall = {
  /** `summit` is the short name of the summit. */
  title: (summit: string) => `${summit} 준비 현황`,
  firstToResolve: (count: number) => `먼저 풀 일 ${count}건`,
  lastKnown: (count: number) => `마지막으로 확인된 할 일 ${count}건`,
  requests: '부처 간 협조 요청',
  latestChanges: '최근 변동',
  nothingWrong: '차질·기한 경과 없음',
  /** The verdict once nothing has been heard for too long. */
  cannotTell: '현재 상태를 확인할 수 없습니다.',
  lastData: (clock: string) => `아래는 ${clock} 기준의 마지막 자료입니다. 판단 근거로 쓰지 마십시오.`,
  connectionLost: (duration: string) => `서버와 연결이 끊겼습니다 · ${duration}째`,
}
