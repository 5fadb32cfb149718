import { fork } from 'node:child_process'
import { join } from 'node:path'
import { messageOf, stop } from '../child.ts'
import { type Healed, healedSchema, type HerdOrder, type HerdPlan } from './herd-plan.ts'

const HERD = join(import.meta.dirname, 'herd.ts')
/** Milliseconds in which anything is done. */
const WITHIN = 120_000

/** Screens in a process of their own that stay connected, whatever happens to the server, until it is disposed of. */
export type Herd = {
  order(order: Exclude<HerdOrder, { kind: 'heal' }>): Promise<void>
  /** Waits until every screen is where the log is. */
  heal(): Promise<Healed>
} & AsyncDisposable

export async function openHerd(plan: HerdPlan): Promise<Herd> {
  const child = fork(HERD)
  const answerTo = (message: HerdPlan | HerdOrder): Promise<unknown> => {
    const answer = messageOf(child, WITHIN)
    child.send(message)
    return answer
  }
  try {
    await answerTo(plan)
  } catch (error) {
    await stop(child)
    throw error
  }
  return {
    async order(order) {
      await answerTo(order)
    },
    heal: async () => healedSchema.parse(await answerTo({ kind: 'heal' })),
    [Symbol.asyncDispose]: () => stop(child),
  }
}
