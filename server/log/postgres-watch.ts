import type { Client } from 'pg'
import type { LogStore } from './log-store.ts'
import { ask, connectAlone, run } from './postgres-connection.ts'
import { CHANNEL, WRITE } from './postgres-sql.ts'

const AGAIN_AFTER = 500
/** By which a line is noticed that has gone silent: nothing else is ever asked on it. */
const ASK_EVERY = 10_000

/** Hears of what is appended, over a connection of its own that is made again when it is lost. */
export async function watchPostgres(
  url: string,
  as: 'server' | 'tool',
): Promise<Pick<LogStore, 'watch'> & { close(): Promise<void> }> {
  const listeners = new Set<(seq: number) => void>()
  let isClosed = false
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<Client> {
    const client = await connectAlone(url)
    client.on('notification', ({ payload }) => listeners.forEach((hear) => hear(Number(payload))))
    try {
      await run(client, `LISTEN ${CHANNEL}`)
      // By which a tool that must be alone knows that it is not.
      if (as === 'server') await ask(client, WRITE.serve)
    } catch (error) {
      void client.end()
      throw error
    }
    client.once('end', again)
    timer = setInterval(() => void run(client, 'SELECT 1').catch(() => client.end()), ASK_EVERY)
    return client
  }

  function again(): void {
    clearInterval(timer)
    if (isClosed) return
    timer = setTimeout(() => {
      current = connect()
      current.catch(again)
    }, AGAIN_AFTER)
  }

  let current = connect()
  await current
  return {
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      isClosed = true
      clearInterval(timer)
      await current.then(
        (client) => client.end(),
        () => undefined,
      )
    },
  }
}
