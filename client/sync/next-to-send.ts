import type { Command } from '#shared/board/command.ts'
import { thingsOfCommand } from './things-of-command.ts'
import type { OutboxEntry } from './sync.ts'

/** The first command without an answer; a parked one holds back only what came later on the same thing. */
export function nextToSend(outbox: readonly Pick<OutboxEntry, 'command' | 'progress'>[]): Command | undefined {
  const heldBack = new Set<string>()
  for (const { command, progress } of outbox) {
    if (progress.at === 'accepted' || progress.at === 'refused') continue
    const things = thingsOfCommand(command)
    if (progress.at !== 'parked' && !things.some((of) => heldBack.has(of))) return command
    for (const of of things) heldBack.add(of)
  }
  return undefined
}
