import { jointVerdict } from '#shared/board/review/joint-call.ts'
import { recordCode } from '#shared/board/review/record-code.ts'
import { MINISTRIES, type Ministry } from '#shared/board/status.ts'
import { type Cell, paragraph, type Section } from '../minutes.ts'
import type { Teller } from './teller.ts'

/** 서명란: one column for each ministry, and what was signed. */
export function signatures(teller: Teller): Section {
  const { words, review, board } = teller
  const { counts } = jointVerdict(board, review)
  const { role, ministryInFull } = words
  const row = (label: string, of: (ministry: Ministry) => Cell): Cell[] => [[label], ...MINISTRIES.map(of)]
  return {
    heading: words.heading.signatures,
    blocks: [
      paragraph(words.signedText(counts.conditional, counts['no-go'])),
      paragraph(words.signedTextNote),
      {
        kind: 'table',
        head: [words.column.signer, ministryInFull.mofa, ministryInFull.msit],
        widths: [16, 42, 42],
        rows: [
          row(role.drafted, (ministry) => drafters(teller, ministry)),
          row(role.checked, () => []),
          row(role.consulted, () => []),
          row(role.signed, (ministry) => signature(teller, ministry)),
        ],
      },
      paragraph(words.laterNote),
    ],
  }
}

const drafters = ({ review, participant }: Teller, ministry: Ministry): string[] =>
  Object.values(review.participants)
    .filter((one) => one.capacity === 'recorder' && one.ministry === ministry && one.presence.length > 0)
    .map(participant)

function signature({ words, review, person, lines }: Teller, ministry: Ministry): Cell {
  const signed = review.signatures[ministry]
  if (signed === undefined) return [words.notSigned]
  const { onPaper } = signed
  return [
    person(signed.person),
    ...(signed.asDelegate ? [words.asDelegate] : []),
    // A paper says no seconds.
    onPaper === null ? words.exactly(signed.at) : words.moment(signed.at),
    ...(onPaper === null
      ? []
      : [
          words.onPaper(person(onPaper.enteredBy), person(onPaper.confirmedBy), words.exactly(onPaper.confirmedAt)),
          ...lines(onPaper.scan).map((line, index) => (index === 0 ? `${words.scan}: ${line}` : line)),
        ]),
    ...lines(signed.reservation).map((line, index) => (index === 0 ? `${words.reservation}: ${line}` : line)),
  ]
}

/** 붙임. */
export function annex({ words, review: { brief } }: Teller): Section {
  const lines = brief === null ? [] : words.annex(words.brief(words.moment(brief.at), brief.seq))
  return { heading: words.heading.annex, blocks: lines.map(paragraph) }
}

/** 기록 번호와 해시: by these everybody recognises the record that was signed. */
export function record({ words, review, board, lines }: Teller): Section {
  const head = review.signing?.head
  const number = review.registration.value
  const rows: [string, Cell][] = [
    ...(head === undefined
      ? []
      : [
          [words.record.code, [recordCode(head)]] satisfies [string, Cell],
          [words.record.hash, [head.hash]] satisfies [string, Cell],
        ]),
    [words.record.log, [board.position.log]],
    [words.record.registration, number === null ? [words.notRegistered] : lines(number)],
    [words.record.template, [words.template]],
  ]
  return {
    heading: words.heading.record,
    blocks: [{ kind: 'table', head: [], widths: [18, 82], rows: rows.map(([label, cell]) => [[label], cell]) }],
  }
}
