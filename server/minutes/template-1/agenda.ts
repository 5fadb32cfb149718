import type { AgendaReason } from '#shared/board/review/agenda-schema.ts'
import { type Topic, topicsOf } from '#shared/board/review/topics.ts'
import { type Block, type Cell, paragraph, type Section } from '../minutes.ts'
import type { Teller } from './teller.ts'

/** 상정 안건: what was discussed and why, what was asked, and what was only confirmed. */
export function agendaSection(teller: Teller): Section {
  const { words, review, board, topic, line } = teller
  const topics = topicsOf(board, review)
  const discussed = topics.filter((one) => one.discussed)
  const consent = topics.filter((one) => !one.discussed).map(({ workstream }) => topic(workstream))
  const items = (review.brief?.spotChecks ?? []).flatMap((id) => board.items[id] ?? [])
  const { column } = words
  const blocks: Block[] = [
    discussed.length === 0
      ? paragraph(words.none)
      : {
          kind: 'table',
          head: [column.number, column.topic, column.reasons, column.question],
          widths: [7, 27, 33, 33],
          rows: discussed.map((one, index) => row(teller, one, index + 1)),
        },
    ...(consent.length === 0 ? [] : [paragraph(words.consent(consent.length, consent.join(', ')))]),
    ...(items.length === 0 ? [] : [paragraph(words.spotChecks(items.map(({ title }) => line(title)).join(', ')))]),
  ]
  return { heading: words.heading.agenda, blocks }
}

function row(teller: Teller, { workstream, entry, added }: Topic, number: number): Cell[] {
  const { words, review, topic, ministries, line } = teller
  const why = (entry?.reasons ?? []).map((reason) => words.reason(reason, ministries(sayersOf(reason))))
  const asked = (review.brief?.calls ?? []).flatMap(({ question, ministry, workstream: of }) =>
    question === null || of !== workstream
      ? []
      : [
          words.question(
            words.ministry[ministry],
            line(question.ask),
            line(question.approved),
            line(question.declined),
          ),
        ],
  )
  return [[String(number)], [topic(workstream)], added ? [words.added, ...why] : why, asked]
}

const sayersOf = (reason: AgendaReason) => ('ministries' in reason ? reason.ministries : [])
