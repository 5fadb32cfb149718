import * as z from 'zod/mini'

/** A place in one log. Seqs of two logs (a restore, an adopted replica) can never be compared. */
export const positionSchema = z.strictObject({ log: z.uuid(), seq: z.int().check(z.nonnegative()) })
export type Position = z.infer<typeof positionSchema>
