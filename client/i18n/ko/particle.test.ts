import { expect, it } from 'vitest'
import { withParticle } from './particle.ts'

it.each([
  ['참석 확정', '참석 확정으로'],
  ['진행 중', '진행 중으로'],
  ['완료', '완료로'],
  ['차질', '차질로'],
  ['김서윤(외교부)', '김서윤(외교부)으로'],
  ['(삭제됨)', '(삭제됨)으로'],
  ['5. 14.(화) 18:00', '5. 14.(화) 18:00로'],
  ['Kim Seo-yun', 'Kim Seo-yun로'],
])('%s: %s', (word, spoken) => {
  expect(withParticle(word, '으로/로')).toBe(spoken)
})

it('picks the subject particle as well', () => {
  expect(withParticle('이도현(과기정통부)', '이/가')).toBe('이도현(과기정통부)이')
  expect(withParticle('외교부', '이/가')).toBe('외교부가')
})
