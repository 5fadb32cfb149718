import { execFileSync } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { query } from '#server/testing/postgres/query.ts'
import type { Room } from '../faults/no-room.ts'
import type { PostgresGround } from '../scene/ground.ts'
import { mountBeside } from './small-mount.ts'

/** Segments are of 16 MB, and a server keeps five of them for what comes next. */
const SIZE = '160m'
const SEGMENTS = 10

/**
 * Moves the write-ahead log of a server to where it can find no room any more, and back in the end. PostgreSQL ends by
 * itself then: with the room it is started again, as its service would.
 */
export async function openSmallWal({ server }: PostgresGround): Promise<Room & AsyncDisposable> {
  await using opening = new AsyncDisposableStack()
  const mount = opening.use(mountBeside(server, SIZE))
  const [usual, small] = [join(server.data, 'pg_wal'), join(mount.path, 'pg_wal')]
  await server.stop('in order')
  opening.defer(() => server.start())
  move(usual, small)
  symlinkSync(small, usual)
  opening.defer(async () => {
    await server.stop('in order')
    rmSync(usual)
    move(small, usual)
  })
  await server.start()
  const open = opening.move()
  return {
    async fill() {
      mount.fill()
      await useUpWhatIsKept(server.url)
    },
    async makeRoom() {
      mount.empty()
      await server.stop('crash')
      await server.start()
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}

/** Until a segment has to be made, for which there is no room. */
async function useUpWhatIsKept(url: string): Promise<void> {
  for (let segment = 0; segment < SEGMENTS; segment += 1)
    try {
      await query(url, 'SELECT pg_switch_wal()')
    } catch {
      return
    }
  throw new Error('there was room for all of the write-ahead log')
}

/** With owners and modes, which Node does not copy. */
function move(from: string, to: string): void {
  execFileSync('cp', ['--archive', from, to])
  rmSync(from, { recursive: true })
}
