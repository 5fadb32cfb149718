import type { Logger } from 'pino'
import * as z from 'zod/mini'
import { listenFromNow, type ListeningLine } from '#server/log/postgres-line.ts'
import type { SessionNews } from './accounts-store.ts'

/** What is told on it is in `accounts-database.ts`. */
export const CHANNEL = 'chaebi_sessions'

const saidSchema = z.object({ by: z.string(), sessionId: z.string(), personId: z.string(), ended: z.boolean() })

/**
 * Listens from now on; throws if there is no first line.
 * @param name of this server, whose own doings are no news
 */
export async function listenForNews(
  url: string,
  name: string,
  news: SessionNews,
  logger: Pick<Logger, 'warn'>,
): Promise<ListeningLine> {
  let wasLost = false

  async function hear(payload: string): Promise<void> {
    const said = saidSchema.safeParse(parsed(payload))
    // Anybody in the database may say anything, and a server of a later version something else.
    if (!said.success) return news.missed()
    const { by, ended, ...session } = said.data
    if (by === name) return
    if (ended) news.ended(session)
    else news.changed(session.personId)
  }

  return listenFromNow(url, {
    channel: CHANNEL,
    name,
    hear,
    // What was said until now.
    prepare: () => news.missed(),
    onLost() {
      wasLost = true
      logger.warn('the line to the accounts was lost')
    },
    onLine() {
      if (wasLost) logger.warn('the line to the accounts is there again')
    },
  })
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined
  }
}
