import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { factOf } from './fact-of.ts'
import { thingIdSchema } from './identity.ts'
import { instantSchema } from './instant.ts'
import { ministrySchema, requestStatusSchema } from './status.ts'
import { localizedSchema, textRefSchema } from './text.ts'

/** 협조 요청, one ministry asking the other: its commands and facts. What they mean is in `request.ts`. */

const request = thingIdSchema
const step = z.object({ request, from: requestStatusSchema })

export const requestCommands = [
  commandOf(
    'request.open',
    z.strictObject({ item: thingIdSchema, to: ministrySchema, due: instantSchema, ask: localizedSchema }),
  ),
  commandOf('request.accept', z.strictObject({ request })),
  commandOf('request.escalate', z.strictObject({ request, reason: localizedSchema })),
  commandOf('request.answer', z.strictObject({ request, answer: localizedSchema })),
  commandOf('request.close', z.strictObject({ request })),
] as const

export const requestChanges = [
  factOf(
    'request.opened',
    z.object({
      request,
      item: thingIdSchema,
      asks: ministrySchema,
      to: ministrySchema,
      due: instantSchema,
      ask: textRefSchema,
    }),
  ),
  factOf('request.accepted', step),
  factOf('request.escalated', z.extend(step, { reason: textRefSchema })),
  factOf('request.answered', z.extend(step, { answer: textRefSchema })),
  factOf('request.closed', step),
] as const
