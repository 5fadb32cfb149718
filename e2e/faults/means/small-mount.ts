import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TestPostgres } from '#server/testing/postgres/start-postgres.ts'
import { temporaryDirectory } from '../../bench/temporary-directory.ts'

/** A small file system that PostgreSQL sees: it is gone with all that is in it. */
export type SmallMount = {
  path: string
  /** Leaves no byte free that is not in use yet. */
  fill(): void
  /** Takes away what filled it. */
  empty(): void
} & Disposable

const BLOCK = 65_536

/** Why PostgreSQL cannot be given a file system of its own here; null if it can. */
export function withoutOwnMount(): string | null {
  if (process.getuid?.() !== 0) return 'only root can mount a file system that PostgreSQL sees'
  using place = temporaryDirectory()
  if (!isMounted(place.path, '1m')) return 'no file system can be mounted here'
  spawnSync('umount', [place.path])
  return null
}

/**
 * Mounts a tmpfs beside a server's data, which the user that it runs as can reach.
 * @param size as `mount` takes it
 */
export function mountBeside({ data }: TestPostgres, size: string): SmallMount {
  const path = mkdtempSync(join(dirname(data), 'small-'))
  if (!isMounted(path, size)) throw new Error('nothing was mounted')
  const ballast = join(path, 'ballast')
  return {
    path,
    fill() {
      for (let block = BLOCK; block >= 4_096;)
        try {
          writeFileSync(ballast, Buffer.alloc(block, 'x'), { flag: 'a' })
        } catch {
          block /= 2
        }
    },
    empty: () => rmSync(ballast, { force: true }),
    [Symbol.dispose]: () => void spawnSync('umount', ['--lazy', path]),
  }
}

const isMounted = (path: string, size: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', path], { stdio: 'ignore' }).status === 0
