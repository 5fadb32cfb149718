import type * as z from 'zod/mini'
import type { Refusal } from '#shared/board/refusal.ts'
import { failureSchema, outcomeSchema } from '#shared/protocol/http.ts'

/** What became of a request. */
export type Reply<Body> =
  | { kind: 'answered'; body: Body }
  | { kind: 'refused'; refusal: Refusal }
  /** Nobody who could answer was reached; `retryAfter` in milliseconds, if somebody on the way named a time. */
  | { kind: 'unreachable'; retryAfter: number | null }
  | { kind: 'signed-out' }
  /** The server failed, and keeps what happened under this id. */
  | { kind: 'failed'; errorId: string | null }
  /** The server answered something that this client does not understand. */
  | { kind: 'unreadable' }

/** A line that is dead without a close would else keep a request waiting for minutes. */
const PATIENCE = 20_000
/** Too many requests, or something before the server that can't reach it: not the server's word on this request. */
const TRY_LATER: readonly number[] = [429, 502, 503, 504]

/** Asks the server; every way in which that can end is a value. */
export async function request<Body>(
  schema: z.ZodMiniType<Body>,
  path: string,
  init: RequestInit = {},
): Promise<Reply<Body>> {
  let response: Response
  let text: string
  try {
    response = await fetch(path, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
    text = await response.text()
  } catch {
    return { kind: 'unreachable', retryAfter: null }
  }
  if (response.status === 401) return { kind: 'signed-out' }
  const json = parseJson(text)
  const body = schema.safeParse(json)
  if (body.success && response.status < 500) return { kind: 'answered', body: body.data }
  if (TRY_LATER.includes(response.status)) return { kind: 'unreachable', retryAfter: retryAfter(response) }
  // The sign-in page of a guest network answers everything with a page.
  if (response.ok && !isJson(response)) return { kind: 'unreachable', retryAfter: null }
  const outcome = outcomeSchema.safeParse(json).data
  if (outcome?.outcome === 'refused') return { kind: 'refused', refusal: outcome.refusal }
  if (response.ok) return { kind: 'unreadable' }
  return { kind: 'failed', errorId: failureSchema.safeParse(json).data?.errorId ?? null }
}

export const postJson = <Body>(schema: z.ZodMiniType<Body>, path: string, body: unknown): Promise<Reply<Body>> =>
  request(schema, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const isJson = (response: Response): boolean => (response.headers.get('content-type') ?? '').includes('json')

/** Seconds, or a date, which is counted from the sender's own: the clock of this device may be wrong. */
function retryAfter({ headers }: Response): number | null {
  const value = headers.get('retry-after')
  if (value === null) return null
  const seconds = Number(value)
  const wait = Number.isNaN(seconds) ? Date.parse(value) - Date.parse(headers.get('date') ?? '') : seconds * 1_000
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
