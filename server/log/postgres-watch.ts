import type { LogStore } from './log-store.ts'
import { ask } from './postgres-connection.ts'
import { listenFromNow } from './postgres-line.ts'
import { CHANNEL, WRITE } from './postgres-sql.ts'

/** Hears of what is appended, over a connection of its own that is made again when it is lost. */
export async function watchPostgres(
  url: string,
  as: 'server' | 'tool',
): Promise<Pick<LogStore, 'watch'> & { close(): Promise<void> }> {
  const listeners = new Set<(seq: number) => void>()
  const line = await listenFromNow(url, {
    channel: CHANNEL,
    hear: (payload) => listeners.forEach((listener) => listener(Number(payload))),
    // By which a tool that must be alone knows that it is not.
    prepare: async (client) => as === 'server' && ask(client, WRITE.serve),
  })
  return {
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => line.close(),
  }
}
