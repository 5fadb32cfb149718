import type { AccountRefusal } from '#shared/protocol/accounts.ts'
import type { Role } from '#shared/board/status.ts'

/** What stands between an administrator and what they asked for, beyond the refusals of the board. */
type Refused = Exclude<
  AccountRefusal['kind'],
  | 'wait'
  | 'wrong-credentials'
  | 'sign-in-name-invalid'
  | 'sign-in-name-taken'
  | `passkey${string}`
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-common'
  | `link-${string}`
>

export const admin = {
  title: '관리',
  noMatch: '맞는 이름이 없습니다.',
  actionsOf: (name: string) => `${name} 관리`,
  manage: '관리',
  columns: { name: '이름', role: '역할', ministry: '부처', venue: '행사장', state: '상태', actions: '관리' },
  persons: {
    title: '사용자',
    search: '이름·직함 찾기',
    searchHint: '초성으로도 찾습니다. 예: ㄱㅅㅇ',
    active: '사용 중',
    disabled: '사용 중지',
    me: '나',
  },
  admit: {
    open: '계정 발급',
    title: '계정 발급',
    names: '이름은 국문이나 영문 가운데 하나는 적어야 합니다. 이름과 직함은 상황판에도 표시됩니다.',
    nameKo: '이름 (국문)',
    nameEn: '이름 (영문)',
    postKo: '직함 (국문)',
    postEn: '직함 (영문)',
    nameMissing: '이름을 국문이나 영문으로 적으십시오.',
    notText: '쓸 수 없는 글자가 있거나 너무 깁니다.',
    choose: '고르십시오',
    submit: '발급하고 링크 만들기',
  },
  /** What each role may do, for whoever chooses one. */
  roleMeans: {
    admin: '사용자와 상황판, 행사 구성을 관리합니다. 준비 상태는 바꾸지 않습니다.',
    chair: '부처를 대표하여 점검회의를 주재하고 모든 항목의 상태를 바꿀 수 있습니다.',
    desk: '모든 항목의 상태를 바꾸고, 소속 부처가 주관하는 항목의 담당과 기한을 정합니다.',
    logistics: '맡은 행사장의 단계, 점검, 문제 신고, 도착을 입력합니다.',
    viewer: '볼 수만 있습니다.',
  } satisfies Record<Role, string>,
  link: {
    title: (name: string) => `${name} 님의 로그인 링크`,
    menu: '새 로그인 링크',
    /** Before a link is made for somebody who may have another. */
    means:
      '비밀번호를 잊었을 때 씁니다. 앞서 보낸 링크는 쓸 수 없게 됩니다. 지금 비밀번호는 새로 정할 때까지 그대로입니다.',
    make: '링크 만들기',
    waiting: '서버가 계정을 기록하는 대로 링크를 만듭니다.',
    making: '링크를 만드는 중입니다.',
    address: '한 번만 쓸 수 있는 링크',
    until: (end: string) => `72시간 안에 한 번 쓸 수 있습니다. ${end}까지입니다.`,
    once: '이 창을 닫으면 다시 볼 수 없습니다. 본인에게만 전하십시오.',
    signInName: (name: string) => `아이디는 ${name}입니다.`,
    copy: '복사',
    copied: '복사했습니다.',
    notCopied: '복사하지 못했습니다. 링크를 길게 눌러 복사하십시오.',
    done: '닫기',
  },
  role: {
    menu: '역할 변경',
    title: (name: string) => `${name} 님의 역할 변경`,
    role: '역할',
    missing: '역할을 고르십시오.',
    ministry: '소속 부처',
    venue: '행사장',
    means: '바꾸면 이 사람의 화면이 새 권한으로 바로 다시 열립니다. 지금까지의 입력은 그대로 남습니다.',
    submit: '변경',
    unchanged: '바뀐 것이 없습니다.',
  },
  disable: {
    menu: '사용 중지',
    title: (name: string) => `${name} 님의 사용을 중지하시겠습니까?`,
    means:
      '모든 기기에서 바로 로그아웃되고 다시 로그인할 수 없습니다. 그 기기에서 아직 전송되지 않은 입력은 서버가 받지 않습니다. 이미 기록된 것은 그대로 남으며, 언제든 다시 사용하게 할 수 있습니다.',
    submit: '사용 중지',
  },
  enable: {
    menu: '다시 사용',
    title: (name: string) => `${name} 님이 다시 사용하도록 하시겠습니까?`,
    means: '쓰던 아이디와 비밀번호로 다시 로그인할 수 있습니다. 잊었으면 새 로그인 링크를 만드십시오.',
    submit: '다시 사용',
  },
  walls: {
    title: '상황판 화면',
    none: '연결된 상황판이 없습니다.',
    connect: '상황판 연결',
    size: '화면',
    screen: (inches: number, metres: number) => `${inches}인치 · ${metres} m`,
    pairedAt: '연결한 때',
    pairedBy: (who: string, when: string) => `${who} · ${when}`,
    connected: '연결 허용',
    revoked: '연결 해제',
    showRevoked: (count: number) => `해제한 화면 ${count}대 보기`,
    hideRevoked: '해제한 화면 숨기기',
    revoke: '연결 해제',
    revokeTitle: (name: string) => `‘${name}’의 연결을 해제하시겠습니까?`,
    revokeMeans: '화면이 바로 꺼지고 연결 번호 화면으로 돌아갑니다. 다시 연결하려면 새 번호를 승인해야 합니다.',
  },
  pair: {
    title: '상황판 연결',
    notAllowed: '이 계정으로는 상황판을 연결할 수 없습니다.',
    lead: '상황판 화면에 보이는 연결 번호를 입력하십시오.',
    code: '연결 번호',
    codeHint: '숫자 여덟 자리',
    codeIncomplete: '숫자 여덟 자리를 모두 입력하십시오.',
    lookUp: '화면 찾기',
    lookingUp: '화면을 찾는 중입니다.',
    isIt: '이 화면이 맞습니까?',
    compare: '앞에 있는 화면과 같은지 확인한 뒤 승인하십시오. 승인하면 공개 자료가 이 화면에 나타납니다.',
    name: '화면 이름',
    nameMissing: '화면 이름을 적으십시오.',
    diagonal: '화면 크기',
    inches: (value: number) => `${value}인치`,
    distance: '가장 먼 자리까지',
    metres: (value: number) => `${value} m`,
    approve: '승인',
    other: '다른 번호 입력',
    approved: (name: string) => `‘${name}’ 화면을 연결했습니다. 곧 상황판이 나타납니다.`,
    another: '다른 화면 연결',
    toAdmin: '관리로 가기',
    home: '내 화면으로 가기',
  },
  refused: {
    entry: (what: string) => `${what}: 서버가 받아들이지 않았습니다.`,
    insist: '내 값으로 바꾸기',
    discard: '버리기',
    resend: '다시 보내기',
    parked: (what: string) => `${what}: 서버가 여러 번 처리하지 못했습니다.`,
  },
  refusals: {
    disabled: '사용이 중지된 계정입니다.',
    'code-unknown': '이 번호가 보이는 화면이 없습니다. 화면의 번호를 다시 확인하십시오.',
    'pairing-expired': '번호의 유효 시간이 지났습니다. 화면에 보이는 새 번호를 입력하십시오.',
    'pairing-approved-already': '다른 사람이 이미 승인한 화면입니다.',
  } satisfies Record<Refused, string>,
  wait: (seconds: number) => `시도가 너무 많았습니다. ${seconds}초 후에 다시 시도하십시오.`,
  unreachable: '서버에 연결할 수 없습니다. 연결된 뒤 다시 시도하십시오.',
  signedOut: '로그인이 끝났습니다. 다시 로그인하십시오.',
  failed: '서버에서 문제가 생겼습니다. 잠시 후 다시 시도하십시오.',
  other: '서버가 받아들이지 않았습니다.',
}
