import type { Fault } from './fault.ts'
import { killedServer } from './faults/killed-server.ts'

/** Everything that is tried, in the order in which it is. */
export const FAULTS: readonly Fault[] = [killedServer]
