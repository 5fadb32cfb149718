import type { Fault } from '../fault.ts'
import { openSmallTablespace } from '../means/small-tablespace.ts'
import { noRoomInPostgres } from './no-room.ts'

/** PostgreSQL finds no room for its tables (53100) under load; then there is room again, and nobody restarts anything. */
export const fullTablespace: Fault = {
  name: 'full-tablespace',
  long: { runs: 10, commands: 2_000 },
  ...noRoomInPostgres(openSmallTablespace),
}
