import type { Client } from 'pg'
import { connectAlone, ConnectionLost, run } from './postgres-connection.ts'

const AGAIN_AFTER = 500
/** By which a line is noticed that has gone silent. */
const ASK_EVERY = 10_000

export type Listening = {
  channel: string
  hear: (payload: string) => void
  /** Done on each new line before it is used. */
  prepare: (line: Client) => Promise<unknown>
  /** What was said from now on until `onLine` is missed. */
  onLost?: () => void
  /** There is a line, at first or again. */
  onLine?: () => void
}

/** A connection of its own that listens, and is made again when it is lost. */
export type ListeningLine = {
  /** Throws what kept the first one from being made; another is tried all the same, until this is closed. */
  first: Promise<void>
  /** Throws {@link ConnectionLost} while there is no line. */
  use<Result>(work: (line: Client) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export function keepListening(url: string, { channel, hear, prepare, onLost, onLine }: Listening): ListeningLine {
  let line: Client | undefined
  let isClosed = false
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const client = await connectAlone(url)
    client.on('notification', ({ payload = '' }) => hear(payload))
    try {
      await run(client, `LISTEN ${channel}`)
      await prepare(client)
    } catch (error) {
      void client.end()
      throw error
    }
    if (isClosed) return client.end()
    line = client
    client.once('end', lose)
    timer = setInterval(() => void run(client, 'SELECT 1').catch(() => client.end()), ASK_EVERY)
    onLine?.()
  }

  function lose(): void {
    clearInterval(timer)
    line = undefined
    if (isClosed) return
    onLost?.()
    tryAgain()
  }

  function tryAgain(): void {
    if (isClosed) return
    timer = setTimeout(() => {
      connecting = connect()
      connecting.catch(tryAgain)
    }, AGAIN_AFTER)
  }

  const first = connect()
  first.catch(tryAgain)
  let connecting = first
  return {
    first,
    use: async (work) => {
      if (line === undefined) throw new ConnectionLost('there is no line now')
      return work(line)
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await connecting.catch(() => {})
      await line?.end()
    },
  }
}
