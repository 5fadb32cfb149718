import type { SummitFile } from '#shared/board/summit-file.ts'
import { readSummit } from '#client/testing/summit-file.ts'

/** A name as long as it may get. */
export const LONG = {
  ko: '기후 위기 대응과 지속 가능한 인공지능 기반 시설의 국제 협력을 위한 다자간 연합 기구의 회의장 동시통역 전원과 예비 전원',
  en: 'Main and reserve power of the interpretation booths for the Multilateral Alliance on Sustainable AI Infrastructure',
}
/** 40 workstreams, 60 delegations, names as long as they get. */
export function crowdedSummit(): SummitFile {
  const summit = readSummit('ai-seoul-summit-2024')
  const [pattern] = summit.sessions
  const [delegation] = summit.delegations
  if (pattern === undefined || delegation === undefined) throw new Error('The summit has a session and guests')
  const delegations = Array.from({ length: 60 }, (_, index) => ({ ...delegation, id: `party-${index}`, group: false }))
  return {
    ...summit,
    reviewAt: '2024-04-20T09:00:00+09:00',
    delegations,
    participations: delegations.map(({ id }) => ({
      delegation: id,
      session: pattern.id,
      role: 'guest',
      status: 'planned',
    })),
    sessions: [
      {
        ...pattern,
        workstreams: Array.from({ length: 40 }, (_, place) => ({
          id: `stream-${place}`,
          name:
            place % 3 === 0
              ? { ko: LONG.ko.slice(0, 58), en: LONG.en.slice(0, 70) }
              : { ko: '통역', en: 'Interpretation' },
          lead: place % 2 === 0 ? ('mofa' as const) : ('msit' as const),
          supporting: null,
          items: Array.from({ length: 3 }, (_item, item) => ({
            id: `item-${place}-${item}`,
            title: place % 2 === 0 ? LONG : { ko: '통역 부스 전원 증설', en: 'Interpretation booth power' },
            lead: 'msit' as const,
            supporting: null,
            due: '2024-05-13T18:00:00+09:00',
            critical: item === 0,
            gate: null,
          })),
        })),
      },
    ],
  }
}

/** The real one, with time left before its reviews. */
export const usualSummit = (): SummitFile => ({
  ...readSummit('ai-seoul-summit-2024'),
  reviewAt: '2024-04-20T09:00:00+09:00',
})
