import type { Client, QueryResult } from 'pg'
import type { Logger } from 'pino'
import * as z from 'zod/mini'
import type { SessionNews } from './accounts-store.ts'

/** What is told on it is in `accounts-database.ts`. */
export const CHANNEL = 'chaebi_sessions'

/** Milliseconds until a line that was lost, or could not be had, is asked for again. */
const AGAIN = 500
/** Milliseconds between two looks whether the line is there: one that died without a word says nothing else. */
const LOOK = 5_000

const saidSchema = z.object({ by: z.string(), sessionId: z.string(), personId: z.string(), ended: z.boolean() })

/** A connection for itself, there again after each loss. */
export type NewsLine = {
  ask(sql: string, values: unknown[]): Promise<QueryResult<Record<string, unknown>>>
  close(): Promise<void>
}

/**
 * Listens from now on; throws if there is no first line.
 * @param name of this server, whose own doings are no news
 */
export async function listenForNews(
  makeClient: () => Client,
  name: string,
  news: SessionNews,
  logger: Pick<Logger, 'warn'>,
): Promise<NewsLine> {
  let line: Client | undefined
  let isClosed = false
  let again: NodeJS.Timeout | undefined

  async function connect(): Promise<Client> {
    const client = makeClient()
    // The end follows, or has come.
    client.on('error', () => {})
    client.on('end', () => lose(client))
    client.on('notification', ({ payload }) => hear(client, payload))
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
    } catch (error) {
      void client.end().catch(() => {})
      throw error
    }
    return client
  }

  function hear(client: Client, payload: string | undefined): void {
    const said = saidSchema.safeParse(parsed(payload))
    // Anybody in the database may say anything, and a server of a later version something else.
    if (!said.success) return void news.missed().catch(() => lose(client))
    const { by, ended, ...session } = said.data
    if (by === name) return
    if (ended) news.ended(session)
    else news.changed(session.personId)
  }

  function lose(client: Client): void {
    if (client !== line || isClosed || again !== undefined) return
    logger.warn('the line to the accounts was lost')
    void client.end().catch(() => {})
    retry()
  }

  function retry(): void {
    again = setTimeout(() => void reconnect(), AGAIN)
  }

  async function reconnect(): Promise<void> {
    try {
      const client = await connect()
      if (isClosed) return await client.end()
      line = client
      await news.missed()
      again = undefined
      logger.warn('the line to the accounts is there again')
    } catch {
      void line?.end().catch(() => {})
      if (!isClosed) retry()
    }
  }

  function look(): void {
    const asked = line
    asked?.query('SELECT 1').catch(() => lose(asked))
  }

  const first = await connect()
  line = first
  const looking = setInterval(look, LOOK)

  return {
    ask: (sql, values) => (line ?? first).query(sql, values),
    async close() {
      isClosed = true
      clearInterval(looking)
      clearTimeout(again)
      await line?.end()
    },
  }
}

function parsed(payload = ''): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined
  }
}
