import type { Position } from '#shared/board/position.ts'
import {
  type ChangesPage,
  changesPageSchema,
  type HistoryPage,
  historyPageSchema,
  type Outcome,
  outcomeSchema,
  type Snapshot,
  snapshotSchema,
  type Submission,
} from '#shared/protocol/http.ts'
import { postJson, type Reply, request } from './reply.ts'

/** What a signed-in client asks of the board over http. */
export type ServerApi = {
  submit(submission: Submission): Promise<Reply<Outcome>>
  snapshot(): Promise<Reply<Snapshot>>
  changesSince(position: Position): Promise<Reply<ChangesPage>>
  /** A page of the history of a thing, newest first, of what came before `before`. */
  history(of: string, before: number | null): Promise<Reply<HistoryPage>>
}

export const serverApi: ServerApi = {
  submit: (submission) => postJson(outcomeSchema, '/api/commands', submission),
  snapshot: () => request(snapshotSchema, '/api/board'),
  changesSince: ({ log, seq }) => request(changesPageSchema, `/api/changes?${query({ since: seq, log })}`),
  history: (of, before) =>
    request(historyPageSchema, `/api/changes?${query(before === null ? { of } : { of, before })}`),
}

/** The same for as long as `isStillMine`: a request of one person must never go out with the cookie of another. */
export const guardedApi = (api: ServerApi, isStillMine: () => boolean): ServerApi => ({
  submit: async (submission) => (isStillMine() ? api.submit(submission) : SIGNED_OUT),
  snapshot: async () => (isStillMine() ? api.snapshot() : SIGNED_OUT),
  changesSince: async (position) => (isStillMine() ? api.changesSince(position) : SIGNED_OUT),
  history: async (of, before) => (isStillMine() ? api.history(of, before) : SIGNED_OUT),
})
const SIGNED_OUT = { kind: 'signed-out' } as const

const query = (parameters: Record<string, string | number>): string =>
  new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)])).toString()
