import type { Command } from '#shared/board/command.ts'
import type { Position } from '#shared/board/position.ts'
import { randomUuid } from './random-uuid.ts'
import { isOfOtherLog } from './settled.ts'
import type { OutboxEntry } from './sync.ts'

/**
 * A refused command as it is sent again. What its person saw, they saw then; only what they have seen of the board is
 * new. So is its id, for the old one has its answer. But one that was refused for being of another log keeps it: that
 * log may be a restored one that holds the command, and knows it by nothing else.
 */
export const askedAgain = (
  { command, progress }: Pick<OutboxEntry, 'command' | 'progress'>,
  basis: Position,
): Command => ({ ...command, id: isOfOtherLog(progress) ? command.id : randomUuid(), basis })
