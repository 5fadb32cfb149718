import { ask, run } from './postgres-connection.ts'
import { keepListening, type Listening } from './postgres-line.ts'
import { NEWS_CHANNEL, WRITE } from './postgres-sql.ts'

/** What servers on one database tell each other beside the log; kept nowhere, and heard by whoever listens now. */
export type NewsLine = {
  /** In this order, to all of them and to this one. Throws when they cannot be told; none may be longer than 7999 bytes. */
  tell(news: readonly string[]): Promise<void>
  close(): Promise<void>
}

export type NewsListener = Required<Pick<Listening, 'hear' | 'onLost' | 'onLine'>>

/** There at once, and of use as soon as there is a line. */
export function openPostgresNews(url: string, listener: NewsListener): NewsLine {
  const line = keepListening(url, {
    ...listener,
    channel: NEWS_CHANNEL,
    name: 'chaebi screens',
    // All commits that tell something wait for one lock, those of the log too: none of these may hold it for a flush.
    prepare: (client) => run(client, 'SET synchronous_commit = off'),
  })
  return {
    async tell(news) {
      await line.use((client) => ask(client, WRITE.tell, news))
    },
    close: () => line.close(),
  }
}
