import type { Demo, DemoOptions } from './start-demo.ts'

const SCENES: Readonly<Record<DemoOptions['story'], readonly [ko: string, en: string]>> = {
  'review-day': [
    '2024년 5월 10일 10:20, 두 장관의 준비 점검을 앞둔 아침',
    '10 May 2024, 10:20 KST: the morning of the review',
  ],
  'summit-day': [
    '2024년 5월 22일 12:50, KIST에서 장관 세션을 앞둔 낮',
    '22 May 2024, 12:50 KST: at KIST, before the ministers come',
  ],
}

/** What to open, in which order and where: the lines that the command line shows. */
export function welcome(
  { port, visits, remote }: Pick<Demo, 'port' | 'visits' | 'remote'>,
  asked: Pick<DemoOptions, 'story' | 'port'>,
): string {
  const [ko, en] = SCENES[asked.story]
  return [
    '',
    '채비 시연 · Chaebi demo',
    `  ${ko}`,
    `  ${en}`,
    '  대표단 이름(가 나라 …), 상태, 시각은 시연용으로 지어낸 것입니다. 끝내면(Ctrl+C) 모두 지워집니다.',
    '  Names (Country A …), states and hours are invented. All of it is gone when you end it (Ctrl+C).',
    ...(asked.port === 0 || asked.port === port
      ? []
      : [`  포트 ${asked.port} 사용 중, ${port} 사용 · Port ${asked.port} is taken: ${port} instead`]),
    '',
    '위에서부터 차례로 여십시오. 링크는 한 번만 쓸 수 있고, 모두 한 브라우저에서 열어도 됩니다.',
    'Open them from the top. Each link works once; one browser can hold them all.',
    ...visits.flatMap(({ visitor: { role, use }, url, password }, index) => [
      '',
      `${index + 1}  ${role.ko} · ${role.en}`,
      `   ${use.ko} · ${use.en}`,
      `   ${url}`,
      ...(password === null ? [] : [`   서명할 때의 비밀번호 · password for the signature: ${password}`]),
    ]),
    '',
    ...(asked.story === 'review-day' ? reviewInFiveMinutes(remote) : []),
    'Safari: .localhost 주소가 열리지 않으면 이름을 localhost로 바꾸고, 사람마다 개인정보 보호 창을 쓰십시오.',
    'Safari: if a .localhost address does not open, use plain localhost and a private window for each person.',
    '',
  ].join('\n')
}

const reviewInFiveMinutes = (remote: string): string[] => [
  '공동 점검회의(연습), 5분: 창 넷(상황판, 외교부 데스크, 두 주재자)을 씁니다. 외교부 데스크가 기록하고 화면을 넘깁니다.',
  '  ① 외교부 데스크 › 점검회의 › 회의 준비 이어 하기: ‘회의 자료 확정’, 네 사람의 ‘입장’, ‘개회 선언’. 상황판이 회의로 바뀝니다.',
  '  ② 외교부 데스크는 ‘다음’으로 안건까지 넘깁니다. 두 주재자 › 점검회의: 안건마다 판정을 누릅니다(사전 의견이 채워져 있습니다).',
  '     두 부처의 판정이 다르면 외교부 데스크가 ‘결정’을 적어 정리합니다. ‘발언 요지’도 한 줄은 적어야 서명할 수 있습니다.',
  '  ③ ‘다음’ › 두 주재자가 정상 분야를 ‘일괄 확인’ › ‘다음’ 종합 판정 › ‘다음’ 낭독(쪽마다 5초) › ‘낭독 확인’ › ‘서명 시작’.',
  '     ‘서명 전에 갖출 것’이 남은 일을 알려 줍니다.',
  '  ④ 두 주재자가 위의 비밀번호로 서명하면 기록이 확정되고, 외교부 데스크에 회의록이 나옵니다.',
  `  리모컨: 다른 창에서 ${remote} 을 열고, 나온 번호를 외교부 데스크의 ‘화면을 넘길 권한’에 적습니다.`,
  'A joint review (rehearsal) in five minutes, in four windows: wall, MOFA desk, both chairs. The MOFA desk keeps the record and moves the wall.',
  '  1. MOFA desk › Review, review No. 2: freeze the brief, check the four in, open it. The wall turns to the review.',
  '  2. The MOFA desk goes on by Next to the first topic. Both chairs › Review: a call on each topic (what was prepared is filled in).',
  '     Where the calls differ, a Decision at the MOFA desk settles it; one Remark at least is needed before the signing.',
  '  3. Next › both chairs confirm the greens at once › Next: joint result › Next: read-back (5 s a page), confirm it › begin signing.',
  '     “Before signing” says what is still missing.',
  '  4. Both chairs sign with the passwords above: the record is final, and the minutes are at the MOFA desk.',
  `  Remote: open ${remote} in another window, and type the code it shows at the MOFA desk, under “Who may move the wall”.`,
  '',
]
