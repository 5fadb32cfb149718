import { type Instant, instant } from '#shared/board/instant.ts'

/** The real time, moved on by as much as a test says. */
export function movingClock(): { now: () => Instant; advance: (milliseconds: number) => void } {
  let ahead = 0
  return {
    now: () => instant(Date.now() + ahead),
    advance: (milliseconds) => {
      ahead += milliseconds
    },
  }
}
