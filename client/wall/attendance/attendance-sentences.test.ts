import { describe, expect, it } from 'vitest'
import { wall as en } from '#client/i18n/en/wall.ts'
import { wall as ko } from '#client/i18n/ko/wall.ts'
import { attendanceSentences } from './attendance-sentences.ts'

const NOBODY = { total: 0, confirmed: 0, tentative: 0, awaiting: 0, planned: 0, declined: 0, groups: 0 }
type Known = Parameters<typeof attendanceSentences>[0]
const said = (counts: Partial<Known['counts']>, known: Partial<Known> = {}) => {
  const all: Known = { counts: { ...NOBODY, ...counts }, late: [], claims: 0, sinceYesterday: null, ...known }
  return { ko: attendanceSentences(all, ko), en: attendanceSentences(all, en) }
}

describe('what stands most against the attendance', () => {
  it.each<[string, Partial<Known['counts']>, Partial<Known>, string, string]>([
    [
      'late',
      { awaiting: 9 },
      { late: [6, 6] },
      '2곳이 초청장 발송 후 6일째 회신이 없습니다.',
      'Two invitations unanswered for 6 days.',
    ],
    [
      'late, unequally',
      {},
      { late: [8, 6] },
      '2곳이 초청장 발송 후 최장 8일째 회신이 없습니다.',
      'Two invitations unanswered for up to 8 days.',
    ],
    ['claims', { awaiting: 3 }, { claims: 1 }, '참석 확정 1곳에 근거가 없습니다.', 'One confirmation lacks evidence.'],
    ['awaited', { awaiting: 3, tentative: 1 }, {}, '3곳의 회신을 기다리고 있습니다.', 'Three replies are awaited.'],
    [
      'tentative',
      { tentative: 1, planned: 4 },
      {},
      '1곳이 아직 잠정 참석입니다.',
      'One delegation is still tentative.',
    ],
    ['planned', { planned: 2 }, {}, '2곳은 아직 초청 전입니다.', 'Two delegations are still to be invited.'],
    [
      'unnamed',
      { total: 2, confirmed: 2, groups: 3 },
      {},
      '참석 명단이 아직 정해지지 않았습니다.',
      'The list of delegations is still open.',
    ],
    ['all there', { total: 2, confirmed: 2 }, {}, '참석이 모두 확정되었습니다.', 'All delegations have confirmed.'],
    ['nobody', {}, {}, '이 세션에는 참석 대상이 없습니다.', 'Nobody is invited to this session.'],
  ])('%s', (_, counts, known, inKorean, inEnglish) => {
    const { ko: korean, en: english } = said(counts, known)
    expect(korean.headlines).toEqual([inKorean])
    expect(english.headlines).toEqual([inEnglish])
  })
})

it('divides all others, and says what changed since yesterday', () => {
  const counts = { total: 27, confirmed: 5, tentative: 6, awaiting: 14, planned: 2, declined: 1, groups: 3 }
  const { ko: korean, en: english } = said(counts, { sinceYesterday: 2 })
  expect(korean.details).toEqual([
    '잠정 6 · 회신 대기 14 · 초청 예정 2 · 불참 1 · 명단 미정 3. 어제보다 확정은 2곳 늘었습니다.',
    '잠정 6 · 회신 대기 14 · 초청 예정 2 · 불참 1 · 명단 미정 3.',
  ])
  expect(english.details).toEqual([
    'Tentative 6 · awaiting reply 14 · to be invited 2 · declined 1 · lists open 3. Since yesterday: 2 more confirmed.',
    'Tentative 6 · awaiting reply 14 · to be invited 2 · declined 1 · lists open 3.',
  ])
  expect(said({ awaiting: 2, declined: 1 }).en.details).toContain('Awaiting reply 2 · declined 1.')
})
