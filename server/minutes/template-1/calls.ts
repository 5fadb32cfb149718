import type { Change } from '#shared/board/change.ts'
import type { Instant } from '#shared/board/instant.ts'
import { jointCall, jointVerdict } from '#shared/board/review/joint-call.ts'
import type { Call } from '#shared/board/review/review-status.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { MINISTRIES, type Ministry } from '#shared/board/status.ts'
import { type Cell, paragraph, type Section } from '../minutes.ts'
import type { Teller } from './teller.ts'

/** 부처별 판정: three voices for each topic, and what they say together. */
export function calls(teller: Teller): Section {
  const { words, review, board, changes } = teller
  const { column } = words
  const { call, counts } = jointVerdict(board, review)
  const said = (['go', 'conditional', 'no-go', 'unanswered', 'deferred'] as const)
    .filter((one) => counts[one] > 0)
    .map((one) => words.count(words.call[one], counts[one]))
  const turns = turnsIn(changes)
  return {
    heading: words.heading.calls,
    blocks: [
      {
        kind: 'table',
        head: [column.topic, column.computed, words.ministry.mofa, words.ministry.msit, column.joint],
        widths: [22, 12, 26, 26, 14],
        rows: topicsOf(board, review).map(({ workstream }) => row(teller, workstream, turns)),
      },
      paragraph(words.verdict(words.call[call], said.join(', '))),
    ],
  }
}

function row(teller: Teller, workstream: string, turns: readonly Turn[]): Cell[] {
  const { words, review, topic, line } = teller
  const given = review.calls[workstream]
  const shown = given?.mofa?.value.shown ?? given?.msit?.value.shown ?? review.brief?.workstreams[workstream]
  const { call, differs, deferred } = jointCall(review, workstream)
  const deferral = deferred && call === 'unanswered' ? review.deferrals[workstream] : undefined
  const joint =
    deferral === undefined
      ? [words.call[call], ...(differs ? [words.differs] : [])]
      : [words.call.deferred, words.because(line(deferral.reason))]
  const voices = MINISTRIES.map((ministry) => voice(teller, workstream, ministry, turns))
  return [[topic(workstream)], shown === undefined ? [] : [words.level[shown.level]], ...voices, joint]
}

function voice({ words, review, lines }: Teller, workstream: string, ministry: Ministry, turns: readonly Turn[]): Cell {
  const given = review.calls[workstream]?.[ministry]?.value
  if (given === undefined) return [words.call.unanswered]
  const [fallback, ...corrected] = lines(given.fallback)
  return [
    words.call[given.call],
    ...lines(given.sentence),
    ...(fallback === undefined ? [] : [words.fallback(fallback), ...corrected]),
    ...turns
      .filter((turn) => turn.workstream === workstream && turn.ministry === ministry)
      .map(({ from, to, at }) => words.changed(words.call[from], words.call[to], words.minute(at))),
  ]
}

/** A ministry that said something else of a workstream than before. */
type Turn = { workstream: string; ministry: Ministry; from: Call; to: Call; at: Instant }

/** The board has only what was said last: that it was something else before is in the log. */
function turnsIn(changes: readonly Change[]): Turn[] {
  const present = new Map<string, Call>()
  const turns: Turn[] = []
  const say = (workstream: string, ministry: Ministry, to: Call, at: Instant): void => {
    const from = present.get(`${ministry} ${workstream}`)
    if (from !== undefined && from !== to) turns.push({ workstream, ministry, from, to, at })
    present.set(`${ministry} ${workstream}`, to)
  }
  for (const change of changes) {
    if (change.type === 'review.called')
      say(change.payload.workstream, change.payload.ministry, change.payload.call, change.at)
    if (change.type === 'review.affirmed')
      for (const workstream of Object.keys(change.payload.shown)) {
        const { ministry } = change.payload
        if (!present.has(`${ministry} ${workstream}`)) say(workstream, ministry, 'go', change.at)
      }
  }
  return turns
}
