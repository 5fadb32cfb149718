import type { Guest } from '../story.ts'

/** Parties that there are not, by the first syllables of the Korean order: 가, 나, 다 … */
export const GUESTS = {
  'country-ga': {
    kind: 'country',
    name: { ko: '가 나라', en: 'Country A' },
    head: { rank: 'minister', name: { ko: '가 나라 과학기술 장관', en: 'Science minister of Country A' } },
  },
  'country-na': {
    kind: 'country',
    name: { ko: '나 나라', en: 'Country B' },
    head: { rank: 'vice-minister', name: { ko: '나 나라 디지털 차관', en: 'Digital vice minister of Country B' } },
  },
  'country-da': { kind: 'country', name: { ko: '다 나라', en: 'Country C' } },
  'country-ra': { kind: 'country', name: { ko: '라 나라', en: 'Country D' } },
  'country-ma': { kind: 'country', name: { ko: '마 나라', en: 'Country E' } },
  'country-ba': {
    kind: 'country',
    name: { ko: '바 나라', en: 'Country F' },
    head: { rank: 'vice-minister', name: { ko: '바 나라 산업 차관', en: 'Industry vice minister of Country F' } },
  },
  'country-sa': {
    kind: 'country',
    name: { ko: '사 나라', en: 'Country G' },
    head: { rank: 'minister', name: { ko: '사 나라 통신 장관', en: 'Communications minister of Country G' } },
  },
  'country-a': { kind: 'country', name: { ko: '아 나라', en: 'Country H' }, unannounced: true },
  'organisation-ga': { kind: 'international-organisation', name: { ko: '가 국제기구', en: 'Organisation A' } },
  'organisation-na': { kind: 'international-organisation', name: { ko: '나 국제기구', en: 'Organisation B' } },
  'company-ga': {
    kind: 'company',
    name: { ko: '가 기업', en: 'Company A' },
    head: { rank: 'executive', name: { ko: '가 기업 부사장', en: 'Vice president of Company A' } },
  },
  'company-na': { kind: 'company', name: { ko: '나 기업', en: 'Company B' } },
  'company-da': { kind: 'company', name: { ko: '다 기업', en: 'Company C' } },
  'company-ra': { kind: 'company', name: { ko: '라 기업', en: 'Company D' } },
  'university-ga': { kind: 'academia', name: { ko: '가 대학', en: 'University A' } },
  'university-na': { kind: 'academia', name: { ko: '나 대학', en: 'University B' } },
  'society-ga': { kind: 'civil-society', name: { ko: '가 단체', en: 'Society A' } },
  'society-na': { kind: 'civil-society', name: { ko: '나 단체', en: 'Society B' } },
} as const satisfies Record<string, Guest>
