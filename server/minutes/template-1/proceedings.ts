import { type Instant, MINUTE } from '#shared/board/instant.ts'
import type { StateTime } from '#shared/board/review/review-schema.ts'
import type { StagePosition, StageStep } from '#shared/board/review/stage-position-schema.ts'
import type { Cell, Section } from '../minutes.ts'
import type { Teller } from './teller.ts'

type Moment = { at: Instant; row: Cell[] }

/** What the review itself says of these, the stage need not say again. */
const TURNS: readonly StageStep[] = ['waiting', 'opening', 'signing', 'end']

/** 진행순서: what happened when, as the stage stood and the review went. */
export function proceedings(teller: Teller): Section {
  const { words, review } = teller
  const steps = Object.values(review.times)
    .filter(({ position: { step } }) => !TURNS.includes(step))
    .map(({ position, firstAt, milliseconds }): Moment => {
      const took = milliseconds < MINUTE ? words.underAMinute : words.minutes(Math.round(milliseconds / MINUTE))
      return { at: firstAt, row: [[words.minute(firstAt)], [stepName(teller, position)], [took]] }
    })
  const turns = review.states.flatMap((state, index) => turn(teller, state, review.states[index - 1]))
  const moments = [...turns, ...steps].toSorted((one, other) => one.at - other.at)
  const head = [words.column.time, words.column.step, words.column.took]
  return {
    heading: words.heading.proceedings,
    blocks: [{ kind: 'table', head, widths: [14, 72, 14], rows: moments.map(({ row }) => row) }],
  }
}

function stepName({ words, topic }: Teller, position: StagePosition): string {
  const name = words.step[position.step]
  if (position.step === 'agenda') return `${name}: ${topic(position.workstream)}`
  return position.step === 'read-back' ? words.page(name, position.page) : name
}

/** A turn of the review itself: its opening, a break, the signatures, the end. */
function turn({ words, lines }: Teller, { state, at, reason }: StateTime, before: StateTime | undefined): Moment[] {
  const from = state === 'in-session' ? before?.state : undefined
  const said = from === 'adjourned' ? words.resumed : from === 'signing' ? words.returned : (words.state[state] ?? null)
  if (said === null) return []
  const [why, ...corrected] = lines(reason)
  const cell = why === undefined ? [said] : [said, words.because(why), ...corrected]
  return [{ at, row: [[words.minute(at)], cell, []] }]
}
