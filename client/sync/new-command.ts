import { type Command, type CommandOf, commandSchema, type CommandType } from '#shared/board/command.ts'
import { randomUuid } from './random-uuid.ts'

/**
 * A command with a fresh id, its texts normalized as the server will keep them.
 * Throws on a payload that does not fit the schema: forms check what people type, so that would be a bug.
 */
export const newCommand = <Type extends CommandType>(
  type: Type,
  payload: CommandOf<Type>['payload'],
  stamp: Pick<Command, 'basis' | 'observedAt'>,
): Command => commandSchema.parse({ id: randomUuid(), ...stamp, type, payload })
