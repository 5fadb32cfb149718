import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { query } from '#server/testing/postgres/query.ts'
import { temporaryDirectory } from '../../bench/temporary-directory.ts'
import type { Room } from '../faults/no-room.ts'
import type { PostgresGround } from '../scene/ground.ts'

/** Where the tables of one database are, and can find no room any more; the write-ahead log is elsewhere. */
export type SmallTablespace = Room & AsyncDisposable

/** An empty database is of some eight megabytes. */
const SIZE = '48m'
const BLOCK = 65_536
const NAME = 'small'

/** Why PostgreSQL cannot be given a file system of its own here; null if it can. */
export function withoutOwnMount(): string | null {
  if (process.getuid?.() !== 0) return 'only root can mount a file system that PostgreSQL sees'
  using place = temporaryDirectory()
  if (!isMounted('mount', '-t', 'tmpfs', '-o', 'size=1m', 'none', place.path))
    return 'no file system can be mounted here'
  spawnSync('umount', [place.path])
  return null
}

/** Moves the tables of a database that nobody uses into a tmpfs that PostgreSQL sees, and back in the end. */
export async function openSmallTablespace({ url, server }: PostgresGround): Promise<SmallTablespace> {
  await using opening = new AsyncDisposableStack()
  // Which the user that it runs as can reach.
  const path = mkdtempSync(join(dirname(server.data), 'small-'))
  if (!isMounted('mount', '-t', 'tmpfs', '-o', `size=${SIZE}`, 'none', path)) throw new Error('nothing was mounted')
  opening.defer(() => void spawnSync('umount', ['--lazy', path]))
  const place = join(path, 'tables')
  mkdirSync(place, { mode: 0o700 })
  const { uid, gid } = statSync(server.data)
  chownSync(place, uid, gid)

  const database = new URL(url).pathname.slice(1)
  const ask = async (sql: string): Promise<void> => void (await query(server.url, sql))
  await ask(`CREATE TABLESPACE ${NAME} LOCATION '${place}'`)
  opening.defer(() => ask(`DROP TABLESPACE ${NAME}`))
  await ask(`ALTER DATABASE ${database} SET TABLESPACE ${NAME}`)
  opening.defer(() => ask(`ALTER DATABASE ${database} SET TABLESPACE pg_default`))
  const ballast = join(path, 'ballast')
  const open = opening.move()
  return {
    fill() {
      for (let size = BLOCK; size >= 4_096;)
        try {
          writeFileSync(ballast, Buffer.alloc(size, 'x'), { flag: 'a' })
        } catch {
          size /= 2
        }
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}

const isMounted = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0
