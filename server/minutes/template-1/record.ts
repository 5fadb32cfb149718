import type { RecordedUndertaking, Review } from '#shared/board/review/review-schema.ts'
import { standingUndertakings } from '#shared/board/review/standing-entries.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { type Block, type Cell, paragraph, type Section, type Table } from '../minutes.ts'
import { remarksIn } from '../source.ts'
import type { Teller } from './teller.ts'

/** 발언 요지. */
export function remarks(teller: Teller): Section {
  const { words, review, edition, lines, participant, topic } = teller
  const { column } = words
  const rows = remarksIn(teller, edition).map(({ at, speaker, text, class: textClass, workstream }): Cell[] => {
    const who = review.participants[speaker]
    return [
      [words.minute(at)],
      [who === undefined ? speaker : participant(who), ...(textClass === 'internal' ? [words.internal] : [])],
      [...lines(text), ...(workstream === null ? [] : [words.about(topic(workstream))])],
    ]
  })
  const head = [column.time, column.speaker, column.remark]
  return { heading: words.heading.remarks, blocks: [tableOr(words.none, { head, widths: [10, 28, 62], rows })] }
}

/** 결정 사항, each with its vote. */
export function decisions(teller: Teller): Section {
  const { words, review, lines, topic } = teller
  const { column } = words
  const rows = standing(review.decisions).map(({ kind, sentence, workstream, vote }, index): Cell[] => [
    [String(index + 1)],
    [words.decision[kind]],
    [...lines(sentence), ...(workstream === null ? [] : [words.about(topic(workstream))])],
    [vote === null ? words.consensus : words.vote(vote)],
  ])
  const head = [column.number, column.kind, column.decision, column.vote]
  return { heading: words.heading.decisions, blocks: [tableOr(words.none, { head, widths: [7, 12, 56, 25], rows })] }
}

/** 조치 사항: the conditions of calls, and the actions. */
export function undertakings(teller: Teller): Section {
  const { words, review } = teller
  const { column } = words
  const rows = standingUndertakings(review).map((one, index) => undertaking(teller, one, index + 1))
  const head = [column.number, column.kind, column.what, column.owner, column.due, column.criterion]
  return {
    heading: words.heading.undertakings,
    blocks: [tableOr(words.none, { head, widths: [6, 11, 27, 17, 21, 18], rows })],
  }
}

function undertaking(teller: Teller, one: RecordedUndertaking, number: number): Cell[] {
  const { words, board, line, lines, topic } = teller
  const name = board.persons[one.owner]?.name
  return [
    [String(number)],
    [words.undertaking[one.kind]],
    [...lines(one.sentence), words.about(topic(one.workstream))],
    [words.owner(words.ministry[one.ministry ?? one.lead], name === undefined ? one.owner : line(name))],
    [
      ...(one.due === null ? [] : [words.moment(one.due)]),
      ...(one.gate === null ? [] : [words.gate(words.phase[one.gate])]),
    ],
    lines(one.criterion),
  ]
}

/** 이견·유보: dissents, and what was reserved under the signatures. */
export function dissents(teller: Teller): Section {
  const { words, review, lines, topic } = teller
  const { column } = words
  const said = standing(review.dissents).map(({ ministry, kind, sentence, workstream, decision }): Cell[] => {
    const about = decision === null ? [] : lines(review.decisions[decision]?.sentence ?? null).slice(0, 1)
    const on = workstream === null ? about : [topic(workstream)]
    return [[words.ministry[ministry]], [words.dissent[kind]], [...lines(sentence), ...on.map(words.about)]]
  })
  const reserved = MINISTRIES.flatMap((ministry): Cell[][] => {
    const reservation = review.signatures[ministry]?.reservation ?? null
    return reservation === null ? [] : [[[words.ministry[ministry]], [words.reservation], lines(reservation)]]
  })
  const head = [column.ministry, column.kind, column.words]
  return {
    heading: words.heading.dissents,
    blocks: [tableOr(words.none, { head, widths: [18, 20, 62], rows: [...said, ...reserved] })],
  }
}

const standing = <Entry extends Review['decisions'][string] | Review['dissents'][string]>(
  entries: Readonly<Record<string, Entry>>,
): Entry[] => Object.values(entries).filter(({ struck }) => struck === null)

const tableOr = (none: string, table: Omit<Table, 'kind'>): Block =>
  table.rows.length === 0 ? paragraph(none) : { kind: 'table', ...table }
