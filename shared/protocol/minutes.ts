import * as z from 'zod/mini'

/** `GET /api/reviews/<id>/minutes`: what is wanted of the minutes; by default the public edition as a Korean page. */
export const minutesQuerySchema = z.strictObject({
  edition: z.optional(z.enum(['full', 'public'])),
  format: z.optional(z.enum(['html', 'docx', 'json'])),
  language: z.optional(z.enum(['ko', 'en'])),
})
export type MinutesQuery = z.infer<typeof minutesQuerySchema>
