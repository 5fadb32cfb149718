import type { Posting, Screen } from '#shared/board/person-schema.ts'
import type { Ministry } from '#shared/board/status.ts'
import type { Bilingual } from '#shared/board/text.ts'

/** Everybody of the demo. Nobody has a person's name: they are known by their posts. */
export type Person = { name: Bilingual; post: Bilingual; posting: Posting }

/** Whom one can be. */
export type Visitor = {
  /** The first part of the address at which they are: each has cookies of its own, so that one browser can be all. */
  host: string
  name: Bilingual
  /** What there is to see or to do. */
  use: Bilingual
  as: Pick<Person, 'post' | 'posting'> | { screen: Screen }
}

const of = (role: Posting['role'], ministry: Ministry | null = null, venue: string | null = null): Posting => ({
  role,
  ministry,
  venue,
})

/** In the order in which they are best opened. */
export const VISITORS: readonly Visitor[] = [
  {
    host: 'wall',
    name: { ko: '상황판', en: 'Wall' },
    use: { ko: '큰 창에 전체 화면(F11)으로', en: 'in a large window, full screen (F11)' },
    as: { screen: { diagonalInch: 86, distanceMetre: 5 } },
  },
  {
    host: 'mofa-desk',
    name: { ko: '외교부 데스크', en: 'MOFA desk' },
    use: { ko: '그 옆에. 독일을 골라 C: 참석 확정', en: 'beside it. Choose Germany and press C: confirmed' },
    as: { posting: of('desk', 'mofa'), post: { ko: '준비 총괄 · 회의 기록', en: 'Preparations; keeps the record' } },
  },
  {
    host: 'msit-desk',
    name: { ko: '과기정통부 데스크', en: 'MSIT desk' },
    use: { ko: '다른 창에. 같은 줄을 함께 고칠 때', en: 'in another window, to change the same row' },
    as: { posting: of('desk', 'msit'), post: { ko: '준비 총괄', en: 'Preparations' } },
  },
  {
    host: 'kist',
    name: { ko: 'KIST 현장', en: 'KIST logistics' },
    use: { ko: '전화기 폭의 좁은 창에', en: 'in a window as narrow as a phone' },
    as: { posting: of('logistics', null, 'kist'), post: { ko: '현장 운영', en: 'On the spot' } },
  },
  {
    host: 'mofa-chair',
    name: { ko: '외교부 주재자', en: 'MOFA chair' },
    use: { ko: '점검회의 공동 주재', en: 'co-chairs the review' },
    as: { posting: of('chair', 'mofa'), post: { ko: '점검회의 공동 주재', en: 'Co-chairs the review' } },
  },
  {
    host: 'msit-chair',
    name: { ko: '과기정통부 주재자', en: 'MSIT chair' },
    use: { ko: '점검회의 공동 주재', en: 'co-chairs the review' },
    as: { posting: of('chair', 'msit'), post: { ko: '점검회의 공동 주재', en: 'Co-chairs the review' } },
  },
  {
    host: 'admin',
    name: { ko: '관리자', en: 'Administrator' },
    use: { ko: '계정과 상황판 관리', en: 'people and walls' },
    as: { posting: of('admin'), post: { ko: '계정·상황판 관리', en: 'People and walls' } },
  },
]

const post = { ko: '시연 대본', en: 'Scripted for the demo' }

/** Who works by the script. Nobody signs in as them, so that visitors can tell what they did themselves. */
export const COLLEAGUES = {
  mofa: { name: { ko: '외교부 동료(시연)', en: 'MOFA colleague (demo)' }, post, posting: of('desk', 'mofa') },
  msit: { name: { ko: '과기정통부 동료(시연)', en: 'MSIT colleague (demo)' }, post, posting: of('desk', 'msit') },
  kist: { name: { ko: 'KIST 동료(시연)', en: 'KIST colleague (demo)' }, post, posting: of('logistics', null, 'kist') },
} as const satisfies Record<string, Person>
export type Colleague = keyof typeof COLLEAGUES
