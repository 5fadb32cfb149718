import { describe, expect, it } from 'vitest'
import { wall as en } from '#client/i18n/en/wall.ts'
import { wall as ko } from '#client/i18n/ko/wall.ts'
import type { ReadinessRule } from '#shared/board/readiness.ts'
import { verdictSentences } from './verdict-sentences.ts'
import { verdictOf } from './verdict.ts'

const NAMES = {
  ko: new Map([
    ['leaders', '정상 세션'],
    ['ministerial', '장관 세션'],
    ['forum', 'AI 글로벌 포럼'],
  ]),
  en: new Map([
    ['leaders', 'Leaders’ Session'],
    ['ministerial', 'Ministers’ Session'],
    ['forum', 'AI Global Forum'],
  ]),
}
const RULES: readonly ReadinessRule[] = [
  'blocked-critical',
  'overdue-critical',
  'blocked',
  'overdue',
  'late-reply',
  'claim',
  'late-request',
  'stale',
  'nothing-reported',
]
type Counts = Partial<Record<ReadinessRule, number>>

/** A roll-up with so many things of each rule in each session, the rules from the gravest down. */
function readinessWith(sessions: Record<string, Counts>): Parameters<typeof verdictOf>[0] {
  const rollUp = (all: Counts[]) => {
    const rules = RULES.filter((rule) => all.some((counts) => counts[rule] !== undefined))
    const reasons = rules.map((rule) => ({
      rule,
      of: Array.from(
        { length: all.reduce((sum, counts) => sum + (counts[rule] ?? 0), 0) },
        (_, index) => `${rule}-${index}`,
      ),
    }))
    return { level: reasons.length === 0 ? ('green' as const) : ('red' as const), reasons, items, attendance }
  }
  const items = { total: 9, done: 9, inProgress: 0, notStarted: 0, blocked: 0, notApplicable: 0 }
  const attendance = { total: 0, confirmed: 0, tentative: 0, awaiting: 0, planned: 0, declined: 0, groups: 0 }
  const each = Object.fromEntries([...NAMES.ko.keys()].map((id) => [id, rollUp([sessions[id] ?? {}])]))
  return { summit: rollUp(Object.values(sessions)), sessions: each }
}

const TALLY = { items: 0, done: 6, blocked: 1, confirmed: 0 }
function said(sessions: Record<string, Counts>, sinceYesterday: typeof TALLY | null = null) {
  const verdict = verdictOf(readinessWith(sessions))
  const [inKorean, inEnglish] = [
    verdictSentences(verdict, { names: NAMES.ko, sinceYesterday }, ko),
    verdictSentences(verdict, { names: NAMES.en, sinceYesterday }, en),
  ]
  return { ko: inKorean, en: inEnglish }
}

