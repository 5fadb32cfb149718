import { type LogRefusal, LogRefused } from './log-refused.ts'
import { ask, connectAlone, ConnectionLost, nameOf } from './postgres-connection.ts'
import { hindrance, isForbidden } from './postgres-error.ts'
import { MIGRATIONS, READ, type Server } from './postgres-sql.ts'

/**
 * Refuses a server that does not keep what it acknowledges, and a log that this version can't read.
 * @param orMake a log that is missing or older is no reason: it will be made
 * @throws {LogRefused}
 */
export async function refuseUnfit(url: string, orMake = false): Promise<void> {
  const name = nameOf(url)
  await refusing(name, async () => {
    const client = await connectAlone(url)
    try {
      const [server] = await ask(client, READ.server)
      const unfit = server && unfitness(server)
      if (unfit) throw new LogRefused(unfit, name)
      const version = await versionOf(client)
      if (version > MIGRATIONS.length) throw new LogRefused('newer', name)
      if (version < MIGRATIONS.length && !orMake) throw new LogRefused(version === 0 ? 'missing' : 'older', name)
    } finally {
      await client.end()
    }
  })
}

/** How many migrations the tables have had; 0 if there is no log. */
export async function versionOf(client: Parameters<typeof ask>[0]): Promise<number> {
  const [log] = await ask(client, READ.hasLog)
  if (log?.found !== 'chaebi_log.version') return 0
  return (await ask(client, READ.version))[0]?.version ?? 0
}

/** Why a server can't keep a log; undefined if it can. */
export function unfitness({
  fsync,
  fullPageWrites,
  synchronousCommit,
  isReplica,
  encoding,
}: Server): LogRefusal | undefined {
  if (isReplica) return 'replica'
  if (encoding !== 'UTF8') return 'encoding'
  return [fsync, fullPageWrites, synchronousCommit].includes('off') ? 'unflushed' : undefined
}

/** What stands in the way at a start is refused in a line, whatever it is. */
export async function refusing<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isForbidden(error)) throw new LogRefused('forbidden', name, { cause: error })
    if (error instanceof ConnectionLost || hindrance(error) !== undefined || isNoDatabase(error))
      throw new LogRefused('unreachable', name, { cause: error })
    throw error
  }
}

const isNoDatabase = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '3D000'
