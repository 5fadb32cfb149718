import type { Client } from 'pg'
import { inTurn } from './in-turn.ts'
import { connectAlone, ConnectionLost, run } from './postgres-connection.ts'

const AGAIN_AFTER = 500
/** By which a line is noticed that has gone silent. */
const ASK_EVERY = 5_000

export type Listening = {
  channel: string
  /** By which the line is known to the server. */
  name?: string
  /** Where it fails, the line is made anew. */
  hear: (payload: string) => Promise<void> | void
  /** Done on each new line, which hears already, before it is used. */
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
  /** One after another, and behind what keeps the line up. Throws {@link ConnectionLost} while there is no line. */
  use<Result>(work: (line: Client) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** The same, once there is a line; throws what kept the first one from being made, and tries no more. */
export async function listenFromNow(url: string, listening: Listening): Promise<ListeningLine> {
  const line = keepListening(url, listening)
  try {
    await line.first
    return line
  } catch (error) {
    await line.close()
    throw error
  }
}

export function keepListening(url: string, listening: Listening): ListeningLine {
  const { channel, name, hear, prepare, onLost, onLine } = listening
  // The driver takes one statement at a time.
  const turn = inTurn()
  let line: Client | undefined
  let isClosed = false
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const client = await connectAlone(url, name)
    client.on('notification', ({ payload = '' }) => void hear(payload)?.catch(() => client.end()))
    try {
      await run(client, `LISTEN ${channel}`)
      await prepare(client)
      // It may have been lost meanwhile.
      await run(client, 'SELECT 1')
    } catch (error) {
      void client.end()
      throw error
    }
    if (isClosed) return client.end()
    line = client
    client.once('end', lose)
    timer = setInterval(() => void use((asked) => run(asked, 'SELECT 1')).catch(() => client.end()), ASK_EVERY)
    onLine?.()
  }

  function use<Result>(work: (line: Client) => Promise<Result>): Promise<Result> {
    return turn(async () => {
      const client = line
      if (client === undefined) throw new ConnectionLost('there is no line now')
      try {
        return await work(client)
      } catch (error) {
        // Nobody behind waits for as long again: over a line that has ended all fail at once.
        if (error instanceof ConnectionLost) void client.end()
        throw error
      }
    })
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
    use,
    async close() {
      isClosed = true
      clearTimeout(timer)
      await connecting.catch(() => {})
      await line?.end()
    },
  }
}
