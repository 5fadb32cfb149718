import type { Fault } from './fault.ts'
import { deliveries } from './faults/deliveries.ts'
import { killedServer } from './faults/killed-server.ts'
import { cut, halfOpen, silence } from './faults/network.ts'

/** Everything that is tried, in the order in which it is. */
export const FAULTS: readonly Fault[] = [killedServer, cut, silence, halfOpen, deliveries]
