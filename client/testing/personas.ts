import type { PersonId } from '#shared/board/identity.ts'
import type { Posting } from '#shared/board/person-schema.ts'
import type { Bilingual } from '#shared/board/text.ts'

/** The persons of every board under test. Their ids are fixed, so that a test may name them. */
export const PERSONAS = {
  admin: persona(1, '관리자', 'Administrator', { role: 'admin', ministry: null }),
  mofaDesk: persona(2, '김서윤', 'Kim Seo-yun', { role: 'desk', ministry: 'mofa' }),
  msitDesk: persona(3, '이도현', 'Lee Do-hyeon', { role: 'desk', ministry: 'msit' }),
  logistics: persona(4, '박하은', 'Park Ha-eun', { role: 'logistics', ministry: null }),
  mofaChair: persona(5, '조민준', 'Cho Min-jun', { role: 'chair', ministry: 'mofa' }),
  msitChair: persona(6, '정지우', 'Jeong Ji-woo', { role: 'chair', ministry: 'msit' }),
  wall: persona(7, '제1상황실 상황판', 'Wall of situation room 1', { role: 'viewer', ministry: null }),
} as const
export type PersonaName = keyof typeof PERSONAS

type Persona = { id: PersonId; name: Bilingual; posting: Omit<Posting, 'venue'> }

function persona(number: number, ko: string, en: string, posting: Persona['posting']): Persona {
  return { id: testId(number), name: { ko, en }, posting }
}

/** A well-formed UUID that says its number. */
export function testId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}
