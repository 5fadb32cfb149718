import * as z from 'zod/mini'

/** One fact type: past-tense name and its payload. Open to unknown keys: an older reader may meet a newer log. */
export const factOf = <const Type extends string, Payload extends z.ZodMiniType>(type: Type, payload: Payload) =>
  z.object({ type: z.literal(type), payload })
