import * as z from 'zod/mini'
import { type Instant, instant, instantSchema } from './instant.ts'

/**
 * The clock a log runs on, fixed by its first entry: the real one, or a rehearsal's, which showed `shows`
 * when the real clock showed `started` and has run at the same pace since.
 */
export const clockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('real') }),
  z.object({ kind: z.literal('rehearsal'), shows: instantSchema, started: instantSchema }),
])
export type Clock = z.infer<typeof clockSchema>

/** What the log's clock shows at a real time. */
export const showsAt = (clock: Clock, real: Instant): Instant =>
  clock.kind === 'real' ? real : instant(clock.shows + Math.max(0, real - clock.started))
