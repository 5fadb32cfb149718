import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PHASES } from '#shared/board/phases.ts'
import { loadSummit } from './load-summit.ts'

/**
 * The file holds what was public on 10 May 2024 and a host secretariat's working plan, nothing that was learnt later.
 * The lists below were made by hand from the sources that docs/summit-file.md names.
 */
const FILE = join(import.meta.dirname, 'ai-seoul-summit-2024.json')
const summit = loadSummit(FILE)
const items = summit.sessions.flatMap((session) =>
  session.workstreams.flatMap((workstream) => workstream.items.map((item) => ({ session, workstream, item }))),
)

describe('participants', () => {
  // Role, highest status and rank that the source supports, and the day of the source.
  const ALLOWED = new Map<string, [role: string, status: string, rank: string | undefined, date: string]>([
    // GOV.UK, 12 April 2024: "a virtual leaders’ session co-chaired by Prime Minister Rishi Sunak and … President Yoon"
    ['kr@leaders', ['host', 'confirmed', 'leader', '2024-04-12']],
    ['gb@leaders', ['co-host', 'confirmed', 'leader', '2024-04-12']],
    // GOV.UK, 12 April 2024: "an in-person meeting of Digital Ministers … co-hosted by UK Technology Secretary … and …"
    ['kr@ministerial', ['host', 'confirmed', 'minister', '2024-04-12']],
    ['gb@ministerial', ['co-host', 'confirmed', 'minister', '2024-04-12']],
    // Release of both ministries, 10 May 2024: "주요국 정상, 국제기구 수장은 물론 빅테크 CEO 등이 참석을 확정하고 있다."
    ['major-country-leaders@leaders', ['guest', 'tentative', 'leader', '2024-05-10']],
    ['international-organisation-heads@leaders', ['guest', 'tentative', undefined, '2024-05-10']],
    ['big-tech-ceos@leaders', ['guest', 'tentative', 'chief-executive', '2024-05-10']],
    // The same: "독일, 프랑스, 스페인, 싱가폴 등 주요국이 참석을 확정하고 있으며"
    ['de@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
    ['fr@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
    ['es@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
    ['sg@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
    // The same: "오픈AI, 구글, 마이크로소프트, 앤트로픽 등 빅테크와 … 참석할 것으로 알려졌다."
    ['openai@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
    ['google@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
    ['microsoft@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
    ['anthropic@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
    // The same: "국내 다수 기업, 그리고 학계·시민사회의 핵심 인사도"
    ['korean-companies@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
    ['academia@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
    ['civil-society@ministerial', ['guest', 'tentative', undefined, '2024-05-10']],
  ])
  const GROUPS = [
    'major-country-leaders',
    'international-organisation-heads',
    'big-tech-ceos',
    'korean-companies',
    'academia',
    'civil-society',
  ]

  it('are those that a public source of that day names, with the status that it supports', () => {
    const found = summit.participations.map(
      ({ delegation, session, role, status, rank, evidence }) =>
        [`${delegation}@${session}`, [role, status, rank, evidence?.date]] as const,
    )
    expect(new Map(found)).toEqual(ALLOWED)
  })
  it('each quote a public statement with its address', () => {
    for (const { evidence } of summit.participations) {
      expect(evidence?.kind).toBe('public-statement')
      expect(evidence?.source).toMatch(/ https:\/\/www\.(mofa\.go\.kr|gov\.uk)\//)
    }
  })
  it('are groups where the source gives no name', () => {
    expect(summit.delegations.filter(({ group }) => group).map(({ id }) => id)).toEqual(GROUPS)
  })
  it('are no delegation without a session', () => {
    const present = new Set(summit.participations.map(({ delegation }) => delegation))
    expect(summit.delegations.map(({ id }) => id)).toEqual(expect.arrayContaining([...present]))
    expect(summit.delegations).toHaveLength(present.size)
  })
  it('are led by 외교부 if countries or international organisations, else by 과기정통부', () => {
    for (const { kind, lead } of summit.delegations)
      expect(lead).toBe(kind === 'country' || kind === 'international-organisation' ? 'mofa' : 'msit')
  })
})

describe('sessions', () => {
  it('say of day, place and hour what was public, and no more', () => {
    expect(
      summit.sessions.map((s) => [s.id, s.format, s.day, s.dayPart, s.startsAt, s.venue, s.lead, s.supporting]),
    ).toEqual([
      ['leaders', 'virtual', '2024-05-21', 'evening', null, null, 'mofa', 'msit'],
      ['ministerial', 'in-person', '2024-05-22', 'afternoon', null, 'kist', 'msit', 'mofa'],
      ['forum', 'in-person', '2024-05-22', null, null, null, 'msit', 'mofa'],
    ])
  })
  it('are reviewed on the morning of 10 May', () => {
    expect(summit.reviewAt).toBe('2024-05-10T10:00:00+09:00')
  })
})

const onWorkingTime = (due: string): boolean => {
  const seoul = new Date(Date.parse(due) + 9 * 3_600_000)
  const weekend = seoul.getUTCDay() === 0 || seoul.getUTCDay() === 6
  const buddhasBirthday = due.startsWith('2024-05-15')
  const minutes = seoul.getUTCHours() * 60 + seoul.getUTCMinutes()
  return !weekend && !buddhasBirthday && minutes >= 8 * 60 && minutes <= 18 * 60
}

describe('items', () => {
  it('are enough for a real secretariat, about a quarter of them critical', () => {
    expect(items.length).toBeGreaterThanOrEqual(60)
    const share = items.filter(({ item }) => item.critical).length / items.length
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.3)
  })
  it('are led by one ministry, supported by the other, and have no invented state', () => {
    for (const { item } of items) {
      expect(item.supporting).not.toBeNull()
      expect(item.status).toBeUndefined()
      expect(item.evidence).toBeUndefined()
    }
  })
  it.each(items)('$item.id is due in working hours between the review and its session', ({ session, item }) => {
    const due = item.due ?? ''
    expect(onWorkingTime(due)).toBe(true)
    expect(due >= '2024-05-10T15:00:00+09:00').toBe(true)
    // Before the evening of the leaders' session; of the forum not even the half of the day was public.
    const latest = { leaders: '2024-05-21T18:00', ministerial: '2024-05-22T14:00', forum: '2024-05-21T18:00' }
    expect(due.slice(0, 16) <= (new Map(Object.entries(latest)).get(session.id) ?? '')).toBe(true)
  })
  it('stand in the order of their due times', () => {
    for (const { workstreams } of summit.sessions)
      for (const workstream of workstreams) {
        const dues = workstream.items.map(({ due }) => due ?? '')
        expect(dues).toEqual(dues.toSorted((a, b) => a.localeCompare(b)))
      }
  })
  it.each(summit.sessions)('let $id pass its gates one after another', ({ id, format }) => {
    const lastDues = PHASES[format].flatMap((phase) => {
      const gating = items.filter(({ session, item }) => session.id === id && item.gate === phase)
      return gating
        .map(({ item }) => Date.parse(item.due ?? ''))
        .toSorted((a, b) => b - a)
        .slice(0, 1)
    })
    expect(lastDues.length).toBeGreaterThanOrEqual(3)
    expect(lastDues).toEqual(lastDues.toSorted((a, b) => a - b))
  })
  it('give the phone at KIST a list for the day, phase by phase', () => {
    const checks = items
      .filter(({ session, item }) => session.id === 'ministerial' && item.due?.startsWith('2024-05-22') === true)
      .map(({ item }) => item)
      .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
    expect(checks.length).toBeGreaterThanOrEqual(12)
    expect(checks.length).toBeLessThanOrEqual(16)
    const phases = ['setup', 'rehearsal', 'ready', 'doors-open']
    const gates = checks.map(({ gate }) => phases.indexOf(gate ?? ''))
    expect(gates).toEqual(gates.toSorted((a, b) => a - b))
    expect(new Set(gates)).toEqual(new Set([0, 1, 2, 3]))
  })
  it('have titles that fit a row of the wall, each its own', () => {
    for (const { item } of items) {
      expect(item.title.ko.length, item.title.ko).toBeLessThanOrEqual(22)
      expect(item.title.en.length, item.title.en).toBeLessThanOrEqual(38)
    }
    for (const language of ['ko', 'en'] as const)
      expect(new Set(items.map(({ item }) => item.title[language])).size).toBe(items.length)
  })
})

describe('languages', () => {
  it('are both there and not mixed up', () => {
    const titles = items.flatMap(({ item, workstream, session }) => [item.title, workstream.name, session.name])
    const quotes = summit.participations.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence.quote]))
    for (const { ko, en } of [...titles, ...quotes, summit.name]) {
      expect(ko).toMatch(/\p{Script=Hangul}/u)
      expect(en).not.toMatch(/\p{Script=Hangul}/u)
    }
  })
})

describe('hindsight', () => {
  const text = readFileSync(FILE, 'utf8').toLowerCase()
  // Public only after 10 May 2024, or named by neither host before. Bletchley, the summit of 2023, may be named.
  const LATER = {
    documents: [
      '서울 선언',
      'seoul declaration',
      '서울 의향서',
      'statement of intent',
      '장관 성명',
      'ministerial statement',
    ],
    commitments: ['서약', 'pledge', 'safety commitments', '중간 보고서', 'interim report'],
    places: ['영빈관', 'yeongbingwan', '청와대', 'blue house', '플라자', 'plaza', '컨벤션', 'convention', '홍릉'],
    programme: ['리셉션', 'reception', '라운드 테이블', '라운드테이블', 'round table', '유튜브', 'youtube', '비공개'],
    figures: ['20:30', '14:20:', '16:20', '16:40', '17:40', '19개국', '28개국'],
    persons: ['harris', 'macron', 'scholz', 'meloni', 'trudeau', 'kishida', 'guterres', 'cormann', 'musk', '한덕수'],
    countries: ['미국', 'united states', '일본', 'japan', '캐나다', 'canada', '이탈리아', 'italy', '호주', 'australia'],
    alsoCountries: ['중국', 'china', '네덜란드', 'netherlands', '유럽연합', 'european union', 'united nations', 'oecd'],
    companies: [
      '삼성',
      'samsung',
      '네이버',
      'naver',
      '카카오',
      'kakao',
      '아마존',
      'amazon',
      '메타',
      '딥마인드',
      'deepmind',
    ],
  }

  it.each(Object.values(LATER).flat())('has no trace of “%s”', (word) => {
    expect(text).not.toContain(word)
  })
})
