import type { Board, Tally } from './board.ts'
import { DAY, type Instant, instant, seoulDay } from './instant.ts'
import { closedReviews, modeOn } from './review/previous-review.ts'
import { sumOfTallies, tally } from './tally.ts'

/** How much there was to do, and how much of it was done, at the end of a day in Seoul. */
export type BurnUpPoint = {
  /** `YYYY-MM-DD`. */
  day: string
  /** Items that apply: where it grows, so did the work. */
  scope: number
  done: number
}

export type BurnUp = {
  /** Every day from the first the log knows to today, which is as it is now. */
  points: readonly BurnUpPoint[]
  /** The days on which a review was closed: a real one, or, on a board that is none itself, a rehearsal. */
  reviews: readonly { day: string; review: string }[]
  left: number
  /** Whole days from today to the day of the (next) session; null if none is to come. */
  daysLeft: number | null
  /** Items a day that would have to be done till then; null without such a day. */
  needed: number | null
  /** Items a day that were done over the last three days, or as many as there are. */
  recent: number | null
}

const RECENT_DAYS = 3

/** The burn-up of the summit, or of one session, from the log's own days. */
export function burnUp(board: Board, now: Instant, session?: string): BurnUp {
  const sum = (sessions: Readonly<Record<string, Tally>>) =>
    sumOfTallies(
      Object.entries(sessions).flatMap(([id, one]) => (session === undefined || id === session ? [one] : [])),
    )
  const today = seoulDay(now)
  const known = [
    ...board.days.filter(({ day }) => day < today),
    ...(seoulDay(board.at) < today ? [current(board)] : []),
  ]
  const points: BurnUpPoint[] = []
  for (const [index, { day, sessions }] of known.entries()) {
    const { items: scope, done } = sum(sessions)
    // A day without any change ended as the one before.
    const until = known[index + 1]?.day ?? today
    for (let one = day; one < until; one = dayAfter(one)) points.push({ day: one, scope, done })
  }
  const { items: scope, done } = sum(tally(board))
  points.push({ day: today, scope, done })

  const left = scope - done
  const daysLeft = daysToNextSession(board, today, session)
  return {
    points,
    reviews: closedReviews(board, modeOn(board, 'real')).map(({ id, standing }) => ({
      day: seoulDay(standing.changedAt),
      review: id,
    })),
    left,
    daysLeft,
    needed: daysLeft === null ? null : left / Math.max(1, daysLeft),
    recent: pace(points),
  }
}

const current = (board: Board) => ({ day: seoulDay(board.at), sessions: tally(board) })

const dayAfter = (day: string): string => seoulDay(instant(Date.parse(`${day}T00:00:00+09:00`) + DAY))

function daysToNextSession({ sessions }: Board, today: string, session?: string): number | null {
  const days = Object.values(sessions)
    .filter(({ id, day }) => day >= today && (session === undefined || id === session))
    .map(({ day }) => day)
  const next = days.toSorted()[0]
  return next === undefined ? null : Math.round((Date.parse(next) - Date.parse(today)) / DAY)
}

/** Done a day, between the first and the last of the latest points. */
function pace(points: readonly BurnUpPoint[]): number | null {
  const latest = points.slice(-1 - RECENT_DAYS)
  const [first, last] = [latest[0], latest.at(-1)]
  return first === undefined || last === undefined || latest.length < 2
    ? null
    : (last.done - first.done) / (latest.length - 1)
}
