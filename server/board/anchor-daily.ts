import type { Logger } from 'pino'
import { DAY } from '#shared/board/instant.ts'
import type { LogReader } from '#server/log/log-store.ts'

/**
 * Says in the server's log, now and once a day, which head the log of the board has. Whoever can write the file can
 * also make its chain anew, but not these lines, once they are kept elsewhere. Answers with how to stop.
 */
export function anchorDaily(store: LogReader, logger: Logger): () => void {
  async function anchor(): Promise<void> {
    try {
      logger.info({ log: store.log, parent: store.parent, ...(await store.head()) }, 'head of the log')
    } catch (err) {
      logger.error({ err }, 'the head of the log cannot be read')
    }
  }
  void anchor()
  const daily = setInterval(() => void anchor(), DAY)
  return () => clearInterval(daily)
}
