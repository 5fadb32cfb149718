import type { PersonId } from '#shared/board/identity.ts'
import type { TextRef } from '#shared/board/text.ts'
import type { LogStore } from '#server/log/log-store.ts'
import { type Asked, operateOn } from './operate-on.ts'
import { ToolRefused } from './run-tool.ts'

/**
 * Has a log that was restored say who is out and which texts are erased, and takes the bytes of these out of its files.
 * Gives which of the texts it had, and whether no byte is left.
 * @throws {ToolRefused} if the board refuses it
 */
export async function catchUp(
  store: LogStore,
  { disabled, erased }: { disabled: readonly PersonId[]; erased: readonly TextRef[] },
): Promise<{ erased: TextRef[]; isScrubbed: boolean }> {
  await using operated = await operateOn(store)
  // One that was written only after the backup is not in it.
  const held = (await store.texts(erased)).map(({ ref }) => ref)
  const redone: Asked[] = [
    ...disabled.map((person) => ({ type: 'person.disable', payload: { person } }) as const),
    ...held.map((ref) => ({ type: 'text.erase', payload: { ref } }) as const),
  ]
  for (const asked of redone) {
    const outcome = await operated.ask(asked)
    if (outcome.outcome === 'refused')
      throw new ToolRefused(
        `복원하지 못했습니다 · The board refuses ${JSON.stringify(asked)}: ${JSON.stringify(outcome.refusal)}`,
      )
  }
  return { erased: held, isScrubbed: await store.scrub() }
}
