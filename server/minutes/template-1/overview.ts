import { isPresent } from '#shared/board/review/conducting.ts'
import type { Participant } from '#shared/board/review/participant-schema.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { MINISTRIES, otherMinistry } from '#shared/board/status.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Cell, Section } from '../minutes.ts'
import type { Teller } from './teller.ts'

/** When it was opened first and when it came to its end; null for what has not come. */
function course({ states }: Review): { opened: Instant | null; ended: Instant | null } {
  return {
    opened: states.find(({ state }) => state === 'in-session')?.at ?? null,
    ended: states.findLast(({ state }) => state === 'closed')?.at ?? null,
  }
}

/** 회의 개요: name, convening ministry, time and place, who attended and who observed. */
export function overview(teller: Teller): Section {
  const { words, review, board, line, lines } = teller
  const { number, title, host, place, startsAt, minutes } = review.plan.value
  const { opened, ended } = course(review)
  const present = Object.values(review.participants).filter(({ presence }) => presence.length > 0)
  const absent = Object.values(review.participants).filter(({ presence }) => presence.length === 0)
  const planned = words.planned(words.moment(startsAt), minutes)
  const rows: [string, Cell][] = [
    [words.overview.name, [words.review(number, line(title)), ...lines(title).slice(1)]],
    [words.overview.summit, [line(board.summit.name)]],
    [words.overview.host, [words.hosted(words.ministryInFull[host], words.ministryInFull[otherMinistry(host)])]],
    [
      words.overview.when,
      [words.when(words.moment(opened ?? startsAt), ended === null ? null : words.moment(ended), planned)],
    ],
    [words.overview.where, place === null ? [words.none] : lines(place)],
    [
      words.overview.attendees,
      people(
        teller,
        present.filter(({ capacity }) => capacity !== 'observer'),
      ),
    ],
    [
      words.overview.observers,
      people(
        teller,
        present.filter(({ capacity }) => capacity === 'observer'),
      ),
    ],
    ...(absent.length === 0 ? [] : [[words.overview.absent, people(teller, absent)] satisfies [string, Cell]]),
  ]
  return {
    heading: words.heading.overview,
    blocks: [{ kind: 'table', head: [], widths: [18, 82], rows: rows.map(([label, cell]) => [[label], cell]) }],
  }
}

/** By ministry, in the order of the list. */
function people(teller: Teller, participants: readonly Participant[]): string[] {
  const { words } = teller
  const lines = [...MINISTRIES, null].flatMap((ministry) => {
    const of = participants.filter((one) => one.ministry === ministry)
    if (of.length === 0) return []
    const name = ministry === null ? words.noMinistry : words.ministry[ministry]
    return [`[${name}]`, ...of.flatMap((one) => person(teller, one))]
  })
  return lines.length === 0 ? [words.none] : lines
}

function person({ words, review, participant, line }: Teller, one: Participant): string[] {
  const { ended } = course(review)
  const times = one.presence.map(({ from, to }) => {
    const until = to ?? (isPresent(one) ? ended : null)
    return words.span(words.minute(from), until === null ? null : words.minute(until))
  })
  const said = words.participant(participant(one), words.capacity[one.capacity], times)
  return one.delegation === null
    ? [said]
    : [said, words.inStead(line(one.delegation.reason), line(one.delegation.basis))]
}
