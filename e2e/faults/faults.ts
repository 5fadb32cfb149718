import type { Fault } from './fault.ts'
import { clockJumps } from './faults/clock-jumps.ts'
import { deliveries } from './faults/deliveries.ts'
import { failingDisk } from './faults/failing-disk.ts'
import { flushBeforeAnswer } from './faults/flush-before-answer.ts'
import { FULL_OUTBOX } from './faults/full-outbox.ts'
import { fullDisk } from './faults/full-disk.ts'
import { fullTablespace } from './faults/full-tablespace.ts'
import { fullWal } from './faults/full-wal.ts'
import { killedDatabase } from './faults/killed-database.ts'
import { killedNode } from './faults/killed-node.ts'
import { killedServer, killedServerOnPostgres } from './faults/killed-server.ts'
import { lostCommit } from './faults/lost-commit.ts'
import { partition } from './faults/partition.ts'
import { powerLoss } from './faults/power-loss.ts'
import { slowDisk } from './faults/slow-disk.ts'
import { cut, halfOpen, silence } from './faults/network.ts'

/** Everything that is tried, in the order in which it is. */
export const FAULTS: readonly Fault[] = [
  killedServer,
  killedServerOnPostgres,
  powerLoss,
  flushBeforeAnswer,
  cut,
  silence,
  halfOpen,
  deliveries,
  fullDisk,
  slowDisk,
  failingDisk,
  clockJumps,
  killedNode,
  killedDatabase,
  lostCommit,
  partition,
  fullTablespace,
  fullWal,
  ...FULL_OUTBOX,
]
