import * as z from 'zod/mini'
import type { SignedIn } from './plan.ts'

/** What a herd of screens is told when it begins. */
export type HerdPlan = {
  /** The server's origin, such as `http://127.0.0.1:3000`. */
  url: string
  screens: number
  /** Who sits at the screens, in turn. */
  watchers: readonly SignedIn[]
}

/** What it is told then, and answers one after another. */
export type HerdOrder =
  /**
   * Each screen takes itself for so many changes older, as if it had been off: they get these numbers in turn. Told
   * nothing more, they heal when their lines break.
   */
  | { kind: 'fall-behind'; by: readonly number[] }
  /** Breaks all lines, and all of them connect again in the same moment. */
  | { kind: 'come-back' }
  /** Breaks the lines of this share of the screens, one after another; each connects again after a while. */
  | { kind: 'come-and-go'; share: number; withinMs: number; awayMs: number }
  /** Waits until every screen is where the log is. */
  | { kind: 'heal' }

/** How the screens have healed since they were told to fall behind or to come back. Moments are milliseconds of 1970. */
export const healedSchema = z.object({
  /** When their lines were broken by order; 0 if they weren't. */
  from: z.number(),
  screens: z.array(
    z.object({
      /** Changes that it lacked. */
      missed: z.number(),
      /** Of all pages of changes that it asked for: their bodies. */
      bytes: z.number(),
      /** When it was where the log is; 0 if it was never away. */
      at: z.number(),
    }),
  ),
  /** Attempts to connect, those among them that came to nothing. */
  attempts: z.number(),
  /** The herd's own since that order, as a share of one core. */
  cpu: z.number(),
})
export type Healed = z.infer<typeof healedSchema>
