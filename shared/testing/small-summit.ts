import type { SummitFile } from '../board/summit-file.ts'

/** Ten in the morning of the review, eleven days before the first session. */
export const REVIEW_AT = '2024-05-10T10:00:00+09:00'

const named = (name: string) => ({ ko: name, en: name })

/**
 * A fictional summit as small as the rules allow: a virtual session that the foreign ministry leads, one at a venue
 * that the science ministry leads, and of every kind of item, delegation and participation that a rule tells apart.
 */
export const smallSummit = (): SummitFile => ({
  id: 'small-summit',
  name: named('작은 정상회의'),
  fictional: true,
  reviewAt: REVIEW_AT,
  venues: [
    { id: 'kist', name: named('KIST') },
    { id: 'annex', name: named('별관') },
  ],
  sessions: [
    {
      id: 'leaders',
      name: named('정상 세션'),
      shortName: named('정상'),
      format: 'virtual',
      day: '2024-05-21',
      dayPart: 'evening',
      startsAt: '2024-05-21T20:00:00+09:00',
      venue: null,
      lead: 'mofa',
      supporting: 'msit',
      staleAfterHours: 24,
      replyWithinHours: 72,
      workstreams: [
        {
          id: 'lines',
          name: named('회선'),
          lead: 'msit',
          supporting: 'mofa',
          items: [item('line-tests', { lead: 'msit', critical: true, gate: 'rehearsal' })],
        },
        {
          id: 'statement',
          name: named('결과 문서'),
          lead: 'mofa',
          supporting: null,
          items: [item('draft', { lead: 'mofa', critical: true, due: '2024-05-15T18:00:00+09:00' })],
        },
      ],
    },
    {
      id: 'ministers',
      name: named('장관 세션'),
      shortName: named('장관'),
      format: 'in-person',
      day: '2024-05-22',
      dayPart: 'afternoon',
      startsAt: null,
      venue: 'kist',
      lead: 'msit',
      supporting: 'mofa',
      staleAfterHours: 6,
      replyWithinHours: 48,
      workstreams: [
        {
          id: 'hall',
          name: named('회의장'),
          lead: 'msit',
          supporting: 'mofa',
          items: [
            item('seating', { lead: 'msit', due: '2024-05-20T18:00:00+09:00' }),
            item('power', { lead: 'msit', critical: true, gate: 'doors-open' }),
          ],
        },
        { id: 'press', name: named('홍보'), lead: 'mofa', supporting: 'msit', items: [] },
      ],
    },
  ],
  delegations: [
    { id: 'alpha', kind: 'country', name: named('가 나라'), country: 'AA', lead: 'mofa', group: false },
    { id: 'beta', kind: 'country', name: named('나 나라'), country: 'BB', lead: 'mofa', group: false },
    { id: 'corp', kind: 'company', name: named('가 기업'), country: null, lead: 'msit', group: false },
    { id: 'companies', kind: 'company', name: named('여러 기업'), country: null, lead: 'msit', group: true },
  ],
  participations: [
    { delegation: 'alpha', session: 'leaders', role: 'guest', status: 'planned', rank: 'leader' },
    { delegation: 'alpha', session: 'ministers', role: 'guest', status: 'planned' },
    { delegation: 'corp', session: 'ministers', role: 'guest', status: 'planned' },
    { delegation: 'companies', session: 'ministers', role: 'guest', status: 'planned' },
  ],
})

type Item = SummitFile['sessions'][number]['workstreams'][number]['items'][number]

function item(id: string, given: Pick<Item, 'lead'> & Partial<Item>): Item {
  return { id, title: named(id), supporting: null, due: null, critical: false, gate: null, ...given }
}
