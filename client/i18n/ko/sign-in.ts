export const signIn = {
  title: '로그인',
  name: '아이디',
  password: '비밀번호',
  shared: '공용 컴퓨터입니다',
  submit: '로그인',
}
