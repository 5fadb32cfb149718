import { describe, expect, it } from 'vitest'
import { emptyPreCall, preCallFault, preCallOf } from './pre-call-draft.ts'

const draft = { ...emptyPreCall, sentence: '준비를 마쳤습니다.' }
const written = (ko: string) => ({ ko })

describe('what was typed of a pre-call', () => {
  it('is never left out unsaid: a rehearsal without its time is no less than one, however long', () => {
    for (const rehearsal of ['부하 시험', '가'.repeat(121)])
      expect(preCallFault({ ...draft, rehearsal })).toBe('rehearsal')
    expect(preCallFault({ ...draft, rehearsedAt: '2024-05-09T14:00' })).toBe('rehearsal')
    expect(preCallFault({ ...draft, rehearsedAt: '2024-05-09T14:00', rehearsal: '부하 시험' })).toBeNull()
  })

  it('has no question once that is taken out, whose answers its form then no longer shows', () => {
    const asked = { ...draft, ask: '증설하겠습니까?', approved: '계약합니다.', declined: '발전차를 씁니다.' }
    expect(preCallFault({ ...asked, declined: '' })).toBe('question')
    const taken = { ...asked, ask: '' }
    expect(preCallFault(taken)).toBeNull()
    expect(preCallOf(taken, written).question).toBeNull()
  })
})
