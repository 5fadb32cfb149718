import type { Refusal } from '#shared/board/refusal.ts'

/** What a typed refusal says on screen, by its kind. */
export const refusal = {
  conflict: '다른 사람이 먼저 바꾸었습니다. 남길 값을 고르십시오.',
  forbidden: '이 일을 할 권한이 없습니다.',
  invalid: '입력한 내용을 다시 확인하십시오.',
  'not-found': '찾을 수 없습니다. 이미 없어진 항목일 수 있습니다.',
  frozen: '확정된 기록이므로 바꿀 수 없습니다.',
} satisfies Record<Refusal['kind'], string>
