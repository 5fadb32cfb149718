import type { Ledger } from '../oracle/ledger.ts'
import type { Scene } from './scene.ts'
import { isInTime } from './until.ts'

/**
 * From now until every command that waits has its answer, and every screen shows what the log has by then.
 * @returns how long that took, in milliseconds; infinity if the patience was over before
 */
export async function timeToHeal(
  { screens, patience }: Pick<Scene, 'screens' | 'patience'>,
  ledger: Ledger,
): Promise<number> {
  const from = performance.now()
  const waiting = ledger.unanswered()
  if (!(await isInTime(() => waiting.every((id) => ledger.isAnswered(id)), patience))) return Infinity
  const goal = ledger.highest()
  return (await isInTime(() => screens.every((screen) => screen.seq() >= goal), patience))
    ? performance.now() - from
    : Infinity
}
