import * as z from 'zod/mini'
import { instantSchema } from '../board/instant.ts'
import { boardModeSchema, sessionFormatSchema } from '../board/status.ts'
import { textSchema } from '../board/text.ts'

const publicText = textSchema.shape.text

/** `GET /api/occasion`: what the sign-in page says to everybody before they are in. Public names and dates, no states. */
export const occasionSchema = z.object({
  summit: publicText,
  mode: boardModeSchema,
  /** An invented summit. */
  fictional: z.boolean(),
  now: instantSchema,
  sessions: z.array(
    z.object({
      id: z.string(),
      name: publicText,
      /** `YYYY-MM-DD` in Seoul. */
      day: z.string(),
      format: sessionFormatSchema,
      venue: z.nullable(publicText),
    }),
  ),
})
export type Occasion = z.infer<typeof occasionSchema>