describe('the worst in one sentence, with its session and count', () => {
  it.each<[ReadinessRule, number, string, string]>([
    [
      'blocked-critical',
      2,
      '장관 세션의 핵심 항목 2건이 막혀 있습니다.',
      'Two critical items block the Ministers’ Session.',
    ],
    [
      'overdue-critical',
      1,
      '장관 세션의 핵심 항목 1건이 기한을 넘겼습니다.',
      'One critical item of the Ministers’ Session is overdue.',
    ],
    ['blocked', 1, '장관 세션의 항목 1건이 막혀 있습니다.', 'One item of the Ministers’ Session is blocked.'],
    ['overdue', 12, '장관 세션의 항목 12건이 기한을 넘겼습니다.', '12 items of the Ministers’ Session are overdue.'],
    [
      'late-reply',
      2,
      '장관 세션의 초청 회신 2곳이 늦어지고 있습니다.',
      'Two replies for the Ministers’ Session are late.',
    ],
    [
      'claim',
      1,
      '장관 세션의 참석 확정 1곳에 근거가 없습니다.',
      'One confirmation for the Ministers’ Session lacks evidence.',
    ],
    [
      'late-request',
      1,
      '장관 세션의 협조 요청 1건에 회신이 늦어지고 있습니다.',
      'One request on the Ministers’ Session is overdue.',
    ],
    [
      'stale',
      3,
      '장관 세션의 3건은 다시 확인해야 합니다.',
      'Three entries of the Ministers’ Session need reconfirming.',
    ],
    [
      'nothing-reported',
      47,
      '장관 세션의 항목 47건이 아직 보고되지 않았습니다.',
      'No report yet on 47 items of the Ministers’ Session.',
    ],
  ])('%s', (rule, count, inKorean, inEnglish) => {
    const { ko: korean, en: english } = said({ ministerial: { [rule]: count } })
    expect(korean.headlines[0]).toBe(inKorean)
    expect(english.headlines[0]).toBe(inEnglish)
  })

  it('names two sessions, counts three of four, and says of all that they are all', () => {
    const two = said({ leaders: { blocked: 1 }, ministerial: { blocked: 2 } })
    expect(two.ko.headlines).toEqual([
      '정상 세션·장관 세션의 항목 3건이 막혀 있습니다.',
      '세션 2개의 항목 3건이 막혀 있습니다.',
    ])
    expect(two.en.headlines[0]).toBe('Three items of the Leaders’ Session and the Ministers’ Session are blocked.')
    const all = said({ leaders: { blocked: 1 }, ministerial: { blocked: 1 }, forum: { blocked: 1 } })
    expect(all.ko.headlines).toEqual(['모든 세션의 항목 3건이 막혀 있습니다.'])
    expect(all.en.headlines).toEqual(['Three items of all sessions are blocked.'])
  })

  it('says that nothing is wrong, and no more', () => {
    expect(said({}).ko).toEqual({
      headlines: ['차질과 기한 경과가 없습니다.'],
      details: ['', '', ''],
      isWarning: false,
    })
    expect(said({}).en.headlines).toEqual(['Nothing is blocked or overdue.'])
  })
})

describe('the line below', () => {
  it('says what else there is and what changed since yesterday, and less where there is less room', () => {
    const { ko: korean, en: english } = said(
      { ministerial: { 'blocked-critical': 2, overdue: 3, 'late-reply': 1 } },
      TALLY,
    )
    expect(korean.details).toEqual([
      '3건이 기한을 넘겼습니다. 1곳의 회신이 늦었습니다. 어제보다 완료는 6건, 차질은 1건 늘었습니다.',
      '3건이 기한을 넘겼습니다. 어제보다 완료는 6건, 차질은 1건 늘었습니다.',
      '어제보다 완료는 6건, 차질은 1건 늘었습니다.',
      '어제보다 완료는 6건, 차질은 1건 늘었습니다.',
      '',
    ])
    expect(english.details[1]).toBe('3 items are overdue. Since yesterday: 6 more done, 1 more blocked.')
  })

  it('does not count twice what the sentence has counted', () => {
    const { ko: korean, en: english } = said({ ministerial: { 'blocked-critical': 2, blocked: 4 } })
    expect(korean.details[0]).toBe('다른 4건도 막혀 있습니다.')
    expect(english.details[0]).toBe('4 more items are blocked.')
  })

  it.each([
    [
      { done: 3, blocked: -1, confirmed: 2 },
      '어제보다 완료는 3건, 확정은 2곳 늘고 차질은 1건 줄었습니다.',
      'Since yesterday: 3 more done, 1 fewer blocked, 2 more confirmed.',
    ],
    [{ done: -1, blocked: 0, confirmed: 0 }, '어제보다 완료는 1건 줄었습니다.', 'Since yesterday: 1 fewer done.'],
    [{ done: 0, blocked: 0, confirmed: 0 }, '완료·차질·확정 건수는 어제와 같습니다.', 'The counts are as yesterday.'],
  ])('since yesterday %o', (change, inKorean, inEnglish) => {
    const { ko: korean, en: english } = said({}, { items: 0, ...change })
    expect(korean.details[0]).toBe(inKorean)
    expect(english.details[0]).toBe(inEnglish)
  })
})
