import * as z from 'zod/mini'

/** Somebody who is signed in: their id, and the `Cookie` header of their browser. */
export type SignedIn = { person: string; cookie: string }

/** What the load generator is told, and what it tells: both cross from one process to the other. */
export type Plan = {
  /** The server's origin, such as `http://127.0.0.1:3000`. */
  url: string
  screens: number
  /** Where the screens listen, in turn, if it is not at the same server. */
  screensAt?: readonly string[]
  /** Who sits at the screens, in turn. */
  watchers: readonly SignedIn[]
  ticker: SignedIn
  /** The items that are ticked, one after another. */
  items: readonly string[]
  load: Load
}

export type Load =
  /** Each tick waits until the last is on every screen, and then for a pause. */
  | { kind: 'one-in-flight'; warmUp: number; ticks: number; pauseMs: number }
  /** So many ticks are always on their way to the HTTP answer. */
  | { kind: 'in-flight'; inFlight: number; warmUpSeconds: number; seconds: number }
  /** The same, until so many have been ticked. */
  | { kind: 'so-many'; inFlight: number; ticks: number }

export const measuredSchema = z.object({
  ticks: z.number(),
  /** Those of them that this generator made itself; others may tick beside it. */
  own: z.number(),
  /** From the first POST until every screen has every tick. */
  seconds: z.number(),
  /** Milliseconds from each POST until the last screen has that tick; none where many are in flight. */
  toScreens: z.array(z.number()),
  /** The generator's own, as a share of one core. */
  cpu: z.number(),
  /** Of an average frame. */
  frameBytes: z.number(),
})
export type Measured = z.infer<typeof measuredSchema>
