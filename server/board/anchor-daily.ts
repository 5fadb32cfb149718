import type { Logger } from 'pino'
import { DAY } from '#shared/board/instant.ts'
import type { LogReader } from '#server/log/log-store.ts'

/**
 * Says in the server's log, now and once a day, which head the log of the board has, at any level but `silent`.
 * Whoever can write the file can also make its chain anew, but not these lines, once they are kept elsewhere. Answers
 * with how to stop.
 */
export function anchorDaily(store: LogReader, logger: Logger): () => void {
  const always = logger.level === 'silent' ? logger : logger.child({}, { level: 'info' })
  async function anchor(): Promise<void> {
    try {
      always.info({ log: store.log, parent: store.parent, ...(await store.head()) }, 'head of the log')
    } catch (err) {
      always.error({ err }, 'the head of the log cannot be read')
    }
  }
  void anchor()
  const daily = setInterval(() => void anchor(), DAY)
  return () => clearInterval(daily)
}
