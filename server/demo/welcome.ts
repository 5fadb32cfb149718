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
  '공동 점검회의(연습), 5분: 외교부 데스크가 기록합니다.',
  '  ① 외교부 데스크 › 점검회의: 제2차 회의의 자료를 확정하고, 네 사람의 참석을 확인한 뒤 개회합니다. 상황판이 회의로 바뀝니다.',
  '  ② 두 주재자 › 점검회의: 안건마다 판정합니다. 외교부 데스크는 결정과 조치를 적고 다음 안건으로 넘깁니다. 두 부처의 판정이 다르면 결정을 적어 정리합니다. 발언 요지도 한 줄은 적어야 서명할 수 있습니다.',
  '  ③ 정상 분야는 두 주재자가 한 번에 확인합니다. 종합 판정, 낭독 확인(쪽마다 5초)을 거쳐 서명을 시작합니다.',
  '  ④ 두 주재자가 위의 비밀번호로 서명하면 기록이 확정되고 회의록이 나옵니다.',
  `  리모컨: 다른 창에서 ${remote} 을 열고, 나온 번호를 외교부 데스크에 적습니다.`,
  'A joint review (rehearsal) in five minutes: the MOFA desk keeps the record.',
  '  1. MOFA desk › Review: freeze the brief of review No. 2, check the four in, open it. The wall turns to the review.',
  '  2. Both chairs › Review: a call on each topic. The MOFA desk records decisions, actions and at least one remark, and moves on; where the calls differ, a decision settles it.',
  '  3. Both chairs confirm the greens at once. Joint result, read-back (5 s a page), then the signing begins.',
  '  4. Both chairs sign with the passwords above: the record is final, and the minutes are there.',
  `  Remote: open ${remote} in another window, and type the code it shows at the MOFA desk.`,
  '',
]
