import * as z from 'zod/mini'
import { commandIdSchema } from './identity.ts'
import { instantSchema } from './instant.ts'
import { positionSchema } from './position.ts'

const envelope = {
  id: commandIdSchema,
  /** The position at which the person saw the thing. */
  basis: positionSchema,
  /** The server's time, as the client knew it, when the finger moved. */
  observedAt: instantSchema,
}

/** One command type: imperative name and its payload, in the envelope that all commands share. */
export const commandOf = <const Type extends string, Payload extends z.ZodMiniType>(type: Type, payload: Payload) =>
  z.strictObject({ ...envelope, type: z.literal(type), payload })
