import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSqliteLog } from '#server/log/sqlite-reader.ts'
import { stop } from '../../bench/child.ts'
import { temporaryDirectory } from '../../bench/temporary-directory.ts'
import type { Room } from '../faults/no-room.ts'
import type { Ground } from '../scene/ground.ts'
import type { PreparedSummit } from '../scene/prepared-summit.ts'
import { OWN_MOUNTS } from './linux-means.ts'

/** A ground on a file system of its own that is truly full when it is full. */
export type SmallDisk = Ground & Room

/** The -wal file alone grows to four megabytes before it is first moved into the database. */
const SIZE = '12m'
const BLOCK = 4096

/**
 * A prepared log in a tmpfs of a few megabytes, which only the server and whoever asks through `/proc` can see. It is
 * held by a process that sleeps, and gone with it.
 */
export async function openSmallDisk({ directory, settings }: PreparedSummit): Promise<SmallDisk> {
  await using opening = new AsyncDisposableStack()
  const { path } = opening.use(temporaryDirectory())
  // A link on the way would lead out of the namespace again.
  const place = join(realpathSync(path), 'disk')
  mkdirSync(place)
  const script = `mount -t tmpfs -o size=${SIZE} none "$0" && echo mounted && exec sleep infinity`
  const [program, ...args] = [...OWN_MOUNTS, 'sh', '-c', script, place]
  const holder: ChildProcess = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  opening.defer(() => stop(holder))
  if (holder.stdout !== null) await once(holder.stdout, 'data')

  /** The same place, seen from outside. */
  const seen = `/proc/${holder.pid}/root${place}`
  const dataDir = join(place, 'data')
  cpSync(directory, join(seen, 'data'), { recursive: true })
  const ballast = join(seen, 'ballast')
  const inUserNamespace = OWN_MOUNTS.includes('--user') ? ['--user', '--preserve-credentials'] : []
  const open = opening.move()
  return {
    store: 'sqlite',
    dataDir,
    how: {
      settings,
      under: ['nsenter', '--target', String(holder.pid), ...inUserNamespace, '--mount', `--wd=${process.cwd()}`],
    },
    async read() {
      // SQLite would follow the link of `/proc` by its name, and look at this side of it.
      const copy = mkdtempSync(join(path, 'copy-'))
      for (const name of ['board.sqlite', 'board.sqlite-wal']) cpSync(join(seen, 'data', name), join(copy, name))
      return readSqliteLog(join(copy, 'board.sqlite'))
    },
    async fill() {
      for (let blocks = 0; ; blocks += 1)
        try {
          writeFileSync(ballast, Buffer.alloc(BLOCK, 'x'), { flag: 'a' })
        } catch {
          return
        }
    },
    makeRoom: async () => rmSync(ballast, { force: true }),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
