import type { Fault } from '../fault.ts'
import { openSmallWal } from '../means/small-wal.ts'
import { noRoomInPostgres } from './no-room.ts'

/**
 * PostgreSQL finds no room for its write-ahead log under load, for which it ends by itself; then there is room again and
 * it is started. Nobody restarts a server of the board.
 */
export const fullWal: Fault = {
  name: 'full-wal',
  long: { runs: 5, commands: 2_000 },
  ...noRoomInPostgres(openSmallWal),
}
