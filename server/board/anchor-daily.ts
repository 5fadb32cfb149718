import type { Logger } from 'pino'
import { DAY } from '#shared/board/instant.ts'
import { anchorText } from '#server/log/anchor.ts'
import type { LogReader } from '#server/log/log-store.ts'

/**
 * Says in the server's log, now and once a day, which head the log of the board has, at any level but `silent`.
 * Whoever can write the file can also make its chain anew, but not these lines, once they are kept elsewhere. Answers
 * with how to stop.
 */
export function anchorDaily(store: LogReader, logger: Logger): () => void {
  const always = logger.level === 'silent' ? logger : logger.child({}, { level: 'info' })
  async function say(): Promise<void> {
    try {
      const anchor = anchorText({ log: store.log, ...(await store.head()) })
      always.info({ anchor, parent: store.parent }, 'head of the log')
    } catch (err) {
      always.error({ err }, 'the head of the log cannot be read')
    }
  }
  void say()
  const daily = setInterval(() => void say(), DAY)
  return () => clearInterval(daily)
}
