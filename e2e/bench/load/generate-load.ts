import { fork } from 'node:child_process'
import { join } from 'node:path'
import { messageOf, stop } from '../child.ts'
import { type Measured, measuredSchema, type Plan } from './plan.ts'

const GENERATOR = join(import.meta.dirname, 'generator.ts')
/** Milliseconds in which any run is over. */
const RUN_WITHIN = 120_000

/** What a generator has measured; its screens stay connected until it is disposed of. */
export type Generated = Measured & AsyncDisposable

/** Runs a plan in a process of its own. */
export async function generateLoad(plan: Plan): Promise<Generated> {
  const child = fork(GENERATOR)
  try {
    child.send(plan)
    const measured = measuredSchema.parse(await messageOf(child, RUN_WITHIN))
    return { ...measured, [Symbol.asyncDispose]: () => stop(child) }
  } catch (error) {
    await stop(child)
    throw error
  }
}
