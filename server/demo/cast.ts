import type { Posting, Screen } from '#shared/board/person-schema.ts'
import type { Ministry } from '#shared/board/status.ts'
import type { Bilingual } from '#shared/board/text.ts'

/** Everybody of the demo. Nobody has a person's name: they are known by their posts. */
export type Person = { name: Bilingual; post: Bilingual; posting: Posting }

/** Whom one can be. */
export type Visitor = {
  /** The first part of the address at which they are: each has cookies of its own, so that one browser can be all. */
  host: string
  /** What the command line calls them. */
  role: Bilingual
  /** What there is to see or to do. */
  use: Bilingual
  as: Person | { name: Bilingual; screen: Screen }
  /** Signs the record of a review, and proves by a password who they are. */
  signs?: true
}

const of = (role: Posting['role'], ministry: Ministry | null = null, venue: string | null = null): Posting => ({
  role,
  ministry,
  venue,
})

const CO_CHAIR = { ko: '공동 주재', en: 'Co-chair' }
const CO_CHAIRS = { ko: '점검회의 공동 주재', en: 'co-chairs the review' }

/** In the order in which they are best opened. */
export const VISITORS: readonly Visitor[] = [
  {
    host: 'wall',
    role: { ko: '상황판', en: 'Wall' },
    use: { ko: '큰 창에 전체 화면(F11)으로', en: 'in a large window, full screen (F11)' },
    as: { name: { ko: '상황판', en: 'Wall' }, screen: { diagonalInch: 86, distanceMetre: 5 } },
  },
  {
    host: 'mofa-desk',
    role: { ko: '외교부 데스크', en: 'MOFA desk' },
    use: {
      ko: '그 옆에. 장관 세션에서 독일을 골라 C를 누르면 참석 확정',
      en: 'beside it. In the Ministers’ Session choose Germany and press C: confirmed',
    },
    as: {
      name: { ko: '의전 담당관', en: 'Protocol officer' },
      post: { ko: '준비 총괄 · 회의 기록', en: 'Preparations; keeps the record' },
      posting: of('desk', 'mofa'),
    },
  },
  {
    host: 'msit-desk',
    role: { ko: '과기정통부 데스크', en: 'MSIT desk' },
    use: { ko: '다른 창에. 같은 줄을 함께 고칠 때', en: 'in another window, to change the same row' },
    as: {
      name: { ko: '기술 담당관', en: 'Technology officer' },
      post: { ko: '준비 총괄', en: 'Preparations' },
      posting: of('desk', 'msit'),
    },
  },
  {
    host: 'kist',
    role: { ko: 'KIST 현장', en: 'KIST logistics' },
    use: { ko: '전화기 폭의 좁은 창에', en: 'in a window as narrow as a phone' },
    as: {
      name: { ko: 'KIST 현장 담당', en: 'KIST logistics' },
      post: { ko: '현장 운영', en: 'On the spot' },
      posting: of('logistics', null, 'kist'),
    },
  },
  {
    host: 'mofa-chair',
    role: { ko: '외교부 주재자', en: 'MOFA chair' },
    use: CO_CHAIRS,
    // Every list adds the ministry: 장관(외교부).
    as: {
      name: { ko: '장관', en: 'Minister' },
      post: CO_CHAIR,
      posting: of('chair', 'mofa'),
    },
    signs: true,
  },
  {
    host: 'msit-chair',
    role: { ko: '과기정통부 주재자', en: 'MSIT chair' },
    use: CO_CHAIRS,
    as: {
      name: { ko: '장관', en: 'Minister' },
      post: CO_CHAIR,
      posting: of('chair', 'msit'),
    },
    signs: true,
  },
  {
    host: 'admin',
    role: { ko: '관리자', en: 'Administrator' },
    use: { ko: '계정과 상황판 관리', en: 'people and walls' },
    as: {
      name: { ko: '시연 관리자', en: 'Demo administrator' },
      post: { ko: '계정·상황판 관리', en: 'People and walls' },
      posting: of('admin'),
    },
  },
]

const COLLEAGUE = {
  name: { ko: '시연 동료', en: 'Demo colleague' },
  post: { ko: '시연 대본에 따라 움직임', en: 'Works by the script of the demo' },
}

/** Who works by the script. Nobody signs in as them, so that visitors can tell what they did themselves. */
export const COLLEAGUES = {
  mofa: { ...COLLEAGUE, posting: of('desk', 'mofa') },
  msit: { ...COLLEAGUE, posting: of('desk', 'msit') },
  kist: { ...COLLEAGUE, posting: of('logistics', null, 'kist') },
} as const satisfies Record<string, Person>
export type Colleague = keyof typeof COLLEAGUES
