import type { QueryClient } from '@tanstack/react-query'
import type { HistoryPage } from '#shared/protocol/http.ts'
import type { Confirmed } from './confirmed-state.ts'
import type { ServerApi } from './server-api.ts'

const BOARD = ['board']
const HISTORY = 'history'

/** The confirmed state and the reads beside it, in the query cache. Nothing in here is ever fetched again by itself. */
export class BoardQuery {
  readonly #client: QueryClient
  readonly #api: Pick<ServerApi, 'history'>

  constructor(client: QueryClient, api: Pick<ServerApi, 'history'>) {
    this.#client = client
    this.#api = api
    // A board is shared by identity already, and is never to be collected: the log cannot be asked for it again.
    client.setQueryDefaults(BOARD, { structuralSharing: false, gcTime: Infinity, staleTime: Infinity })
  }

  confirmed(): Confirmed | null {
    return this.#client.getQueryData<Confirmed>(BOARD) ?? null
  }

  setConfirmed(confirmed: Confirmed): void {
    this.#client.setQueryData<Confirmed>(BOARD, confirmed)
  }

  discard(): void {
    this.#client.removeQueries({ queryKey: BOARD })
    this.#client.removeQueries({ queryKey: [HISTORY] })
  }

  /** A page of the history of a thing. Rejects where the server can't be asked: there is no history without it. */
  history(of: string, before: number | null): Promise<HistoryPage> {
    return this.#client.fetchQuery({
      queryKey: [HISTORY, of, before],
      queryFn: async () => {
        const reply = await this.#api.history(of, before)
        if (reply.kind !== 'answered') throw new Error(`history of ${of}: ${reply.kind}`)
        return reply.body
      },
      // What has happened since is at its top, and old texts may be gone from it.
      staleTime: 0,
      gcTime: 0,
      retry: false,
      networkMode: 'always',
    })
  }
}
