import { chownSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { query } from '#server/testing/postgres/query.ts'
import type { Room } from '../faults/no-room.ts'
import type { PostgresGround } from '../scene/ground.ts'
import { mountBeside } from './small-mount.ts'

/** An empty database is of some eight megabytes. */
const SIZE = '48m'
const NAME = 'small'

/**
 * Moves the tables of a database that nobody uses to where they can find no room any more, and back in the end. The
 * write-ahead log stays where it is.
 */
export async function openSmallTablespace({ url, server }: PostgresGround): Promise<Room & AsyncDisposable> {
  await using opening = new AsyncDisposableStack()
  const mount = opening.use(mountBeside(server, SIZE))
  const place = join(mount.path, 'tables')
  mkdirSync(place, { mode: 0o700 })
  const { uid, gid } = statSync(server.data)
  chownSync(place, uid, gid)

  const database = new URL(url).pathname.slice(1)
  const ask = async (sql: string): Promise<void> => void (await query(server.url, sql))
  await ask(`CREATE TABLESPACE ${NAME} LOCATION '${place}'`)
  opening.defer(() => ask(`DROP TABLESPACE ${NAME}`))
  await ask(`ALTER DATABASE ${database} SET TABLESPACE ${NAME}`)
  opening.defer(() => ask(`ALTER DATABASE ${database} SET TABLESPACE pg_default`))
  const open = opening.move()
  return {
    fill: async () => mount.fill(),
    makeRoom: async () => mount.empty(),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
