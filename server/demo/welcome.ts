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
  { port, visits }: Pick<Demo, 'port' | 'visits'>,
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
    ...visits.flatMap(({ visitor: { role, use }, url }, index) => [
      '',
      `${index + 1}  ${role.ko} · ${role.en}`,
      `   ${use.ko} · ${use.en}`,
      `   ${url}`,
    ]),
    '',
    'Safari: .localhost 주소가 열리지 않으면 이름을 localhost로 바꾸고, 사람마다 개인정보 보호 창을 쓰십시오.',
    'Safari: if a .localhost address does not open, use plain localhost and a private window for each person.',
    '',
  ].join('\n')
}
