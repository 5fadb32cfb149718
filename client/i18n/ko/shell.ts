/** What stands around the rooms: before there is a board, and when something goes wrong. */
export const shell = {
  loading: '불러오는 중입니다.',
  connecting: '서버에 연결하는 중입니다. 연결되면 화면이 나타납니다.',
  failed: {
    title: '화면에 문제가 생겼습니다.',
    text: '이 기기에 저장된 내용은 남아 있습니다. 화면을 새로 고치십시오.',
    byItself: '잠시 뒤 저절로 다시 불러옵니다.',
    reload: '새로 고침',
  },
  noRoom: {
    title: '이 계정으로는 쓸 수 없는 화면입니다.',
    home: '내 화면으로 가기',
  },
  notFound: '없는 주소입니다.',
  newVersion: {
    text: '새 판이 나왔습니다.',
    reload: '새로 고침',
    later: '나중에',
  },
  /** While this page holds the only copy of what was entered. */
  leaving: {
    title: '이 화면에만 있는 입력이 있습니다.',
    text: (count: number) =>
      `입력 ${count}건을 이 기기에 저장하지 못했고 서버에도 보내지 못했습니다. 로그아웃하면 보내지 않으며, 이 화면을 닫으면 사라집니다.`,
    stay: '계속 있기',
  },
}
