/** What stands around the rooms: before there is a board, and when something goes wrong. */
export const shell = {
  loading: '불러오는 중입니다.',
  connecting: '서버에 연결하는 중입니다. 연결되면 화면이 나타납니다.',
  failed: {
    title: '화면에 문제가 생겼습니다.',
    text: '입력한 내용은 이 기기에 보관되어 있습니다. 화면을 새로 고치십시오.',
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
  },
}
