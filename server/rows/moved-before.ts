import { type LogPlace, readLog } from '#server/log/open-log.ts'
import { LogRefused } from '#server/log/log-refused.ts'
import type { LogReader } from '#server/log/log-store.ts'
import { nameOf } from '#server/log/postgres-connection.ts'
import { StartRefused } from '#server/start-refused.ts'

/**
 * A board that is a copy is none to move: it was moved before, or its move was broken off when it was marked already.
 * Which of these it was shows at the other end.
 * @throws {StartRefused} which says what to do
 */
export async function refuseMoved(from: LogPlace, to: LogPlace): Promise<void> {
  const source = await looked(from)
  if (source?.isCopy !== true) return
  const target = await looked(to)
  const [here, there] = [from, to].map(named)
  if (target?.log === source.log && !target.isCopy)
    throw new StartRefused(
      `이미 옮겼습니다 · ${there} goes on as this log already: start the servers there. What lies at ${here} is a copy.`,
    )
  throw new StartRefused(
    `사본은 옮기지 않습니다 · ${here} is a copy, as a backup is or a board whose move was broken off, and ${there} does not go on as its log. Nothing is lost: start a server on ${here} once, where it goes on under a new id, stop it, and move it again.`,
  )
}

/** Undefined where there is no log. */
async function looked(place: LogPlace): Promise<Pick<LogReader, 'log' | 'isCopy'> | undefined> {
  try {
    const log = await readLog(place)
    await log.close()
    return log
  } catch (error) {
    if (error instanceof LogRefused && error.refusal === 'missing') return undefined
    throw error
  }
}

const named = ({ dataDir, databaseUrl }: LogPlace): string =>
  databaseUrl === undefined ? dataDir : nameOf(databaseUrl)
