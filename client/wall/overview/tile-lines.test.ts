import { describe, expect, it } from 'vitest'
import { wall as en } from '#client/i18n/en/wall.ts'
import { wall as ko } from '#client/i18n/ko/wall.ts'
import type { ReadinessRule, RollUp } from '#shared/board/readiness.ts'
import { exceptionPieces, figures } from './tile-lines.ts'

const reason = (rule: ReadinessRule, count: number) => ({
  rule,
  of: Array.from({ length: count }, (_, index) => `${index}`),
})
const rollUp: RollUp = {
  level: 'red',
  reasons: [reason('blocked-critical', 1), reason('blocked', 1), reason('overdue', 1), reason('late-reply', 2)],
  items: { total: 42, done: 19, inProgress: 12, notStarted: 8, blocked: 2, notApplicable: 1 },
  attendance: { total: 27, confirmed: 5, tentative: 6, awaiting: 14, planned: 2, declined: 0, groups: 0 },
}
const words = (pieces: ReturnType<typeof exceptionPieces>) => pieces.map(({ text }) => text)

describe('what stands against a session, in words', () => {
  it('names every trouble, then what is under way, where there is room', () => {
    expect(exceptionPieces(rollUp, 40, ko)).toEqual([
      { text: '차질 2건', tone: 'bad' },
      { text: '기한 경과 1건', tone: 'warn' },
      { text: '회신 지연 2곳', tone: 'warn' },
      { text: '진행 12 · 미착수 8', tone: 'soft' },
    ])
    expect(words(exceptionPieces(rollUp, 40, en))).toEqual([
      '2 blocked',
      '1 overdue',
      '2 replies late',
      '12 in progress · 8 not started',
    ])
  })

  it('gives up units first, then counts what it cannot name', () => {
    expect(words(exceptionPieces(rollUp, 15, ko))).toEqual(['차질 2', '기한 경과 1', '회신 지연 2'])
    expect(words(exceptionPieces(rollUp, 12.5, ko))).toEqual(['차질 2', '기한 경과 1', '외 1가지'])
  })

  it('never names what is well: a session on track says only that nothing is wrong', () => {
    const green: RollUp = { ...rollUp, level: 'green', reasons: [] }
    expect(words(exceptionPieces(green, 40, ko))).toEqual(['차질·기한 경과 없음'])
    expect(words(exceptionPieces(green, 6, en))).toEqual(['All clear'])
  })

  it('says of how many groups no name is known', () => {
    const unnamed: RollUp = {
      ...rollUp,
      level: 'amber',
      reasons: [reason('nothing-reported', 30)],
      attendance: { ...rollUp.attendance, groups: 3 },
    }
    expect(words(exceptionPieces(unnamed, 40, ko))).toEqual(['미보고 30건', '명단 미정 3'])
  })
})

describe('the figures of a session', () => {
  it('count what is done of what is on the list, and who has confirmed of those expected', () => {
    expect(figures(rollUp, 20, ko)).toEqual([
      { label: '완료', value: 19, of: '/ 41건' },
      { label: '참석 확정', value: 5, of: '/ 27곳' },
    ])
  })

  it('are shorter where there is less room', () => {
    expect(figures(rollUp, 13.5, ko)[1]).toEqual({ label: '확정', value: 5, of: '/ 27곳' })
    expect(figures(rollUp, 12, ko)[1]).toEqual({ label: '확정', value: 5, of: '/ 27' })
    expect(figures(rollUp, 8, ko)).toEqual([{ label: '완료', value: 19, of: '/ 41' }])
    expect(figures(rollUp, 2, ko)).toEqual([])
  })

  it('say nothing of attendance where nobody is invited', () => {
    expect(figures({ ...rollUp, attendance: { ...rollUp.attendance, total: 0 } }, 20, ko)).toHaveLength(1)
  })
})
