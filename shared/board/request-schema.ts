import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { factOf } from './fact-of.ts'
import { thingIdSchema } from './identity.ts'
import { type Instant, instantSchema } from './instant.ts'
import { type Ministry, ministrySchema, type RequestStatus, requestStatusSchema } from './status.ts'
import { localizedSchema, type TextRef, textRefSchema } from './text.ts'
import type { Tracked } from './tracked.ts'

/** 협조 요청, one ministry asking the other: its shape, commands and facts. What they mean is in `request.ts`. */

export type Request = {
  id: string
  item: string
  asks: Ministry
  to: Ministry
  due: Instant
  openedAt: Instant
  answeredAt: Instant | null
  ask: TextRef
  /** Of the escalation. */
  reason: TextRef | null
  answer: TextRef | null
  step: Tracked<RequestStatus>
}

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
