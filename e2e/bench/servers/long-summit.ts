import { readFileSync, writeFileSync } from 'node:fs'
import { type SummitFile, summitFileSchema } from '#shared/board/summit-file.ts'

const FICTIONAL = 'server/summits/hanbit-water-forum.json'
const IN_A_WORKSTREAM = 50

/** Writes the fictional summit to a file, with so many items in its first session, and so many of them in a workstream. */
export function writeLongSummit(file: string, items: number, inAWorkstream = IN_A_WORKSTREAM): void {
  const summit = summitFileSchema.parse(JSON.parse(readFileSync(FICTIONAL, 'utf8')))
  const sessions = summit.sessions.map((session, at) =>
    at === 0 ? { ...session, workstreams: workstreamsOf(items, inAWorkstream) } : session,
  )
  writeFileSync(file, JSON.stringify({ ...summit, sessions }))
}

function workstreamsOf(items: number, inAWorkstream: number): SummitFile['sessions'][number]['workstreams'] {
  const ministries = { lead: 'mofa', supporting: 'msit' } as const
  return Array.from({ length: Math.ceil(items / inAWorkstream) }, (_, at) => ({
    id: `part-${at + 1}`,
    name: { ko: `${at + 1}번째 분야`, en: `Part ${at + 1}` },
    ...ministries,
    items: Array.from({ length: inAWorkstream }, (__, number) => ({
      id: `item-${at + 1}-${number + 1}`,
      title: { ko: `${at + 1}-${number + 1} 점검 항목`, en: `Check ${at + 1}-${number + 1}` },
      ...ministries,
      due: '2024-11-05T18:00:00+09:00',
      critical: number % 4 === 0,
      gate: null,
    })),
  }))
}
