import { Clock } from '#client/design/clock.tsx'
import type { SummitClock } from '#client/sync/summit-clock.ts'
import { useClock } from '#client/sync/use-clock.ts'

/** What the log's clock shows to a screen that is not in yet. */
export const PairClock = ({ clock }: { clock: SummitClock }) => <Clock now={useClock(clock)} />
