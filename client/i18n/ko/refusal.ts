import type { InvalidRule, Refusal } from '#shared/board/refusal.ts'

type Forbidden = Extract<Refusal, { kind: 'forbidden' }>['rule']

/** What a typed refusal says on screen, by its kind and rule. */
export const refusal = {
  conflict: '다른 사람이 먼저 바꾸었습니다. 남길 값을 고르십시오.',
  forbidden: {
    'signed-out': '로그아웃되었습니다. 다시 로그인하십시오.',
    disabled: '사용이 중지된 계정입니다. 관리자에게 문의하십시오.',
    role: '이 계정으로는 할 수 없는 일입니다.',
    ministry: '주관 부처에서만 할 수 있는 일입니다.',
    venue: '다른 행사장의 일입니다.',
    'not-yours': '본인이 입력한 것만 되돌릴 수 있습니다.',
  } satisfies Record<Forbidden, string>,
  invalid: {
    'not-json': '요청을 읽을 수 없습니다. 다시 시도하십시오.',
    'too-large': '내용이 너무 깁니다. 줄여서 다시 보내십시오.',
    schema: '입력한 내용이 형식에 맞지 않습니다. 다시 확인하십시오.',
    protocol: '새 판이 나왔습니다. 화면을 새로 고치십시오.',
    'basis-ahead': '이 화면이 서버보다 앞서 있습니다. 화면을 새로 고치십시오.',
    'other-log': '이전 기록을 보고 입력한 것입니다. 지금 상태를 확인하고 다시 보내거나 버리십시오.',
    'command-id-reused': '같은 번호의 다른 입력이 이미 처리되었습니다. 다시 입력하십시오.',
    retired: '목록에서 제외된 항목입니다.',
    'reason-required': '사유를 적어야 합니다.',
    'due-in-the-past': '기한이 이미 지난 시각입니다.',
    'on-another-day': '회의가 열리는 날의 시각이 아닙니다.',
    'cannot-be-assigned': '이 사람에게는 맡길 수 없습니다.',
    'own-ministry': '협조 요청은 다른 부처에만 할 수 있습니다.',
    'gate-of-another-format': '이 세션에 없는 단계입니다.',
    'class-unreadable-by-author': '본인이 다시 읽을 수 없는 공개 범위입니다.',
    'nothing-to-announce': '공개할 이름이 없습니다.',
    'last-admin': '관리자가 한 사람은 남아 있어야 합니다.',
    'is-a-wall': '상황판 화면에는 할 수 없는 일입니다.',
  } satisfies Record<Exclude<InvalidRule['rule'], 'no-such-step' | 'posting-incomplete'>, string>,
  /** `from` in words. */
  noSuchStep: (from: string) => `지금 상태(${from})에서는 할 수 없습니다.`,
  postingIncomplete: { ministry: '소속 부처를 고르십시오.', venue: '행사장을 고르십시오.' },
  notFound: '찾을 수 없습니다. 이미 없어진 것일 수 있습니다.',
  frozen: '확정된 기록이므로 바꿀 수 없습니다.',
  /** A kind or rule that a newer server knows and this screen does not. */
  other: '서버가 받아들이지 않았습니다. 내용을 다시 확인하십시오.',
}
