import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { delegationCommands } from './delegation-schema.ts'
import { GROUPS } from './field-group.ts'
import { commandIdSchema } from './identity.ts'
import { itemCommands } from './item-schema.ts'
import { participationCommands } from './participation-schema.ts'
import { personCommands } from './person-schema.ts'
import { requestCommands } from './request-schema.ts'
import { reviewCommands } from './review/review-commands.ts'
import { sessionCommands } from './session-schema.ts'
import { textCommands } from './text-schema.ts'
import { thingRefSchema } from './text.ts'

/** Takes back one's own command: the change it made to one field group of one thing. Undone itself, it redoes. */
const undo = commandOf(
  'undo',
  z.strictObject({ commandId: commandIdSchema, of: thingRefSchema, group: z.enum(GROUPS) }),
)

/** What a person asks for. */
export const commandSchema = z.discriminatedUnion('type', [
  ...sessionCommands,
  ...itemCommands,
  ...delegationCommands,
  ...participationCommands,
  ...requestCommands,
  ...personCommands,
  ...reviewCommands,
  ...textCommands,
  undo,
])
export type Command = z.infer<typeof commandSchema>
export type CommandType = Command['type']
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>

export const COMMAND_TYPES: readonly CommandType[] = commandSchema.def.options.flatMap(
  (option) => option.def.shape.type.def.values,
)
