import type { Ledger } from '../oracle/ledger.ts'
import type { Scene } from './scene.ts'
import { until } from './until.ts'

/** Milliseconds in which everything has to be well again. */
const HEALED_WITHIN = 60_000

/**
 * From now until every command that waits has its answer, and every screen shows what the log has by then.
 * @returns how long that took, in milliseconds
 */
export async function timeToHeal({ screens }: Pick<Scene, 'screens'>, ledger: Ledger): Promise<number> {
  const from = performance.now()
  const waiting = ledger.unanswered()
  await until(
    () => waiting.every((id) => ledger.isAnswered(id)),
    HEALED_WITHIN,
    () => `${waiting.filter((id) => !ledger.isAnswered(id)).length} commands still have no answer`,
  )
  const goal = ledger.highest()
  await until(
    () => screens.every((screen) => screen.seq() >= goal),
    HEALED_WITHIN,
    () => `the screens are at ${screens.map((screen) => screen.seq()).join(', ')}, the log at ${goal}`,
  )
  return performance.now() - from
}
